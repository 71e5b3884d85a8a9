import type { Run } from '../reports/run-log/run.ts';

/** Every red or yellow check of a run, `fail entra create/location`, each once: what a golden list holds. */
export function findingsIn({ results }: Pick<Run, 'results'>): readonly string[] {
  const found = results.flatMap(({ key, moments }) =>
    moments.flatMap((moment) =>
      moment.kind === 'check' && ['fail', 'error', 'warn'].includes(moment.check.status)
        ? [`${moment.check.status} ${key.idp ?? '-'} ${moment.check.id}`]
        : [],
    ),
  );
  return [...new Set(found)].sort();
}
