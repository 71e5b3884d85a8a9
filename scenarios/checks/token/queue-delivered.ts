import type { Outcome } from '../../../simulator/engine/provisioner.ts';
import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

type Evidence = Sources & { readonly outcomes: readonly Outcome[] };

/** Declared: token re-issue. */
export const queueDelivered: Check<Evidence> = defineCheck({
  id: 'token/queue-delivered',
  title: 'Changes that waited are delivered with the new token',
  requirements: ['declared/token-reissue'],
  hint: 'Give a new token the same rights as the one before.',
  breaks: 'What changed during the outage never arrives.',
  judge({ outcomes, exchanges = [] }) {
    const waited = outcomes.filter(({ intent }) => intent.kind !== 'test-connection');
    const undone = waited.find(({ settlement }) => settlement.kind !== 'done');
    if (undone === undefined) return waited.length > 0 ? pass : unjudged('nothing waited');
    // What still waits was held back by the connection test, which resume sends first.
    const test = outcomes.find(
      ({ intent, settlement }) => intent.kind === 'test-connection' && settlement.kind !== 'done',
    );
    const deciding = undone.exchanges.length > 0 ? undone : (test ?? undone);
    const last = exchanges.findLast(({ id }) => deciding.exchanges.includes(id));
    const status = last?.response?.status;
    if (last !== undefined && (status === undefined || isTransient(status))) return unjudged(answerOf(last));
    return fail({
      expected: 'each waiting change is delivered',
      actual: last === undefined ? 'one is still waiting' : answerOf(last),
    });
  },
});
