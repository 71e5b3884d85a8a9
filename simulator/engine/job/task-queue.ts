import type { Approval } from '../../job-habits.ts';
import type { Task } from './job.ts';
import type { JobAction } from './job-log.ts';

export type QueuedTask = {
  readonly id: string;
  readonly what: 'person' | 'group';
  readonly subjectId: string;
  readonly since: number;
  /** Delivered whether or not something changed. */
  readonly forced: 'yes' | 'no';
  approved: readonly Approval[];
  awaiting?: Approval;
  attempts: number;
  /** undefined: failed; the administrator must act. */
  dueAt: number | undefined;
  waits: 'queued' | 'delayed' | 'paused';
  action: JobAction | 'none';
  code?: string;
  message?: string;
};

/** The tasks of an event product, in the order in which they came up. */
export type TaskQueue = {
  all(): Iterable<QueuedTask>;
  /** Unless one for the same person or group waits already. */
  enqueue(what: QueuedTask['what'], subjectId: string, forced: QueuedTask['forced']): void;
  take(task: QueuedTask): void;
  /** Done: whatever failed for the same person or group before is settled with it. */
  remove(done: QueuedTask): void;
  /** What concerns one person goes out in order. */
  isNext(task: QueuedTask): boolean;
  nextDueAt(): number | undefined;
  /** Failed ones are due at once, with all their attempts; absent: all of them. */
  retry(id?: string): void;
  approve(id?: string): void;
  reject(id: string): void;
  clear(): void;
};

export function createTaskQueue({ now }: { now(): number }): TaskQueue {
  const queue = new Map<string, QueuedTask>();
  const bySubject = new Map<string, Set<QueuedTask>>();
  let serial = 0;

  const take = (task: QueuedTask): void => {
    queue.delete(task.id);
    bySubject.get(task.subjectId)?.delete(task);
  };
  const isNext = (task: QueuedTask): boolean => {
    for (const other of bySubject.get(task.subjectId) ?? []) {
      if (other === task) return true;
      if (other.dueAt !== undefined) return false;
    }
    return true;
  };

  return {
    all: () => queue.values(),
    enqueue(what, subjectId, forced) {
      for (const task of bySubject.get(subjectId) ?? []) {
        if (task.awaiting !== undefined) return;
        if (task.dueAt !== undefined && task.attempts === 0 && (forced === 'no' || task.forced === 'yes')) return;
      }
      serial += 1;
      const task: QueuedTask = {
        id: `t${serial}`,
        what,
        subjectId,
        since: now(),
        forced,
        approved: [],
        attempts: 0,
        dueAt: now(),
        waits: 'queued',
        action: 'none',
      };
      queue.set(task.id, task);
      bySubject.set(subjectId, (bySubject.get(subjectId) ?? new Set()).add(task));
    },
    take,
    remove(done) {
      for (const task of [...(bySubject.get(done.subjectId) ?? [])]) {
        if (task === done || (task.dueAt === undefined && task.awaiting === undefined)) take(task);
      }
    },
    isNext,
    nextDueAt() {
      let first: number | undefined;
      for (const task of queue.values()) {
        if (task.dueAt === undefined || (first !== undefined && task.dueAt >= first) || !isNext(task)) continue;
        first = task.dueAt;
      }
      return first;
    },
    retry(id) {
      for (const task of queue.values()) {
        if (task.dueAt !== undefined || task.awaiting !== undefined || (id !== undefined && task.id !== id)) continue;
        task.attempts = 0;
        task.dueAt = now();
        task.waits = 'queued';
      }
    },
    approve(id) {
      for (const task of queue.values()) {
        if (task.awaiting === undefined || (id !== undefined && task.id !== id)) continue;
        task.approved = [...task.approved, task.awaiting];
        delete task.awaiting;
        task.dueAt = now();
      }
    },
    reject(id) {
      const task = queue.get(id);
      if (task?.awaiting !== undefined) take(task);
    },
    clear() {
      queue.clear();
      bySubject.clear();
    },
  };
}

/** A task as the administrator sees it. */
export const shownTask = (task: QueuedTask, who: string): Task => ({
  id: task.id,
  kind: task.what === 'group' ? 'group' : kindOf(task.action),
  subjectId: task.subjectId,
  who,
  status: task.awaiting !== undefined ? 'awaiting-approval' : task.dueAt === undefined ? 'failed' : task.waits,
  ...(task.awaiting !== undefined && { approval: task.awaiting }),
  attempts: task.attempts,
  since: task.since,
  ...(task.dueAt !== undefined && { dueAt: task.dueAt }),
  ...(task.code !== undefined && { code: task.code }),
  ...(task.message !== undefined && { message: task.message }),
});

function kindOf(action: JobAction | 'none'): Task['kind'] {
  switch (action) {
    case 'Create':
      return 'create';
    case 'Update':
      return 'update';
    case 'Disable':
      return 'deactivate';
    case 'Delete':
      return 'delete';
    case 'StagedDelete':
    case 'StagedAction':
    case 'Import':
    case 'Test':
    case 'none':
      return 'none';
  }
}
