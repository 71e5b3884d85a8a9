import type { Breaker } from '../../job-habits.ts';
import type { QuarantineReason } from './job.ts';
import { nextTryAt, type Quarantine, type Sentence } from './quarantine.ts';

/** What a job of cycles keeps from one to the next. Times are epoch milliseconds, virtual. */
export type CycleMemory = {
  /** The directory's version up to which everything was looked at; absent: the next cycle is an initial one. */
  watermark?: number;
  /** Serial number. */
  cycle: number;
  dueAt: number;
  sentence?: Sentence;
  /** Deletions and deactivations that are held back. */
  staged: number;
  allowed: 'yes' | 'no';
  stoppedSince?: number;
  /** Evaluated again although nothing changed: in escrow, before their time, with members who are not there yet. */
  readonly revisited: { readonly people: Set<string>; readonly groups: Set<string> };
};

export const freshMemory = (now: number): CycleMemory => ({
  cycle: 0,
  dueAt: now,
  staged: 0,
  allowed: 'no',
  revisited: { people: new Set(), groups: new Set() },
});

/** Everything but links: what a restart clears. */
export function clear(memory: CycleMemory, now: number): void {
  delete memory.watermark;
  delete memory.sentence;
  delete memory.stoppedSince;
  memory.staged = 0;
  memory.allowed = 'no';
  memory.dueAt = now;
  memory.revisited.people.clear();
  memory.revisited.groups.clear();
}

/** Into quarantine, or once more at the end of a try in it. */
export function quarantine(
  memory: CycleMemory,
  { reason, detail }: { readonly reason: QuarantineReason; readonly detail: string },
  breaker: Quarantine,
  now: number,
): void {
  const before = memory.sentence;
  const since = before?.since ?? now;
  let sentence: Sentence = { reason, detail, since, tries: before === undefined ? 0 : before.tries + 1 };
  // A job that was stopped in quarantine has missed tries: they are not made up for.
  while (nextTryAt(sentence, breaker) <= now && now < since + breaker.disabledAfterMs) {
    sentence = { ...sentence, tries: sentence.tries + 1 };
  }
  memory.sentence = sentence;
  memory.dueAt = nextTryAt(sentence, breaker);
}

/** Of a product without one, a quarantine that nothing leads to. */
export const quarantineOf = (breaker: Breaker): Quarantine => (breaker.kind === 'quarantine' ? breaker : none);

const none: Quarantine = {
  kind: 'quarantine',
  atOnce: [],
  minimumFailures: Number.POSITIVE_INFINITY,
  share: 1,
  most: Number.POSITIVE_INFINITY,
  mostWithReferences: Number.POSITIVE_INFINITY,
  triesAfterMs: [],
  thenEveryMs: 86_400_000,
  disabledAfterMs: Number.POSITIVE_INFINITY,
};
