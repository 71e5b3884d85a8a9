import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, type Judgement, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { lacksPatch } from '../delivery.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

type Evidence = PersonRead & {
  /** How the identity provider asked for an address that somebody has, and for other changes beside it. */
  readonly attempt: readonly Exchange[];
};

/** The address itself is judged elsewhere. RFC 7644 §3.5.2; of PUT the status says it (RFC 9110 §15.5). */
export const refusedChangeUndone: Check<Evidence> = defineCheck({
  id: 'email/refused-undone',
  title: 'A change that is refused for its address changes nothing else',
  requirements: ['RFC7644-3.5.2-15', 'RFC7644-3.5.1-11'],
  hint: 'Look at the whole request before anything is stored; store all of it or nothing.',
  breaks: 'The application shows half of a change that the identity provider reports as failed.',
  judge: (read) =>
    notRefused(read) ?? judgePerson(read, ({ attribute }) => attribute !== 'userName' && attribute !== 'emails'),
});

/** A judgement where it was not refused, or not for certain; undefined where it was. */
function notRefused({ attempt, discovery }: Evidence): Judgement | undefined {
  const writes = attempt.filter(({ request }) => request.method === 'PATCH' || request.method === 'PUT');
  const last = writes.at(-1);
  if (last === undefined) return skip('no change was sent');
  const status = last.response?.status;
  if (writes.some(({ response }) => isSuccess(response?.status))) return skip('the change was accepted');
  if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
  if (status === 401) return unjudged(`the credential is refused: ${answerOf(last)}`);
  if (lacksPatch(last, discovery)) return skip('the target does not support PATCH, by which both were sent');
  return status >= 400 && status < 500 ? undefined : skip(`not refused, but failed: ${answerOf(last)}`);
}
