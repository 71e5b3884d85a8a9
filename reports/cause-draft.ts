import type { RecordedCheck } from './run-log/event.ts';
import type { Result } from './run-log/run.ts';

/** A cause that is still being gathered: signs that tell the same. */
export type Draft = {
  readonly status: 'fail' | 'error' | 'warn';
  /** What was seen. */
  readonly title: string;
  /** What its signs have in common. */
  readonly seen: string;
  /** The check that saw it first. Absent: a result that ended red without a red check. */
  readonly check?: RecordedCheck;
  /** Where the check's own words are too narrow. */
  readonly hint?: string;
  readonly results: readonly Result[];
  /** Ids of further red checks. */
  readonly also: ReadonlySet<string>;
  /** Identity providers that lean on what the checks test. */
  readonly reliedOnBy: ReadonlySet<string>;
};

const severities = ['warn', 'error', 'fail'] as const;
export const severity = ({ status }: Pick<Draft, 'status'>): number => severities.indexOf(status);

/** All of them as one. The heaviest lends its check; among equals a probe's, then the one that was seen most often. */
export function merged(
  drafts: readonly [Draft, ...Draft[]],
  change: Partial<Pick<Draft, 'title' | 'hint'>> = {},
): Draft {
  const weight = (draft: Draft): number =>
    severity(draft) * 1e6 + (draft.check?.observer === true ? 0 : 1e5) + draft.results.length;
  const [head, ...rest] = [...drafts].sort((left, right) => weight(right) - weight(left));
  const first = head ?? drafts[0];
  return {
    ...first,
    ...change,
    results: [...new Set([first, ...rest].flatMap(({ results }) => results))],
    also: new Set(
      [first, ...rest]
        .flatMap(({ also, check }) => [...(check ? [check.id] : []), ...also])
        .filter((id) => id !== first.check?.id),
    ),
    reliedOnBy: new Set([first, ...rest].flatMap(({ reliedOnBy }) => [...reliedOnBy])),
  };
}

/** Drafts of one name become what `merge` makes of them, at the place of the first; those without a name stay. */
export function foldBy(
  drafts: readonly Draft[],
  nameOf: (draft: Draft) => string | undefined,
  merge: (group: readonly [Draft, ...Draft[]], name: string) => readonly Draft[],
): readonly Draft[] {
  const groups = new Map<string, [Draft, ...Draft[]]>();
  const order: (Draft | string)[] = [];
  for (const draft of drafts) {
    const name = nameOf(draft);
    const group = name === undefined ? undefined : groups.get(name);
    if (group !== undefined) group.push(draft);
    else if (name === undefined) order.push(draft);
    else {
      groups.set(name, [draft]);
      order.push(name);
    }
  }
  return order.flatMap((each) => {
    if (typeof each !== 'string') return [each];
    const group = groups.get(each);
    return group === undefined ? [] : merge(group, each);
  });
}
