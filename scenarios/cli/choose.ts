import type { Dialect } from '../../simulator/dialect.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { KnownNames } from '../config/settings.ts';
import { didYouMean } from '../config/suggestion.ts';
import type { Scenario } from '../scenario.ts';
import { reporterNames } from './catalogue.ts';

/** Names that exist: for suggestions. */
export const knownNames = (scenarios: readonly Scenario[], dialects: readonly Dialect[]): Required<KnownNames> => ({
  suite: [...new Set(scenarios.flatMap(({ suite, tags = [] }) => [suite, ...tags]))],
  idp: [...new Set(dialects.flatMap(({ id, family }) => [id, family]))],
  report: reporterNames,
});

/** By id or family; absent: all. */
export function chooseDialects(dialects: readonly Dialect[], names: readonly string[] | undefined): readonly Dialect[] {
  if (names === undefined) return dialects;
  return dialects.filter(({ id, family }) => names.includes(id) || names.includes(family));
}

export function chooseSuites(
  scenarios: readonly Scenario[],
  names: readonly string[] | undefined,
): readonly Scenario[] {
  const isNamed = (name: string): boolean => names?.includes(name) === true;
  const due = scenarios.filter(({ tags = [] }) => !tags.includes('load') || isNamed('load'));
  return names === undefined ? due : due.filter(({ suite, tags = [] }) => [suite, ...tags].some(isNamed));
}

/** `--only` or `--suite` has left nothing over. */
export function nothingChosen(
  { only = [], suite = [] }: { readonly only?: readonly string[]; readonly suite?: readonly string[] },
  scenarios: readonly Scenario[],
): Problem {
  const chosen = [...only, ...suite].join(', ');
  const near =
    only.length === 1
      ? didYouMean(
          chosen,
          scenarios.map(({ id }) => id),
        )
      : '';
  return new Problem('USAGE', {
    happened: `nothing is left${chosen === '' ? '' : ` of ${chosen}`}.${near}`,
    expected: `ids or globs of scenarios, such as ${scenarios[0]?.id ?? 'email-*'} or email-*`,
    next: 'scimulator list shows them all',
  });
}

/** `2/5`: the second of five parts. Throws Problem `USAGE`. */
export function readShard(text: string | undefined): { readonly index: number; readonly count: number } | undefined {
  if (text === undefined) return undefined;
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (count !== '' && shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new Problem('USAGE', {
    happened: `--shard is ${text}`,
    expected: 'K/N, such as 2/5 for the second of five parts',
    next: 'scimulator run --shard 2/5',
  });
}
