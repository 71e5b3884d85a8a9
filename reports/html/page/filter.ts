import type { RunStarted } from '../../run-log/event.ts';
import type { Result } from '../../run-log/run.ts';
import { idpKey, idpTitle } from './names.ts';
import { standingOf } from './standing.ts';
import type { ListKey, View } from './view.ts';

/** A result with what filter and search ask of it. */
export type Entry = {
  readonly result: Result;
  /** Numbers of the causes that explain it, from 1. */
  readonly causes: readonly number[];
  /** All that the search looks through, in lower case. */
  readonly haystack: string;
};

type Explained = { readonly results: readonly string[]; readonly dependents: readonly string[] };

export function entriesOf(
  results: readonly Result[],
  causes: readonly Explained[],
  started: RunStarted,
): readonly Entry[] {
  const causesOf = new Map<string, number[]>();
  for (const [index, { results: red, dependents }] of causes.entries()) {
    for (const name of new Set([...red, ...dependents])) causesOf.set(name, [...(causesOf.get(name) ?? []), index + 1]);
  }
  return results.map((result) => ({
    result,
    causes: causesOf.get(result.name) ?? [],
    haystack: haystackOf(result, started),
  }));
}

export function select(entries: readonly Entry[], view: View): readonly Entry[] {
  const wanted = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = (key: ListKey, word: string) => view[key].length === 0 || view[key].some((each) => each === word);
  return entries.filter(
    ({ result, causes: own, haystack }) =>
      chosen('status', standingOf(result)) &&
      chosen('target', result.key.target) &&
      chosen('idp', idpKey(result.key.idp)) &&
      chosen('suite', result.key.suite) &&
      chosen('group', result.group) &&
      (view.cause === undefined || own.includes(view.cause)) &&
      wanted.every((word) => haystack.includes(word)),
  );
}

function haystackOf(result: Result, started: RunStarted): string {
  const checks = result.moments.flatMap((moment) =>
    moment.kind === 'check' ? [moment.check.id, moment.check.title, ...moment.check.requirements] : [],
  );
  const told = [result.title, result.name, result.group, idpTitle(started, result.key.idp), result.reason ?? ''];
  return [...told, ...new Set(checks)].join('\n').toLowerCase();
}
