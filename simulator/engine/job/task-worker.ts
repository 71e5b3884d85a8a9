import type { Decision, GroupIntent, PersonIntent } from './decide.ts';
import type { Delivered } from './delivery.ts';
import { failureOf } from './entry.ts';
import type { QueuedTask } from './task-queue.ts';
import type { How, Workshop } from './workshop.ts';

/**
 * How one task ended. `held`: it waits for approval or for its time; `dropped`: it failed and is forgotten; `refused`: the
 * credential was, and everything stops.
 */
export type TaskOutcome =
  | { readonly kind: 'done' | 'skipped' | 'failed' | 'dropped' | 'held' }
  | { readonly kind: 'refused'; readonly reason: string };

export type TaskWorker = {
  /** `round`: the serial number for the log. */
  perform(task: QueuedTask, round: number): Promise<TaskOutcome>;
};

export type TaskWorkerOptions = {
  readonly workshop: Workshop;
  /** A person is in the target for the first time: their groups can name them now. */
  onLinked(personId: string): void;
};

export function createTaskWorker({ workshop, onLinked }: TaskWorkerOptions): TaskWorker {
  const { memory, clock, habits, settings, dialect } = workshop;

  return {
    async perform(task, round) {
      const about = await object(task, round);
      if (about.kind !== 'done' && about.kind !== 'skipped') return about;
      if (task.what === 'person') return about;
      const change = workshop.memberChange(task.subjectId);
      if (change.added.length + change.removed.length === 0) return about;
      task.attempts += 1;
      task.action = 'Update';
      return settle(task, await workshop.deliverMembers(task.subjectId, change, how(task, round)));
    },
  };

  /** The person, or the group without its members. */
  async function object(task: QueuedTask, round: number): Promise<TaskOutcome> {
    let outcome: TaskOutcome = { kind: 'skipped' };
    // A creation that is repeated as it first went out may be behind the directory: a second turn brings it up to date.
    for (const turn of ['first', 'second'] as const) {
      const decision = decide(task, turn === 'first' ? task.forced : 'no');
      if (decision === undefined || decision.kind === 'skip') {
        if (turn === 'first' && task.what === 'person') forgetFailure(task);
        return outcome;
      }
      if (mustWait(task, decision) || decision.kind === 'later') return { kind: 'held' };
      const linkedBefore = memory.linkedId(task.subjectId);
      task.attempts += 1;
      outcome = settle(task, await workshop.deliver(task.subjectId, decision, how(task, round)));
      if (linkedBefore === undefined && memory.linkedId(task.subjectId) !== undefined) onLinked(task.subjectId);
      if (outcome.kind !== 'done') return outcome;
      task.attempts = 0;
      if (!isBehind(task.subjectId)) return outcome;
    }
    return outcome;
  }

  function mustWait(task: QueuedTask, decision: Exclude<Due, { kind: 'skip' }>): boolean {
    if (decision.kind === 'later') {
      task.action = 'none';
      task.dueAt = decision.dueAt;
      task.waits = 'delayed';
      return true;
    }
    task.action = decision.action;
    if (!settings().approvals.includes(decision.approval) || task.approved.includes(decision.approval)) return false;
    task.awaiting = decision.approval;
    task.dueAt = undefined;
    return true;
  }

  function settle(task: QueuedTask, delivered: Delivered): TaskOutcome {
    const failure = failureOf(delivered.settlement);
    if (failure === undefined) return { kind: 'done' };
    if (delivered.settlement.kind === 'refused') {
      task.attempts -= 1;
      return { kind: 'refused', reason: failure.reason };
    }
    task.code = failure.code;
    task.message = failure.reason;
    task.dueAt = retryAt(delivered, task.attempts);
    task.waits = 'paused';
    return { kind: task.dueAt === undefined && habits.onFailure.kind === 'dropped' ? 'dropped' : 'failed' };
  }

  function how(task: QueuedTask, round: number): How {
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
}

type Due = Decision<PersonIntent | GroupIntent>;
