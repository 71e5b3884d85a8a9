import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import type { Settings } from './play-external.ts';
import type { ServedTarget, ServeOptions } from './served-target.ts';

/** One that works in cycles, one that works by events, and the plain one; the wide tests play them all. */
export const quickDialects = ['entra', 'okta-oin', 'generic'] as const;

/** A service provider that does nothing wrong and something unusual: no check may fail on it. */
export type Variant = {
  /** What is unusual, as a sentence about the target. */
  readonly title: string;
  readonly behaviour: Behaviour;
  /** What its configuration declares; default: the same. */
  readonly declared?: Behaviour | string;
  readonly serve?: Omit<ServeOptions, 'behaviour'>;
  /** Replaces parts of the target's settings; undefined takes one away. */
  readonly settings?: Settings | ((target: ServedTarget) => Settings);
  /** The scenarios that meet what is unusual; the wide test plays them all. */
  readonly only: readonly string[];
  /** Scenarios that may end as an error: the target itself says that now is a bad time. */
  readonly unsure?: readonly string[];
  /** Dialects in which the quick tests play it; default: `quickDialects`. */
  readonly idp?: readonly string[];
  /** Checks that warn, `entra deactivate/delivered`: exactly these. */
  readonly warns?: readonly string[];
  /** Checks that warn where the machine is quick enough to see it. */
  readonly mayWarn?: readonly string[];
  /** Scenarios that must not be played to a verdict, `entra/deactivate`, and a part of the reason that each gives. */
  readonly skips?: Readonly<Record<string, string>>;
  /** Scenarios that cannot be judged until the configuration says more, in the same form: the reason names what to add. */
  readonly unjudged?: Readonly<Record<string, string>>;
};
