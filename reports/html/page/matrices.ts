import type { Result, Run } from '../../run-log/run.ts';
import { idpTitle } from './names.ts';

export type Column = { readonly target: string; readonly idp: string | null; readonly title: string };
export type Row = { readonly group: string; readonly cells: readonly (readonly Result[])[] };
/** One suite: groups down, targets with their identity providers across. */
export type Matrix = {
  readonly suite: string;
  /** Different scenarios in it. */
  readonly scenarios: number;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** All results of each column. */
  readonly totals: readonly (readonly Result[])[];
};

export function matricesOf({ started, results }: Run): readonly Matrix[] {
  const suites = unique(results.map(({ key }) => key.suite));
  return suites.map((suite) =>
    matrixOf(
      suite,
      results.filter(({ key }) => key.suite === suite),
      started,
    ),
  );
}

function matrixOf(suite: string, results: readonly Result[], started: Run['started']): Matrix {
  const idps = unique(results.map(({ key }) => key.idp));
  const columns = unique(results.map(({ key }) => key.target)).flatMap((target) =>
    idps
      .filter((idp) => results.some(({ key }) => key.target === target && key.idp === idp))
      .map((idp) => ({ target, idp, title: idpTitle(started, idp) })),
  );
  const at = new Map<string, Result[]>();
  for (const result of results) {
    const key = cellKey(result.group, result.key);
    at.set(key, [...(at.get(key) ?? []), result]);
  }
  const groups = unique(results.map(({ group }) => group));
  const rows = groups.map((group) => ({ group, cells: columns.map((column) => at.get(cellKey(group, column)) ?? []) }));
  const totals = columns.map((_, index) => rows.flatMap(({ cells }) => cells[index] ?? []));
  return { suite, scenarios: new Set(results.map(({ key }) => key.id)).size, columns, rows, totals };
}

const cellKey = (group: string, { target, idp }: { readonly target: string; readonly idp: string | null }): string =>
  JSON.stringify([group, target, idp]);

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
