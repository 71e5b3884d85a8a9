import type { Group, Person } from '../../directory/person.ts';
import type { CycleCounts, CycleReport, ImportReport, Job, JobState, OnDemand, Task } from './job.ts';

/** What a schedule does; the job puts time and the administrator's acts around it. */
export type Runner = {
  state(): JobState;
  /** The next moment at which something falls due; undefined: never, until somebody acts. */
  nextDueAt(): number | undefined;
  /** Does what is due by now. */
  runDue(): Promise<CycleReport>;
  /** The moment to which `runCycle` moves the clock; undefined: it stays. */
  cycleAt(): number | undefined;
  restart(criteria: Parameters<Job['restart']>[0]): void;
  stop(): void;
  start(): void;
  /** After a good connection test of the administrator. */
  connected(): void;
  /** Mapping or scope were changed. */
  reevaluate(): void;
  allowDeletions(): void;
  onDemand(subject: Person | Group, members: readonly Person[]): Promise<OnDemand>;
  tasks(): readonly Task[];
  retryTask(id: string | undefined): void;
  approve(id: string | undefined): void;
  reject(id: string): void;
  forceSync(): void;
  import(): Promise<ImportReport>;
};

export type Counting = { -readonly [Name in keyof CycleCounts]: number };

export const startCounting = (): Counting => ({
  evaluated: 0,
  events: 0,
  failures: 0,
  references: 0,
  referenceFailures: 0,
  skipped: 0,
});

/** What a schedule has no use for. */
export const nothingToDo = (): void => undefined;
