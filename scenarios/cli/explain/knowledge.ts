import type { Dialect } from '../../../simulator/dialect.ts';
import type { Clock } from '../../../target-adapter/clock.ts';
import type { Fault } from '../../../target-adapter/provider/fault.ts';
import type { Scenario } from '../../scenario.ts';

/** Everything that has an id and stands in the folders. */
export type Knowledge = {
  readonly scenarios: readonly Scenario[];
  readonly dialects: readonly Dialect[];
  readonly faults: readonly Fault[];
  /** For examples that are played. */
  readonly clock: Clock;
};
