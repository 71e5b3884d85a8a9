import { importNow } from './import.ts';
import type { CycleReport } from './job.ts';
import type { JobLogEntry } from './job-log.ts';
import { onDemand } from './on-demand.ts';
import { type Counting, nothingToDo, type Runner, startCounting } from './runner.ts';
import { createTaskIntake } from './task-intake.ts';
import { createTaskQueue, shownTask } from './task-queue.ts';
import { createTaskWorker, type TaskOutcome } from './task-worker.ts';
import type { Workshop } from './workshop.ts';

export type EventOptions = {
  readonly workshop: Workshop;
  readonly fullSyncMs: number | undefined;
  /** The log, to tell what a round wrote. */
  readonly log: readonly JobLogEntry[];
};

/** Each change of the directory is a task of its own; what fails stays in the queue for the administrator. */
export function createEventRunner({ workshop, fullSyncMs, log }: EventOptions): Runner {
  const { directory, memory, clock, habits } = workshop;
  const queue = createTaskQueue({ now: clock.now });
  const intake = createTaskIntake(workshop, queue);
  const worker = createTaskWorker({ workshop, onLinked: intake.groupsOf });
  let round = 0;
  let stoppedSince: number | undefined;
  let refused: { readonly detail: string; readonly since: number } | undefined;
  let fullSyncAt = fullSyncMs === undefined ? undefined : clock.now() + fullSyncMs;

  const isHalted = (): boolean => stoppedSince !== undefined || refused !== undefined;
  const nextDueAt = (): number | undefined => {
    if (isHalted()) return undefined;
    intake.noteChanges();
    const queued = queue.nextDueAt();
    if (fullSyncAt === undefined || queued === undefined) return queued ?? fullSyncAt;
    return Math.min(queued, fullSyncAt);
  };

  return {
    state() {
      if (stoppedSince !== undefined) return { kind: 'stopped', since: stoppedSince };
      if (refused !== undefined) return { kind: 'refused', ...refused };
      return { kind: 'running', cycle: 'incremental', dueAt: nextDueAt() ?? clock.now() };
    },
    nextDueAt,
    cycleAt: () => undefined,
    async runDue() {
      const first = log.length;
      const report = await runOnce();
      return { ...report, at: clock.now(), entries: log.slice(first) };
    },
    restart(criteria) {
      if (criteria?.resetScope === 'Full') memory.forgetLinks();
      memory.forgetEscrows();
      queue.clear();
      stoppedSince = undefined;
      refused = undefined;
      intake.everybody();
    },
    stop() {
      stoppedSince ??= clock.now();
    },
    start() {
      stoppedSince = undefined;
      refused = undefined;
    },
    connected() {
      refused = undefined;
    },
    reevaluate: intake.forget,
    allowDeletions: nothingToDo, // there is no threshold for them here
    onDemand: (subject, members) => onDemand(workshop, log, subject, members),
    tasks() {
      intake.noteChanges();
      return [...queue.all()].map((task) => shownTask(task, directory.whoIs(task.subjectId)));
    },
    retryTask: queue.retry,
    approve(id) {
      intake.noteChanges();
      queue.approve(id);
    },
    reject: queue.reject,
    forceSync() {
      intake.noteChanges();
      intake.everybody();
    },
    import: () => importNow(workshop),
  };

  async function runOnce(): Promise<Pick<CycleReport, 'kind' | 'counts'>> {
    const counts = startCounting();
    if (isHalted()) return { kind: 'none', counts };
    if (habits.recycleBinMs !== undefined) directory.purge(clock.now() - habits.recycleBinMs);
    intake.noteChanges();
    const kind = fullSyncAt !== undefined && fullSyncAt <= clock.now() ? 'full' : 'events';
    if (kind === 'full' && fullSyncMs !== undefined) {
      fullSyncAt = clock.now() + fullSyncMs;
      intake.everybody();
    }
    round += 1;
    // Tasks that come up on the way (a group whose member is there now) are due in the same round, behind the others.
    for (const task of queue.all()) {
      if (task.dueAt === undefined || task.dueAt > clock.now() || !queue.isNext(task)) continue;
      const outcome = await worker.perform(task, round);
      count(counts, outcome);
      if (outcome.kind === 'refused') {
        refused = { detail: outcome.reason, since: clock.now() };
        workshop.notify('The credentials were refused', outcome.reason);
        break;
      }
      if (outcome.kind === 'done' || outcome.kind === 'skipped') queue.remove(task);
      if (outcome.kind === 'dropped') queue.take(task);
      intake.noteChanges();
    }
    return { kind, counts };
  }
}

function count(counts: Counting, { kind }: TaskOutcome): void {
  counts.evaluated += 1;
  if (kind === 'skipped' || kind === 'held') counts.skipped += 1;
  else counts.events += 1;
  if (kind === 'failed' || kind === 'dropped' || kind === 'refused') counts.failures += 1;
}
