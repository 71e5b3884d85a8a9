import { type Fix, fixesOf } from './fixes.ts';
import type { Counts, Status } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';
import { countStatuses } from './run-log/status.ts';

/** Whether the customers of one identity provider can start. `skipped`: nothing was judged, and nothing went wrong. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'recommendations'; readonly count: number }
  /** No fail where the target only refuses what the RFC lets it refuse, and the identity provider demands. */
  | { readonly kind: 'not-ready'; readonly fails: number }
  /** Without an error where results follow a skipped one: what they stand on was not seen. */
  | { readonly kind: 'not-judged'; readonly errors: number }
  | { readonly kind: 'skipped' };

/** One identity provider at one target. `idp` is null for what speaks SCIM directly. */
export type Column = {
  readonly target: string;
  readonly idp: string | null;
  readonly title: string;
  /** Its customers are somebody's: neither the generic dialect nor a probe of the RFC. */
  readonly product: boolean;
  readonly counts: Counts;
  /** Results without a verdict yet. */
  readonly unfinished: number;
  readonly readiness: Readiness;
  /** What to put right for it, in this order; nothing for what is no product. */
  readonly fixes: readonly Fix[];
};

/** By target, then dialect in the order of the run, then what speaks SCIM directly. Columns without results are left out. */
export function readinessOf({ started, results }: Run): readonly Column[] {
  const statuses = new Map(results.map(({ name, status }) => [name, status]));
  const known = new Map(started.dialects.map((dialect) => [dialect.id, dialect]));
  const planned = results.flatMap(({ key }) => key.idp ?? []);
  const idps = [...new Set([...started.dialects.map(({ id }) => id), ...planned]), null];
  return targetsOf({ started, results }).flatMap((target) =>
    idps.flatMap((idp) => {
      const own = results.filter(({ key }) => key.target === target && key.idp === idp);
      if (own.length === 0) return [];
      const dialect = idp === null ? undefined : known.get(idp);
      const counts = countsOf(own);
      const product = idp !== null && dialect?.family !== 'generic';
      const fixes = product && dialect !== undefined ? fixesOf({ results }, target, dialect) : [];
      return {
        target,
        idp,
        title: dialect?.title ?? idp ?? 'SCIM 2.0',
        product,
        counts,
        unfinished: own.filter(({ status }) => status === undefined).length,
        readiness: readiness(
          counts,
          own.flatMap(({ follows }) => (follows === undefined ? [] : (statuses.get(follows) ?? []))),
          fixes,
        ),
        fixes,
      };
    }),
  );
}

/** `followed`: how those results ended for which others could not be played. A warning: the target refused what they stand on. */
function readiness({ pass, fail, warn, error }: Counts, followed: readonly Status[], fixes: readonly Fix[]): Readiness {
  const isBarred = followed.includes('warn') || fixes.some(({ weight }) => weight === 'required');
  if (fail > 0 || isBarred) return { kind: 'not-ready', fails: fail };
  if (error > 0 || followed.includes('skip')) return { kind: 'not-judged', errors: error };
  const hints = Math.max(warn, fixes.length);
  if (hints > 0) return { kind: 'recommendations', count: hints };
  return { kind: pass > 0 ? 'ready' : 'skipped' };
}

/** Names, in the order of the run. */
export const targetsOf = ({ started, results }: Run): readonly string[] => [
  ...new Set([...started.targets.map(({ name }) => name), ...results.map(({ key }) => key.target)]),
];

/** Of those that are finished. */
export const countsOf = (results: readonly Result[]): Counts =>
  countStatuses(results.flatMap(({ status }) => status ?? []));
