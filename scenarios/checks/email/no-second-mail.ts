import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { type Check, defineCheck, fail, pass, warn } from '../../check.ts';
import type { MailSeen } from '../../scenario.ts';
import { linksIn } from '../mail-links.ts';

/** An identity provider that still reads the old value sends the same change again, in each cycle. */
export const noSecondMail: Check<MailSeen & { readonly declared: Behaviour['repeatedEmailChange'] }> = defineCheck({
  id: 'email/no-second-mail',
  title: 'Repeating a pending change sends no second mail',
  requirements: ['declared/email-verification'],
  hint: 'Treat a request for the address that is already pending as the same request.',
  breaks: 'The person gets a mail every 40 minutes until they follow one.',
  judge({ declared, ...seen }) {
    // A notice without such a link asks nobody for anything.
    const { length } = linksIn(seen);
    if (length === 0) return pass;
    const found = { expected: 'no second mail', actual: length === 1 ? 'a second mail' : `${length} further mails` };
    return declared === 'no-second-mail'
      ? fail(found)
      : warn({ ...found, reason: 'the target does not declare what a repeat does' });
  },
});
