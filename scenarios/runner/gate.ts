import type { Counts, FailOn } from '../../reports/run-log/event.ts';

/** Whether the run may pass, and the exit code that says so: a red verdict is 1, whatever else; nothing red but an error is 3. */
export function gateOf(scenarios: Counts, failOn: FailOn): { readonly passed: boolean; readonly exitCode: 0 | 1 | 3 } {
  const isRed = scenarios.fail > 0 || (failOn === 'warn' && scenarios.warn > 0);
  const exitCode = isRed ? 1 : scenarios.error > 0 ? 3 : 0;
  return { passed: exitCode === 0, exitCode };
}
