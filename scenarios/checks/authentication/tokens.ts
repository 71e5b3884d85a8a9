import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';
import { isRefusal, judgeStatuses } from '../expectation.ts';

/** RFC 9110 §11.1; RFC 6750 writes Bearer */
export const schemeAnyCase: Check<Sources> = defineCheck({
  id: 'authentication/scheme-any-case',
  title: 'The word Bearer is read in any letter case',
  requirements: ['RFC6750-2.1-02'],
  hint: 'Compare the scheme in Authorization without regard to letter case.',
  breaks: 'Clients that write bearer are refused for a right token.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '200', passes: (status) => status === 200 }),
});

/** RFC 6750 §3.1: 400 and 401 alike */
export const emptyTokenRefused: Check<Sources> = defineCheck({
  id: 'authentication/empty-token',
  title: 'Bearer without a token is refused',
  requirements: ['RFC6750-3.1-01', 'RFC6750-3.1-08'],
  hint: 'Answer 401, or 400, where no token follows the word Bearer.',
  breaks: 'Strangers get in by an empty token.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '401 or 400', passes: isRefusal }),
});

/** RFC 6750 §5.2 */
export const alteredTokenRefused: Check<Sources> = defineCheck({
  id: 'authentication/altered-token',
  title: 'A token with one letter changed is refused',
  requirements: ['RFC6750-5.2-02'],
  hint: 'Compare tokens whole, or verify their signature.',
  breaks: 'Strangers get in by a token that they made themselves.',
  judge: (evidence) => judgeStatuses(evidence, { expected: '401', passes: isRefusal }),
});

/** RFC 6750 §3.1. `exchanges`: an id that is there, then one that is not, both with a wrong credential. */
export const nothingTold: Check<Sources> = defineCheck({
  id: 'authentication/nothing-told',
  title: 'A wrong credential does not learn who is there',
  requirements: ['RFC6750-3.1-08'],
  hint: 'Look at the credential before the resource: answer 401 whoever is asked for.',
  breaks: 'Strangers find out who has an account.',
  judge({ exchanges = [] }) {
    const [there, missing] = exchanges;
    const unanswered = exchanges.find(({ response }) => response === undefined || isTransient(response.status));
    if (unanswered !== undefined || there === undefined || missing === undefined) return unjudged(answerOf(unanswered));
    return there.response?.status === missing.response?.status
      ? pass
      : fail({ expected: 'the same status for both', actual: `${answerOf(there)}, ${answerOf(missing)}` });
  },
});

/** RFC 6750 §3.1. The create with a wrong credential is among the exchanges. */
export const refusedStoresNothing: Check<Seen & { readonly discovery?: Discovery }> = defineCheck({
  id: 'authentication/stores-nothing',
  title: 'A create with a wrong credential leaves nobody behind',
  requirements: ['RFC6750-3.1-07'],
  hint: 'Look at the credential before anything is stored.',
  breaks: 'Strangers make accounts.',
  judge({ hits, status, exchanges, discovery }) {
    if (status !== 200 && status !== 404)
      return discovery?.filter === false || status === 501
        ? skip('the target does not support filters')
        : unjudged(answerOf(exchanges.at(-1)));
    return hits === 0 ? pass : fail({ expected: 'nobody', actual: `${hits} with this userName` });
  },
});
