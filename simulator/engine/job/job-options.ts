import type { Exchange, ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { Dialect, Setting } from '../../dialect.ts';
import type { Administered } from '../administered.ts';
import type { JobDirectory } from './job-directory.ts';
import type { JobLogEntry } from './job-log.ts';
import type { JobSettings } from './settings.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type JobOptions = {
  readonly dialect: Dialect;
  /** Carries one request as the identity provider; resolves to an exchange without a response where no answer came. */
  send(request: ScimRequest): Promise<Exchange>;
  /** Whose people; absent: an empty one that this job fills. Two jobs may share one. */
  readonly directory?: JobDirectory;
  /** Virtual: it moves with `passTime` and `runCycle` alone. Two jobs that share a directory share it. */
  readonly clock: VirtualClock;
  /** A fresh GUID, seeded. */
  guid(): string;
  /** An address for a test account, with the run's marker. Default: one at example.org. */
  testAddress?(): string;
  /** The run's marker: nothing that lacks it is changed. */
  readonly marker: string;
  /** Of the target's behaviour: which mapping, where a group's name goes, whether there is /Groups. */
  readonly mapping: Setting['mapping'];
  /** What an administrator has set in place of it. */
  readonly administered?: Administered;
  readonly groupAttribute: string;
  readonly groups: Setting['groups'];
  /** The dialect's options by name; what is left out has its default. */
  readonly options?: Readonly<Record<string, string>>;
  readonly settings?: Partial<JobSettings>;
  readonly signal: AbortSignal;
  /**
   * Called as `passTime` lets virtual time pass until something falls due, with its milliseconds: a caller whose target is
   * real may truly wait for as much of it as a Retry-After needs. Default: nobody waits.
   */
  onWait?(ms: number): Promise<void>;
  /** Called for each line of the provisioning log as it is written. */
  onEntry?(entry: JobLogEntry): void;
};
