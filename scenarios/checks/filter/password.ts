import { listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

/**
 * RFC 7643 §4.1.1 lets a target compare a password as a whole; letter by letter it would tell it. `exchanges`: asked for
 * the beginning of the password, then for another one.
 */
export const passwordNotTold: Check<Sources> = defineCheck({
  id: 'filter/password',
  title: 'No filter tells how a password begins',
  requirements: ['RFC7644-3.4.2.2-36', 'RFC7643-4.1.1-11'],
  hint: 'Refuse filters on password, or let none but eq match.',
  breaks: 'Whoever can filter can find a password out, letter by letter.',
  judge({ exchanges = [] }) {
    const unanswered = exchanges.find(({ response }) => response === undefined || isTransient(response.status));
    if (unanswered !== undefined || exchanges.length < 2) return unjudged(answerOf(unanswered));
    const [right, wrong] = exchanges.map(({ response }) => listOf(response?.body).length);
    return right === wrong
      ? pass
      : fail({
          expected: 'the same answer to each',
          actual: `${right} found by the right beginning, ${wrong} by another`,
        });
  },
});
