import { type Check, defineCheck, fail, pass } from '../../check.ts';
import type { MailSeen } from '../../scenario.ts';
import { linksIn } from '../mail-links.ts';

/** Counted after the identity provider met the person a second time. */
export const oneInvitation: Check<MailSeen> = defineCheck({
  id: 'invitation/one-mail',
  title: 'A refused duplicate sends no further invitation',
  requirements: ['RFC7644-3.3-11'],
  hint: 'Send the invitation only after the account was really created.',
  breaks: 'The person gets invitation after invitation.',
  judge(seen) {
    // A notice of the attempt, without a link to accept, is no invitation.
    const { length } = linksIn(seen);
    return length === 0 ? pass : fail({ expected: 'no further invitation', actual: `${length} more` });
  },
});
