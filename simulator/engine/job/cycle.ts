import { clear, freshMemory, quarantineOf } from './cycle-memory.ts';
import { runPass } from './cycle-pass.ts';
import { importNow } from './import.ts';
import type { JobLogEntry } from './job-log.ts';
import { onDemand } from './on-demand.ts';
import { nothingToDo, type Runner, startCounting } from './runner.ts';
import type { Workshop } from './workshop.ts';

export type CycleOptions = {
  readonly workshop: Workshop;
  readonly everyMs: number;
  /** The log, to tell what a cycle wrote. */
  readonly log: readonly JobLogEntry[];
};

/** Cycles at a fixed distance; in quarantine ever more seldom, and in the end never. */
export function createCycleRunner({ workshop, everyMs, log }: CycleOptions): Runner {
  const { memory, clock, habits } = workshop;
  const breaker = quarantineOf(habits.breaker);
  const kept = freshMemory(clock.now());

  /** undefined: it runs, or will. */
  const disabledSince = (): number | undefined => {
    if (kept.sentence === undefined) return undefined;
    const at = kept.sentence.since + breaker.disabledAfterMs;
    return clock.now() >= at ? at : undefined;
  };
  const dueAt = (): number | undefined =>
    kept.stoppedSince !== undefined || disabledSince() !== undefined ? undefined : kept.dueAt;
  const reevaluate = (): void => {
    delete kept.watermark;
  };

  return {
    state() {
      const { stoppedSince, sentence, watermark, staged } = kept;
      if (stoppedSince !== undefined) return { kind: 'stopped', since: stoppedSince };
      const cycle = watermark === undefined ? 'initial' : 'incremental';
      if (sentence === undefined) return { kind: 'running', cycle, dueAt: kept.dueAt };
      const { reason, detail, since } = sentence;
      const disabled = disabledSince();
      if (disabled !== undefined) return { kind: 'disabled', reason, since: disabled };
      return { kind: 'quarantined', reason, detail, since, dueAt: kept.dueAt, staged };
    },
    nextDueAt: dueAt,
    cycleAt: dueAt,
    async runDue() {
      const first = log.length;
      const { kind, counts } =
        dueAt() === undefined
          ? { kind: 'none' as const, counts: startCounting() }
          : await runPass({ workshop, kept, breaker, everyMs });
      return { kind, counts, at: clock.now(), entries: log.slice(first) };
    },
    restart(criteria) {
      if (criteria?.resetScope === 'Full') memory.forgetLinks();
      memory.forgetEscrows();
      clear(kept, clock.now());
    },
    stop() {
      kept.stoppedSince ??= clock.now();
    },
    start() {
      if (kept.stoppedSince === undefined) return;
      delete kept.stoppedSince;
      kept.dueAt = Math.max(kept.dueAt, clock.now());
    },
    connected: nothingToDo, // the next try finds out by itself
    reevaluate,
    allowDeletions() {
      if (kept.staged === 0) return;
      kept.allowed = 'yes';
      kept.dueAt = clock.now() + everyMs;
    },
    onDemand: (subject, members) => onDemand(workshop, log, subject, members),
    tasks: () => [],
    retryTask: nothingToDo, // a product of cycles has no queue: what failed is in escrow
    approve: nothingToDo,
    reject: nothingToDo,
    forceSync: reevaluate,
    import: () => importNow(workshop),
  };
}
