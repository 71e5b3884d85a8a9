import { type Check, defineCheck, fail, pass, unjudged } from '../../check.ts';
import type { LinkFollowed } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** The link as the person follows it. Whether it did anything is judged by reading the account. */
export const linkConfirms: Check<LinkFollowed> = defineCheck({
  id: 'email/link-confirms',
  title: 'The verification link works',
  requirements: ['declared/email-verification'],
  hint: 'Answer a valid link with a page that says that the address is confirmed.',
  breaks: 'The person cannot complete the change.',
  judge({ ended, status, reason, exchanges }) {
    if (ended === 'refused') return unjudged(reason ?? 'the link leads outside the allowed origins');
    if (status === undefined) return unjudged(reason ?? 'the link got no answer');
    if (isTransient(status)) return unjudged(answerOf(exchanges?.at(-1)));
    return isSuccess(status)
      ? pass
      : fail({ expected: 'the link confirms the address', actual: `the link answered ${status}` });
  },
});
