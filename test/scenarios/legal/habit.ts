import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import type { Policies } from '../../../target-adapter/provider/policies.ts';
import type { Features } from '../../../target-adapter/provider/scim/features.ts';
import type { Settings } from '../external/play-external.ts';
import type { Around } from '../external/served-target.ts';

/** A service provider that does nothing wrong and something unusual: no probe and no observer may fail on it. */
export type Habit = {
  /** What is unusual, as a sentence about the target. */
  readonly title: string;
  /** What is declared too. Default: `rfc`. */
  readonly behaviour?: Behaviour;
  readonly around?: Around;
  readonly policies?: Policies;
  /** What the provider can do. Default: everything. */
  readonly features?: Partial<Features>;
  /** Replaces parts of the target's settings. */
  readonly settings?: Settings;
  /** So many people, and a few groups, that are there before the run. */
  readonly others?: number;
  /** With every tenth request one more of them comes. */
  readonly busy?: true;
  /** What the run made may stay, since the target lets nobody delete it, or look for it. */
  readonly keeps?: true;
  /** Scenarios may end as an error: the target itself says that now is a bad time. */
  readonly unsure?: true;
  /** Checks that warn, since the RFC recommends otherwise: exactly these. */
  readonly warns?: readonly string[];
  /** Scenarios that are skipped, and a part of the reason that each gives. */
  readonly skips?: Readonly<Record<string, string>>;
};
