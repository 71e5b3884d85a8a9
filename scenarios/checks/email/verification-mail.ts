import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import type { MailSeen } from '../../scenario.ts';
import { meanwhile, seconds } from '../mail-words.ts';

/** Declared: emailChange verify-first. Calendly article 28925717494167: the mail goes to the new address. */
export const verificationMail: Check<MailSeen> = defineCheck({
  id: 'email/verification-mail',
  title: 'A verification mail with a link comes to the new address',
  requirements: ['declared/email-verification'],
  hint: 'Send one mail with the verification link to the new address as soon as the change is accepted.',
  breaks: 'The change never completes, and nobody tells the person why.',
  judge({ mails, links, waitedMs, instead }) {
    const expected = 'a mail with a verification link at the new address';
    if (mails.length === 0) return fail({ expected, actual: `none within ${seconds(waitedMs)}${meanwhile(instead)}` });
    if (links.some(({ kind }) => kind === 'link')) return pass;
    const unclear = links.find((link) => link.kind === 'unclear');
    if (unclear?.kind === 'unclear') return unjudged(unclear.reason);
    return fail({ expected, actual: `a mail without a link: “${mails[0]?.subject ?? ''}”` });
  },
});
