import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** Declared: token rotation. */
export const survivorWorks: Check<Sources> = defineCheck({
  id: 'token/survivor-works',
  title: 'Revoking the old token leaves the new one alone',
  requirements: ['declared/token-rotation'],
  hint: 'Revoke the one token that was named.',
  breaks: 'The rotation ends in an outage.',
  judge({ exchanges = [] }) {
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    return isSuccess(status) ? pass : fail({ expected: 'the new token works', actual: answerOf(last) });
  },
});
