import type { Clock } from '../../target-adapter/clock.ts';
import type { Conversation, Repeats } from '../dialect.ts';
import type { Intent, Settlement } from '../intent.ts';
import { type Carried, type Carrier, carryOut } from './carry-out.ts';
import type { Ending } from './entry.ts';
import type { Pending } from './pending.ts';
import { actionOf, subjectOf } from './subject.ts';

/** How one intent is delivered: its conversations, the waits between them, and when to give up. */
export type Delivery = {
  readonly carrier: Carrier;
  readonly repeats: Repeats;
  /** All the waiting for one intent that fits into a run; whatever wants more is parked for the next cycle. */
  readonly patienceMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  converse(intent: Intent): Conversation;
  /** An attempt that will be repeated at once. */
  onRetry(ending: Ending): void;
};

export type Delivered = Ending & Pending & { readonly settlement: Settlement };

/** Delivers one intent: at least once, with bounded repeats. A repeat matches for real. */
export async function deliver(
  { intent, attempts: before, creationUnsure, matching }: Pending,
  { carrier, repeats, patienceMs, clock, signal, converse, onRetry }: Delivery,
): Promise<Delivered> {
  const circumstances = { subject: subjectOf(intent), action: actionOf(intent) };
  const exchanges: string[] = [];
  let waitedMs = 0;
  let unsure = creationUnsure;

  for (let attempts = before + 1; ; attempts += 1) {
    const found = attempts === before + 1 ? matching : 'real';
    const carried = await carryOut(
      converse(intent),
      { ...circumstances, creationUnsure: unsure, matching: found },
      carrier,
    );
    exchanges.push(...carried.exchanges);
    unsure = carried.creationUnsure;
    const delivered = (settlement: Settlement): Delivered => ({
      ...endingOf(intent, carried, exchanges),
      settlement,
      attempts,
      creationUnsure: unsure,
      matching: 'real',
    });

    const { settlement } = carried;
    if (settlement.kind !== 'retry') return delivered(settlement);
    if (attempts >= repeats.attempts) return delivered(givenUp(settlement, attempts));
    const waitMs = settlement.afterMs * (repeats.growth === 'doubling' ? 2 ** (attempts - 1) : 1);
    if (waitedMs + waitMs > patienceMs) return delivered(settlement);

    onRetry(endingOf(intent, carried, carried.exchanges));
    await clock.wait(waitMs, signal);
    waitedMs += waitMs;
  }
}

const endingOf = (intent: Intent, { settlement, answer }: Carried, exchanges: readonly string[]): Ending => ({
  intent,
  settlement,
  exchanges,
  ...(answer !== undefined && { answer }),
});

function givenUp(
  { action, code, reason, resourceId }: Extract<Settlement, { kind: 'retry' }>,
  attempts: number,
): Settlement {
  return {
    kind: 'failed',
    action,
    code,
    reason: `given up after ${attempts} attempts: ${reason}`,
    ...(resourceId !== undefined && { resourceId }),
  };
}
