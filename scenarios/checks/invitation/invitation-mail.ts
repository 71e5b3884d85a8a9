import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import type { MailSeen } from '../../scenario.ts';
import { meanwhile, seconds } from '../mail-words.ts';

/** Declared: invitation by mail. Calendly article 4403422473751 */
export const invitationMail: Check<MailSeen> = defineCheck({
  id: 'invitation/mail',
  title: 'A new person gets an invitation with a link',
  requirements: ['declared/invitation'],
  hint: 'Send the invitation to the address that the identity provider gave.',
  breaks: 'The person cannot get in, and does not know why.',
  judge({ mails, links, waitedMs, instead }) {
    const expected = 'an invitation with a link';
    if (mails.length === 0) return fail({ expected, actual: `none within ${seconds(waitedMs)}${meanwhile(instead)}` });
    if (links.some(({ kind }) => kind === 'link')) return pass;
    const unclear = links.find((link) => link.kind === 'unclear');
    if (unclear?.kind === 'unclear') return unjudged(unclear.reason);
    return fail({ expected, actual: `a mail without a link: “${mails[0]?.subject ?? ''}”` });
  },
});
