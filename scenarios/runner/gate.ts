import type { Counts, FailOn } from '../../reports/run-log/event.ts';

export type GateEvidence = {
  readonly scenarios: Counts;
  /** Results that were due, and have no verdict because another ended early. */
  readonly unjudged: number;
  readonly failOn: FailOn;
};

/**
 * Whether the run may pass, and the exit code that says so: a red verdict is 1, whatever else; nothing red but a result that
 * could not be judged is 3.
 */
export function gateOf({ scenarios, unjudged, failOn }: GateEvidence): {
  readonly passed: boolean;
  readonly exitCode: 0 | 1 | 3;
} {
  const isRed = scenarios.fail > 0 || (failOn === 'warn' && scenarios.warn > 0);
  const exitCode = isRed ? 1 : scenarios.error + unjudged > 0 ? 3 : 0;
  return { passed: exitCode === 0, exitCode };
}
