import { type Check, defineCheck, pass, warn } from '../../check.ts';
import type { MailSeen } from '../../scenario.ts';
import { linksIn } from '../mail-links.ts';

/** A second mail confuses; whether it harms shows when its link is followed, and is another check's matter. */
export const oneVerificationMail: Check<MailSeen> = defineCheck({
  id: 'email/one-verification-mail',
  title: 'One change sends one verification mail',
  requirements: ['declared/email-verification'],
  hint: 'Apply all operations of a request to a copy of the person, then start one verification.',
  breaks: 'The person follows the link of the first mail, which may already be dead.',
  judge(seen) {
    // A welcome or a notice beside it verifies nothing.
    const verifying = linksIn(seen);
    if (verifying.length <= 1) return pass;
    const different = new Set(verifying).size > 1;
    return warn({
      expected: 'one mail',
      actual: `${verifying.length} mails with ${different ? 'different links' : 'the same link'}`,
      reason: 'harmless as long as the newest link works',
    });
  },
});
