import type { Result, Run } from './run-log/run.ts';

/**
 * Where a target was gone, what nobody began on it has one reason: it is told once, by the first of them, or by the run
 * that it broke off. The others are skipped and point there.
 */
export function withUntriedOnce(run: Run): Run {
  const told = new Map<string, Result>();
  const isBroken = run.finished?.ended === 'broken-off';
  const results = run.results.map((result): Result => {
    const { key, status, started, reason = 'no reason was told' } = result;
    if (status !== 'error' || started) return result;
    const name = `${key.target} ${reason}`;
    const first = told.get(name);
    if (!isBroken && first === undefined) {
      told.set(name, result);
      return result;
    }
    const place = first === undefined ? 'the end of the run' : first.key.id;
    return { ...result, status: 'skip', reason: `not tried, see ${place}: ${reason}` };
  });
  return { ...run, results };
}
