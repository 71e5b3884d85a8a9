import { fail, type Judgement, pass, unjudged, warn } from '../check.ts';
import type { Seen } from '../scenario.ts';
import { answerOf, isTransient } from './answer.ts';

/** What was deleted answers 404; 410 says the same in other words. RFC 7644 §3.6 */
export function judgeGone({ status, exchanges }: Seen): Judgement {
  const last = exchanges.at(-1);
  if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
  if (status === 401) return unjudged(`the credential is refused: ${answerOf(last)}`);
  if (status === 404) return pass;
  const found = { expected: '404', actual: answerOf(last) };
  return status === 410 ? warn({ ...found, reason: 'gone for good, though the RFC says 404' }) : fail(found);
}
