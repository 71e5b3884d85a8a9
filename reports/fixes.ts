import type { RecordedCheck, RecordedDialect } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';

/**
 * One thing that stands between a target and the customers of one identity provider. `broken`: something failed in its own
 * dialect. `required`: it cannot do without it, though the RFC lets the target refuse. `recommended`: the rest.
 */
export type Fix = {
  readonly weight: 'broken' | 'required' | 'recommended';
  /** As it was seen first. */
  readonly check: RecordedCheck;
  /** Names of the results in which it was seen. */
  readonly results: readonly string[];
};

const weights = ['broken', 'required', 'recommended'] as const;

/** What to put right on a target for one identity provider, the gravest first and what was seen most often before the rest. */
export function fixesOf({ results }: Pick<Run, 'results'>, target: string, dialect: RecordedDialect): readonly Fix[] {
  const found = new Map<string, Fix>();
  for (const result of results) {
    if (result.key.target !== target) continue;
    for (const check of checksOf(result)) {
      const weight = weightOf(check, result, dialect);
      if (weight === undefined) continue;
      const known = found.get(check.id);
      found.set(check.id, {
        weight: known === undefined ? weight : heavier(weight, known.weight),
        check: known === undefined || heavier(weight, known.weight) !== known.weight ? check : known.check,
        results: [...new Set([...(known?.results ?? []), result.name])],
      });
    }
  }
  return [...found.values()].sort(
    (one, other) =>
      weights.indexOf(one.weight) - weights.indexOf(other.weight) || other.results.length - one.results.length,
  );
}

/** undefined: it says nothing against this identity provider. */
function weightOf(check: RecordedCheck, { key }: Result, dialect: RecordedDialect): Fix['weight'] | undefined {
  if (check.status !== 'fail' && check.status !== 'warn') return undefined;
  const isOwn = key.idp === dialect.id;
  if (!isOwn && key.idp !== null) return undefined;
  if (isOwn && check.status === 'fail') return 'broken';
  const demands = (check.demands ?? []).filter(
    ({ family, dialects }) => family === dialect.family && (dialects === undefined || dialects.includes(dialect.id)),
  );
  if (demands.some(({ weight }) => weight === 'required')) return 'required';
  if (isOwn || demands.length > 0) return 'recommended';
  const leans = check.status === 'fail' && check.reliedOnBy?.some((name) => dialect.title.includes(name)) === true;
  return leans ? 'recommended' : undefined;
}

const heavier = (one: Fix['weight'], other: Fix['weight']): Fix['weight'] =>
  weights.indexOf(one) < weights.indexOf(other) ? one : other;

const checksOf = ({ moments }: Result): readonly RecordedCheck[] =>
  moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : []));
