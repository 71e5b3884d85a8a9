import type { Decision, GroupIntent, PersonIntent } from './decide.ts';
import type { Delivered } from './delivery.ts';
import { failureOf } from './entry.ts';
import { importNow } from './import.ts';
import type { CycleReport } from './job.ts';
import type { JobLogEntry } from './job-log.ts';
import { onDemand } from './on-demand.ts';
import { nothingToDo, type Runner, startCounting } from './runner.ts';
import { createTaskQueue, type QueuedTask, shownTask } from './task-queue.ts';
import type { How, Workshop } from './workshop.ts';

export type EventOptions = {
  readonly workshop: Workshop;
  readonly fullSyncMs: number | undefined;
  readonly log: readonly JobLogEntry[];
};

type Due = Decision<PersonIntent | GroupIntent>;

/** Each change of the directory is a task of its own; what fails stays in the queue for the administrator. */
export function createEventRunner({ workshop, fullSyncMs, log }: EventOptions): Runner {
  const { directory, memory, clock, habits, settings, dialect } = workshop;
  const queue = createTaskQueue({ now: clock.now });
  const { enqueue, take, remove, isNext } = queue;
  let seen = 0;
  let round = 0;
  let stoppedSince: number | undefined;
  let refused: { readonly detail: string; readonly since: number } | undefined;
  let fullSyncAt = fullSyncMs === undefined ? undefined : clock.now() + fullSyncMs;

  const runner: Runner = {
    state() {
      if (stoppedSince !== undefined) return { kind: 'stopped', since: stoppedSince };
      if (refused !== undefined) return { kind: 'refused', ...refused };
      return { kind: 'running', cycle: 'incremental', dueAt: nextDueAt() ?? clock.now() };
    },
    nextDueAt() {
      if (stoppedSince !== undefined || refused !== undefined) return undefined;
      noteChanges();
      return nextDueAt();
    },
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
      seen = 0;
      runner.forceSync();
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
    reevaluate() {
      seen = 0;
    },
    allowDeletions: nothingToDo, // there is no threshold for them here
    onDemand: (subject, members) => onDemand(workshop, log, subject, members),
    tasks() {
      noteChanges();
      return [...queue.all()].map((task) => shownTask(task, whoIs(task.subjectId)));
    },
    retryTask(id) {
      for (const task of queue.all()) {
        if (task.dueAt !== undefined || task.awaiting !== undefined || (id !== undefined && task.id !== id)) continue;
        task.attempts = 0;
        task.dueAt = clock.now();
        task.waits = 'queued';
      }
    },
    approve(id) {
      noteChanges();
      for (const task of queue.all()) {
        if (task.awaiting === undefined || (id !== undefined && task.id !== id)) continue;
        task.approved = [...task.approved, task.awaiting];
        delete task.awaiting;
        task.dueAt = clock.now();
      }
    },
    reject(id) {
      const task = queue.get(id);
      if (task?.awaiting !== undefined) take(task);
    },
    forceSync() {
      noteChanges();
      enqueueEverybody();
    },
    import: () => importNow(workshop),
  };
  return runner;

  async function runOnce(): Promise<Pick<CycleReport, 'kind' | 'counts'>> {
    if (stoppedSince !== undefined || refused !== undefined) return { kind: 'none', counts: startCounting() };
    if (habits.recycleBinMs !== undefined) directory.purge(clock.now() - habits.recycleBinMs);
    noteChanges();
    const full = fullSyncAt !== undefined && fullSyncAt <= clock.now();
    if (full && fullSyncMs !== undefined) {
      fullSyncAt = clock.now() + fullSyncMs;
      enqueueEverybody();
    }
    round += 1;
    const counts = startCounting();
    // Tasks that come up on the way (a group whose member is there now) are due in the same round, behind the others.
    for (const task of queue.all()) {
      if (task.dueAt === undefined || task.dueAt > clock.now() || !isNext(task)) continue;
      counts.evaluated += 1;
      const outcome = await perform(task);
      if (outcome === 'refused') break;
      if (outcome === 'skipped') counts.skipped += 1;
      if (outcome === 'failed' || outcome === 'dropped') counts.failures += 1;
      if (outcome !== 'skipped' && outcome !== 'held') counts.events += 1;
      if (outcome === 'done' || outcome === 'skipped') remove(task);
      if (outcome === 'dropped') take(task);
      noteChanges();
    }
    return { kind: full ? 'full' : 'events', counts };
  }

  /** `held`: it waits for approval or for its time. */
  async function perform(task: QueuedTask): Promise<'done' | 'skipped' | 'failed' | 'dropped' | 'held' | 'refused'> {
    let delivered: Delivered | undefined;
    // A creation that is repeated as it first went out may be behind the directory: two rounds bring it up to date.
    for (let turn = 0; turn < 2; turn += 1) {
      const decision = decide(task, turn === 0 ? task.forced : 'no');
      if (decision === undefined || decision.kind === 'skip') {
        if (delivered === undefined && decision !== undefined && task.what === 'person') forgetFailure(task);
        break;
      }
      task.action = decision.kind === 'deliver' ? decision.action : 'none';
      if (decision.kind === 'later') {
        task.dueAt = decision.dueAt;
        task.waits = 'delayed';
        return 'held';
      }
      if (settings().approvals.includes(decision.approval) && !task.approved.includes(decision.approval)) {
        task.awaiting = decision.approval;
        task.dueAt = undefined;
        return 'held';
      }
      const linkedBefore = memory.linkedId(task.subjectId);
      task.attempts += 1;
      delivered = await workshop.deliver(task.subjectId, decision, how(task));
      if (linkedBefore === undefined && memory.linkedId(task.subjectId) !== undefined) {
        for (const id of directory.groupsOf(task.subjectId)) enqueue('group', id, 'no');
      }
      const ended = settle(task, delivered);
      if (ended !== undefined) return ended;
      task.attempts = 0;
      if (!isBehind(task.subjectId)) break;
    }
    if (task.what === 'person') return delivered === undefined ? 'skipped' : 'done';

    const change = workshop.memberChange(task.subjectId);
    if (change.added.length + change.removed.length === 0) return delivered === undefined ? 'skipped' : 'done';
    task.attempts += 1;
    task.action = 'Update';
    const told = await workshop.deliverMembers(task.subjectId, change, how(task));
    return settle(task, told) ?? 'done';
  }

  /** undefined: it succeeded. */
  function settle(task: QueuedTask, delivered: Delivered): 'failed' | 'dropped' | 'refused' | undefined {
    const failure = failureOf(delivered.settlement);
    if (failure === undefined) return undefined;
    if (delivered.settlement.kind === 'refused') {
      task.attempts -= 1;
      refused = { detail: failure.reason, since: clock.now() };
      workshop.notify('The credentials were refused', failure.reason);
      return 'refused';
    }
    task.code = failure.code;
    task.message = failure.reason;
    task.dueAt = retryAt(delivered, task.attempts);
    task.waits = 'paused';
    if (task.dueAt === undefined && habits.onFailure.kind === 'dropped') return 'dropped';
    return 'failed';
  }

  function how(task: QueuedTask): How {
    return { cycle: round, trigger: 'cycle', retryAt: (delivered) => retryAt(delivered, task.attempts) };
  }

  function retryAt({ settlement }: Delivered, attempts: number): number | undefined {
    if (settlement.kind !== 'retry' || attempts >= dialect.repeats.attempts) return undefined;
    return clock.now() + settlement.afterMs * (dialect.repeats.growth === 'doubling' ? 2 ** (attempts - 1) : 1);
  }

  function decide(task: QueuedTask, forced: 'yes' | 'no'): Due | undefined {
    if (task.what === 'group') return workshop.decideGroup(task.subjectId, forced === 'yes' ? 'full-push' : 'changes');
    return workshop.decidePerson(task.subjectId, forced === 'yes' ? 'always' : 'differences');
  }

  /** Turns what changed in the directory since the last look into tasks, where there is something to do. */
  function noteChanges(): void {
    if (directory.version === seen) return;
    const since = seen;
    seen = directory.version;
    const people = directory.people(since);
    for (const { person } of people) {
      if (workshop.decidePerson(person.id, 'differences')?.kind !== 'skip') enqueue('person', person.id, 'no');
      for (const id of directory.groupsOf(person.id)) if (hasWork(id)) enqueue('group', id, 'no');
    }
    for (const { group } of directory.groups(since)) if (hasWork(group.id)) enqueue('group', group.id, 'no');
  }

  function enqueueEverybody(): void {
    for (const { person } of directory.people()) enqueue('person', person.id, 'yes');
    for (const { group } of directory.groups()) enqueue('group', group.id, 'yes');
  }

  function hasWork(groupId: string): boolean {
    if (workshop.decideGroup(groupId)?.kind === 'deliver') return true;
    const { added, removed } = workshop.memberChange(groupId);
    return added.length + removed.length > 0;
  }

  /** What was delivered is not what the directory holds by now. */
  function isBehind(id: string): boolean {
    const held = memory.personOf(id);
    if (held !== undefined) return held.delivered !== undefined && held.delivered !== held.person;
    const group = memory.groupOf(id);
    return group?.displayName !== undefined && group.displayName !== group.group.displayName;
  }

  /** There is nothing to do any more about what had failed. */
  function forgetFailure({ subjectId }: QueuedTask): void {
    const held = memory.personOf(subjectId);
    if (held !== undefined) delete held.escrow;
  }

  function nextDueAt(): number | undefined {
    const queued = queue.nextDueAt();
    if (fullSyncAt === undefined) return queued;
    return queued === undefined ? fullSyncAt : Math.min(queued, fullSyncAt);
  }

  function whoIs(id: string): string {
    const person = directory.personRecord(id)?.person;
    if (person !== undefined) return `${person.displayName} <${person.email}>`;
    return directory.groupRecord(id)?.group.displayName ?? id;
  }
}
