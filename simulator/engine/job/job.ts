import type { Group, Person } from '../../directory/person.ts';
import type { Approval } from '../../job-habits.ts';
import type { Beliefs } from './belief.ts';
import type { DirectoryChanges, JobDirectory } from './job-directory.ts';
import type { JobLogEntry } from './job-log.ts';
import type { JobSettings } from './settings.ts';

/**
 * The provisioning job of one application in one identity provider: what the product does by itself, cycle after cycle
 * or event after event, with its failures, its retries, its quarantine and its queue. Time is virtual: nothing waits,
 * `passTime` moves the clock and does what falls due on the way.
 *
 * The administrator's acts (`assign`, `change`, `softDelete`, …) only change the directory. What follows from them is
 * sent by `runCycle` or `passTime`: in every schedule `change` and then `await runCycle()` is the shortest story.
 */
export type Job = DirectoryChanges & {
  readonly directory: JobDirectory;
  /** Epoch milliseconds, virtual. */
  now(): number;

  /**
   * Does now what the product does next by itself: the next cycle, with the clock moved to when it is due (also in
   * quarantine, where it is due later); of an event product, every task that is due by now, the clock not moved.
   */
  runCycle(): Promise<CycleReport>;
  /** Moves the clock, and does on the way everything that falls due, in order. */
  passTime(ms: number): Promise<readonly CycleReport[]>;

  /** The connection test of the configuration page. A good one starts nothing by itself. */
  testConnection(): Promise<JobLogEntry>;
  /** One person at once, or one group with a few of its members; a refusal where the product has no such button. */
  provisionOnDemand(subject: Person | Group, members?: readonly Person[]): Promise<OnDemand>;
  /**
   * Clears watermark, escrows, failed tasks, quarantine and staged deletions; the next cycle is an initial one. Links
   * survive, unless `resetScope` is `Full`.
   */
  restart(criteria?: { readonly resetScope?: 'Full' }): void;
  /** No cycle and no task until `start`. */
  stop(): void;
  start(): void;
  /** Another scope, filter, threshold, …; one that concerns mapping or scope makes the next cycle an initial one. */
  changeSettings(change: Partial<JobSettings>): void;
  readonly settings: JobSettings;
  /** Lets the deletions happen that the threshold holds back; the next cycle sends them. */
  allowDeletions(): void;

  /** Everything in the queue that has not succeeded, oldest first; empty for a product of cycles. */
  tasks(): readonly Task[];
  /** The administrator has failed tasks tried again, one or all: they are due at once. */
  retryTask(id?: string): void;
  /** Approves one that waits for it, or all. */
  approve(id?: string): void;
  /** Takes one that waits for approval out of the queue. */
  reject(id: string): void;
  /** Every person and every pushed group is delivered again, whether or not something changed. */
  forceSync(): void;
  /** Reads everybody from the target. */
  import(): Promise<ImportReport>;

  /** Everything that the identity provider thinks of the target, for `findDrift`. */
  beliefs(): Beliefs;
  readonly state: JobState;
  /** The provisioning log, oldest first. */
  readonly log: readonly JobLogEntry[];
  /** What the administrator is told beside the log: mails. */
  readonly notices: readonly Notice[];
};

export type JobState =
  | { readonly kind: 'running'; readonly cycle: 'initial' | 'incremental'; readonly dueAt: number }
  | {
      readonly kind: 'quarantined';
      readonly reason: QuarantineReason;
      /** In words, with the code or the numbers. */
      readonly detail: string;
      readonly since: number;
      readonly dueAt: number;
      /** Deletions and deactivations that wait to be allowed. */
      readonly staged: number;
    }
  /** Four weeks of quarantine: only `restart` helps. */
  | { readonly kind: 'disabled'; readonly since: number; readonly reason: QuarantineReason }
  /** Of an event product: a refused credential; the queue is kept. `start` or a good `testConnection` goes on. */
  | { readonly kind: 'refused'; readonly detail: string; readonly since: number }
  | { readonly kind: 'stopped'; readonly since: number };

/** As the synchronizationJob of Microsoft Graph names them; the last one is ours, the product shows it in words alone. */
export type QuarantineReason =
  | 'EncounteredQuarantineException'
  | 'EncounteredEscrowProportionThreshold'
  | 'AccidentalDeletionThreshold';

export type CycleReport = {
  /** `events`: the due tasks of an event product; `none`: nothing could run (disabled, stopped, refused). */
  readonly kind: 'initial' | 'incremental' | 'events' | 'full' | 'none';
  /** Epoch milliseconds, virtual. */
  readonly at: number;
  readonly counts: CycleCounts;
  /** What was written to the log in it. */
  readonly entries: readonly JobLogEntry[];
};

export type CycleCounts = {
  /** Objects that were evaluated. */
  readonly evaluated: number;
  /** Deliveries that were tried, references not among them. */
  readonly events: number;
  readonly failures: number;
  /** Managers and members. */
  readonly references: number;
  readonly referenceFailures: number;
  readonly skipped: number;
};

export type Task = {
  readonly id: string;
  readonly kind: 'create' | 'update' | 'deactivate' | 'delete' | 'group' | 'none';
  readonly subjectId: string;
  readonly who: string;
  readonly status: 'queued' | 'awaiting-approval' | 'delayed' | 'paused' | 'failed';
  /** What approval it waits for. */
  readonly approval?: Approval;
  readonly attempts: number;
  readonly since: number;
  /** Epoch milliseconds; of one that is queued, delayed or paused. */
  readonly dueAt?: number;
  readonly code?: string;
  /** As the administrator reads it. */
  readonly message?: string;
};

export type OnDemand =
  | { readonly kind: 'done'; readonly entries: readonly JobLogEntry[] }
  | { readonly kind: 'refused'; readonly reason: string };

export type ImportReport =
  | {
      readonly kind: 'done';
      readonly users: number;
      readonly groups: number;
      /** Names in the target that the directory does not know. */
      readonly unknown: readonly string[];
      /** Directory ids of those whom the target no longer holds, or holds inactive: they are unassigned. */
      readonly unassigned: readonly string[];
    }
  /** More people than the safeguard lets it would have been unassigned: nothing was changed. */
  | { readonly kind: 'stopped'; readonly wouldUnassign: number; readonly of: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not-offered'; readonly reason: string };

export type Notice = { readonly at: number; readonly subject: string; readonly text: string };
