import { type Check, defineCheck, fail, pass, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';

/** RFC 7644 §3.6 */
export const groupGone: Check<Seen> = defineCheck({
  id: 'groups/gone',
  title: 'A deleted group is gone',
  requirements: ['RFC7644-3.6-02'],
  hint: 'Answer 404 to each request for the id of a deleted group.',
  breaks: 'Rights of a group that nobody maintains stay in force.',
  judge({ status, exchanges }) {
    const last = exchanges.at(-1);
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (status === 404) return pass;
    const found = { expected: '404', actual: answerOf(last) };
    return status === 410 ? warn({ ...found, reason: 'gone for good, though the RFC says 404' }) : fail(found);
  },
});
