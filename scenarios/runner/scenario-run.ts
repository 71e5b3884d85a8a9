import type { ResultKey } from '../../reports/run-log/event.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import type { Directory } from '../../simulator/directory/directory.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { Profile } from '../requirements/weigh.ts';
import type { Scenario } from '../scenario.ts';
import type { Entry } from './entry.ts';
import type { Observation } from './observation.ts';
import type { Target } from './target.ts';

/** One scenario about to be played on one target, in one dialect. */
export type ScenarioRun = {
  readonly scenario: Scenario;
  readonly key: ResultKey;
  readonly target: Target;
  /** Speaks for the identity provider; where none does, its tools stand ready unused. */
  readonly dialect: Dialect;
  readonly directory: Directory;
  readonly marker: string;
  readonly profile: Profile;
  readonly version: string;
  readonly clock: Clock;
  /** Aborts with the run: Ctrl-C, or a target that does not answer any more. */
  readonly signal: AbortSignal;
  readonly timeLimitMs: number;
  /** Leaves what was created where it is. */
  readonly keep: boolean;
  emit(entry: Entry): void;
  /** Resolves when the claim is on the disk. */
  write(entry: Extract<Entry, { type: 'claimed' }>): Promise<void>;
  watch(exchange: Exchange): void;
  readonly observation: Pick<Observation, 'see'>;
  outsideQueue<Result>(wait: () => Promise<Result>): Promise<Result>;
};
