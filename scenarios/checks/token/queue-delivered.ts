import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Delivery } from '../../scenario.ts';
import { judgeFreshToken } from '../fresh-token.ts';

/** What `resume` carried out, the connection test first. */
type Evidence = Sources & { readonly deliveries: readonly Delivery[] };

/** Declared: token re-issue. */
export const queueDelivered: Check<Evidence> = defineCheck({
  id: 'token/queue-delivered',
  title: 'Changes that waited are delivered with the new token',
  requirements: ['declared/token-reissue'],
  hint: 'Give a new token the same rights as the one before.',
  breaks: 'What changed during the outage never arrives.',
  judge({ deliveries }) {
    const expected = 'each waiting change is delivered';
    const [test, ...waited] = deliveries;
    if (test === undefined) return unjudged('nothing waited');
    // What still waits was held back by the connection test, which resume sends first.
    const held = test.outcome.settlement.kind === 'done' ? undefined : judgeFreshToken(test, expected);
    if (held !== undefined) return held;
    // Only a 401 makes changes wait; what another refusal did is told where the refusal is.
    if (waited.length === 0) return skip('nothing waited: the identity provider had not stopped');
    if (waited.some(({ outcome }) => outcome.settlement.kind === 'waiting'))
      return fail({ expected, actual: 'one is still waiting' });
    const judged = waited.map((delivery) => judgeFreshToken(delivery, expected));
    return judged.find(({ kind }) => kind === 'fail') ?? judged.find(({ kind }) => kind !== 'pass') ?? pass;
  },
});
