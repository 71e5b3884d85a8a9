import type { Intent } from '../intent.ts';
import { type Delivered, type Delivery, deliver } from './deliver.ts';
import { type Ending, entryOf } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { type Pending, supersedes } from './pending.ts';
import type { ConnectionState, Outcome } from './provisioner.ts';
import type { ProvisioningLogEntry } from './provisioning-log.ts';

/**
 * Where intents wait their turn: one at a time, in the order in which they were wanted. One that the target does not take
 * yet is parked for the next cycle; a refused credential stops everything until the connection works again.
 */
export type DeliveryQueue = {
  /** Delivers what was queued before it, then this one; `waiting` where the connection is in error. */
  perform(intent: Intent, matching?: Pending['matching']): Promise<Outcome>;
  queue(intent: Intent): void;
  cycle(): Promise<readonly Outcome[]>;
  test(): Promise<Outcome>;
  resume(): Promise<readonly Outcome[]>;
  state(): ConnectionState;
};

export type DeliveryQueueOptions = {
  readonly ledger: Ledger;
  readonly delivery: Omit<Delivery, 'onRetry'>;
  onEntry(entry: ProvisioningLogEntry): void;
  /** What the identity provider would do now; nothing where all is well. */
  foresee(ending: Ending): readonly string[];
};

const fresh = (intent: Intent, matching: Pending['matching'] = 'real'): Pending => ({
  intent,
  attempts: 0,
  creationUnsure: false,
  matching,
});

/** Kept for later, with what its attempts have taught; it matches for real then. */
const stillWaiting = ({ intent }: Pending, { attempts, creationUnsure }: Delivered): Pending => ({
  intent,
  attempts,
  creationUnsure,
  matching: 'real',
});

export function createDeliveryQueue({ ledger, delivery, onEntry, foresee }: DeliveryQueueOptions): DeliveryQueue {
  const queued: Pending[] = [];
  const outcomes = new WeakMap<Intent, Outcome>();
  let parked: readonly Pending[] = [];
  let error: { readonly reason: string; readonly status: number } | undefined;
  let tail: Promise<unknown> = Promise.resolve();

  return {
    perform(intent, matching) {
      queued.push(fresh(intent, matching));
      return oneAtATime(async () => {
        await deliverQueued(intent);
        return outcomes.get(intent) ?? waitingOutcome(intent);
      });
    },
    queue(intent) {
      queued.push(fresh(intent));
    },
    cycle: () => oneAtATime(deliverAll),
    test: () => oneAtATime(test),
    resume: () =>
      oneAtATime(async () => {
        const outcome = await test();
        return [outcome, ...(outcome.settlement.kind === 'done' ? await deliverAll() : [])];
      }),
    state: () =>
      error === undefined ? { kind: 'working' } : { kind: 'error', ...error, waiting: queued.length + parked.length },
  };

  function oneAtATime<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = tail.then(act);
    tail = result.then(
      () => undefined,
      () => undefined, // whoever asked is told; the next one starts all the same
    );
    return result;
  }

  async function test(): Promise<Outcome> {
    const delivered = await attempt(fresh({ kind: 'test-connection' }));
    if (delivered.settlement.kind === 'done') error = undefined;
    return finish(delivered);
  }

  async function deliverAll(): Promise<readonly Outcome[]> {
    const delivered: Outcome[] = [];
    for (const pending of parked) {
      if (error !== undefined) return delivered;
      if (!parked.includes(pending)) continue; // superseded on the way
      const ended = await attempt({ ...pending, intent: asOfNow(pending.intent) });
      const kept = ended.settlement.kind === 'refused' ? [stillWaiting(pending, ended)] : [];
      parked = parked.flatMap((other) => (other === pending ? kept : [other]));
      delivered.push(finish(ended));
    }
    return [...delivered, ...(await deliverQueued())];
  }

  /** Oldest first, until `last` is settled or nothing is left; the one that meets a refused credential stays in front. */
  async function deliverQueued(last?: Intent): Promise<readonly Outcome[]> {
    const delivered: Outcome[] = [];
    for (let next = queued[0]; next !== undefined && error === undefined; next = queued[0]) {
      if (last !== undefined && outcomes.has(last)) break;
      const ended = await attempt(next);
      queued.splice(0, 1, ...(ended.settlement.kind === 'refused' ? [stillWaiting(next, ended)] : []));
      delivered.push(finish(ended));
    }
    return delivered;
  }

  function attempt(pending: Pending): Promise<Delivered> {
    return deliver(pending, { ...delivery, onRetry: write });
  }

  function finish(delivered: Delivered): Outcome {
    const { intent, settlement, exchanges } = delivered;
    ledger.settle(intent, settlement);
    if (settlement.kind === 'refused') error = { reason: settlement.reason, status: settlement.status };
    if (settlement.kind === 'done') parked = parked.filter((other) => !supersedes(intent, other.intent));
    if (settlement.kind === 'retry' && intent.kind !== 'test-connection') parked = [...parked, delivered];
    const outcome: Outcome = { intent, settlement, exchanges, entry: write(delivered) };
    outcomes.set(intent, outcome);
    return outcome;
  }

  function waitingOutcome(intent: Intent): Outcome {
    const settlement = { kind: 'waiting', reason: error?.reason ?? 'an earlier change is in the way' } as const;
    return { intent, settlement, exchanges: [], entry: write({ intent, settlement, exchanges: [] }) };
  }

  function write(ending: Ending): ProvisioningLogEntry {
    const prognosis = foresee(ending);
    const entry = {
      ...entryOf(ending, delivery.clock.now()),
      ...(prognosis.length > 0 && { prognosis }),
    };
    onEntry(entry);
    return entry;
  }

  /** What is tried again is tried with what the directory holds by then. */
  function asOfNow(intent: Intent): Intent {
    if ('person' in intent) return { ...intent, person: ledger.personNow(intent.person) };
    if ('group' in intent) return { ...intent, group: ledger.groupNow(intent.group) };
    return intent;
  }
}
