import type { Dialect } from '../../simulator/dialect.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Scenario } from '../scenario.ts';

/** By id or family; absent: all. */
export function chooseDialects(dialects: readonly Dialect[], names: readonly string[] | undefined): readonly Dialect[] {
  if (names === undefined) return dialects;
  return dialects.filter(({ id, family }) => names.includes(id) || names.includes(family));
}

export function chooseSuites(
  scenarios: readonly Scenario[],
  names: readonly string[] | undefined,
): readonly Scenario[] {
  return names === undefined ? scenarios : scenarios.filter(({ suite }) => names.includes(suite));
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
