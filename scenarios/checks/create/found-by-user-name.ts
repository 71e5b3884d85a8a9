import { type Check, defineCheck, fail } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { type Found, isRefusedLookUp, judgeFound } from '../found.ts';

/** RFC 7644 §3.4.2.2; userName is compared without regard to case (RFC 7643 §4.1.1). */
export const foundByUserName: Check<Found> = defineCheck({
  id: 'create/found',
  title: 'A new person is found by userName',
  requirements: ['RFC7644-3.4.2.2-02', 'RFC7644-3.4.2.2-06'],
  hint: 'Answer the filter userName eq "…" with exactly the person who has it.',
  breaks: 'The identity provider takes the person for new and creates a second account, or links to a stranger.',
  judge: (found) =>
    // To others this is missing evidence; here it is the matter: catalogue, trap 17.
    isRefusedLookUp(found)
      ? fail({ expected: 'an answer to userName eq', actual: answerOf(found.exchanges.at(-1)) })
      : judgeFound(found),
});
