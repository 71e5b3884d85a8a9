import type { Dialect, Setting } from '../../dialect.ts';
import type { JobHabits } from '../../job-habits.ts';
import type { Decision, GroupIntent, PersonIntent } from './decide.ts';
import type { Delivered } from './delivery.ts';
import type { Delivery } from './entry.ts';
import type { Memory } from './held.ts';
import type { JobDirectory } from './job-directory.ts';
import type { JobAction, JobLogEntry } from './job-log.ts';
import type { JobSettings } from './settings.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What is there before anything is decided or delivered. */
export type Premises = {
  readonly dialect: Dialect;
  readonly habits: JobHabits;
  readonly directory: JobDirectory;
  readonly memory: Memory;
  readonly clock: VirtualClock;
  readonly groups: Setting['groups'];
  /** Of the dialect, with its options. */
  readonly deletes: Dialect['deletes'];
  settings(): JobSettings;
  write(entry: JobLogEntry): void;
  notify(subject: string, text: string): void;
};

/** What is to be done, as the directory and the memory are now. */
export type Decisions = {
  /** undefined: not in the directory. */
  decidePerson(id: string, resend: 'always' | 'differences'): Decision<PersonIntent> | undefined;
  /** `full-push`: its members are told anew, all of them. */
  decideGroup(id: string, push?: 'changes' | 'full-push'): Decision<GroupIntent> | undefined;
  /** Members to be told, or taken back; undefined: none. `waiting`: some are not in the target yet. */
  memberChange(id: string): MemberChange;
};

/** Delivers one thing, remembers what came of it, and writes the log. */
export type Deliveries = {
  deliver(id: string, decision: Delivery, how: How): Promise<Delivered>;
  deliverMembers(id: string, change: MemberChange, how: How): Promise<Delivered>;
  other(
    kind: 'test-connection' | 'import',
    cycle: number,
  ): Promise<{ readonly delivered: Delivered; readonly entry: JobLogEntry }>;
  skip(id: string, action: JobAction, reason: string, cycle: number): void;
};

/** What both kinds of schedule work with. */
export type Workshop = Premises & Decisions & Deliveries;

export type MemberChange = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly waiting: 'some' | 'none';
};

export type How = {
  readonly cycle: number;
  readonly trigger: Setting['trigger'];
  /** When a failure is tried again by itself, if at all. `attempts`: this one included. */
  retryAt(delivered: Delivered, attempts: number): number | undefined;
};
