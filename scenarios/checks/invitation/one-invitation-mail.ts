import { type Check, defineCheck, pass, warn } from '../../check.ts';
import type { MailSeen } from '../../scenario.ts';
import { sameShape } from '../link-shape.ts';

/** Counted after one create. Declared: invitation by mail. */
export const oneInvitationMail: Check<MailSeen> = defineCheck({
  id: 'invitation/one-invitation-mail',
  title: 'One create sends one invitation',
  requirements: ['declared/invitation'],
  hint: 'Invite in one place: where the account is stored for the first time.',
  breaks: 'The person follows the link of the first mail, which may already be dead.',
  judge({ mails, links }) {
    const invitations = mails.flatMap(({ subject }, index) => {
      const link = links[index];
      return link?.kind === 'link' ? [{ subject, url: link.url }] : [];
    });
    const newest = invitations.at(-1);
    if (newest === undefined) return pass;
    // A welcome or a reminder beside it has a subject of its own, a page for everybody has no token.
    const alike = invitations.filter(({ subject, url }) => subject === newest.subject && sameShape(url, newest.url));
    if (alike.length <= 1) return pass;
    const different = new Set(alike.map(({ url }) => url)).size > 1;
    return warn({
      expected: 'one invitation',
      actual: `${alike.length} invitations with ${different ? 'different links' : 'the same link'}`,
      reason: 'harmless as long as the newest link works',
    });
  },
});
