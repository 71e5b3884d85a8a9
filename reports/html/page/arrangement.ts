import type { Entry } from './filter.ts';
import { standingOf, standings } from './standing.ts';
import type { Standing } from './view.ts';

/** Entries of one status; red ones parted by the cause that explains them, in the causes' order. */
export type Group = {
  readonly standing: Standing;
  readonly size: number;
  readonly parts: readonly { readonly cause?: number; readonly entries: readonly Entry[] }[];
};

/** The list as the reader walks it: red first, then what explains it. */
export function arrange(entries: readonly Entry[]): readonly Group[] {
  return standings.flatMap((standing): readonly Group[] => {
    const own = entries.filter(({ result }) => standingOf(result) === standing);
    if (own.length === 0) return [];
    if (standing !== 'fail' && standing !== 'error') return [{ standing, size: own.length, parts: [{ entries: own }] }];
    const causes = [...new Set(own.map(({ causes: [first] }) => first ?? Number.POSITIVE_INFINITY))].sort(
      (one, other) => one - other,
    );
    const parts = causes.map((cause) => ({
      ...(Number.isFinite(cause) && { cause }),
      entries: own.filter(({ causes: [first] }) => (first ?? Number.POSITIVE_INFINITY) === cause),
    }));
    return [{ standing, size: own.length, parts }];
  });
}

/** Skips and passes are folded away until they are asked for; with nothing else to read, the last group stands open. */
export function isOpenAtFirst(group: Group, groups: readonly Group[]): boolean {
  const isQuiet = ({ standing }: Group) => standing === 'skip' || standing === 'pass';
  return !isQuiet(group) || (groups.every(isQuiet) && groups.at(-1) === group);
}

export const inOrder = (groups: readonly Group[]): readonly Entry[] =>
  groups.flatMap(({ parts }) => parts.flatMap(({ entries }) => entries));
