import type { RunStarted } from '../run-log/event.ts';
import { nameOf } from '../run-log/status.ts';
import { capitalised } from '../wording.ts';
import { shortLabels } from './short-labels.ts';

/** One line of the table: a scenario in all its dialects, or, where nobody's dialect is spoken, a group of probes. */
export type Row = {
  readonly kind: 'scenario' | 'probes';
  readonly heading: string;
  readonly title: string;
  /** Of the scenario; empty for probes. */
  readonly id: string;
  /** Names of results by column, for a scenario; undefined where the plan has none. */
  readonly cells: readonly (string | undefined)[];
  /** Names of all its results. */
  readonly results: readonly string[];
};

export type Column = {
  /** Empty where each target has rows of its own. */
  readonly target: string;
  readonly idp: string;
  readonly label: string;
  readonly width: number;
};

export type Layout = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly titleWidth: number;
  /** 0: not shown. */
  readonly durationWidth: number;
  readonly width: number;
};

export const gapWidth = 2;
const targetGap = 3;

/**
 * Dialects side by side, grouped by target; where that leaves no room for titles, each target has rows of its own, then
 * labels are cut, then durations left out.
 */
export function layoutOf(started: RunStarted, columns: number, markWidth: number): Layout {
  const width = Math.min(columns, 100);
  const several = new Set(started.plan.map(({ target }) => target)).size > 1;
  const attempts = [
    ...(several ? [{ perTarget: false, labelWidth: 12, durationWidth: 11 }] : []),
    ...(several ? [{ perTarget: false, labelWidth: 5, durationWidth: 11 }] : []),
    { perTarget: true, labelWidth: 12, durationWidth: 11 },
    { perTarget: true, labelWidth: 5, durationWidth: 11 },
    { perTarget: true, labelWidth: 3, durationWidth: 0 },
  ];
  const layouts = attempts.map(({ perTarget, labelWidth, durationWidth }): Layout => {
    const all = columnsOf(started, perTarget, labelWidth, markWidth);
    const taken = all.reduce((sum, column) => sum + column.width + gapWidth, 0) + gapsBetween(all) * targetGap;
    const titleWidth = Math.max(width - 1 - 2 - taken - durationWidth, 10);
    return { rows: rowsOf(started, all, perTarget), columns: all, titleWidth, durationWidth, width };
  });
  const [first, ...others] = layouts.filter(({ titleWidth }) => titleWidth >= Math.min(34, width / 2.5));
  const chosen = first ?? layouts.at(-1) ?? others[0];
  if (!chosen) throw new Error('there is always a last layout');
  return chosen;
}

/** Columns of neighbouring targets stand further apart. */
export const gapBefore = (columns: readonly Column[], index: number): number =>
  gapWidth + (index > 0 && columns[index - 1]?.target !== columns[index]?.target ? targetGap : 0);

const gapsBetween = (columns: readonly Column[]): number =>
  Math.max(new Set(columns.map(({ target }) => target)).size - 1, 0);

function columnsOf(
  { plan, dialects }: RunStarted,
  perTarget: boolean,
  labelWidth: number,
  markWidth: number,
): Column[] {
  const known = new Map(dialects.map((dialect) => [dialect.id, dialect.label]));
  const spoken = plan.flatMap(({ target, idp }) => (idp === null ? [] : [{ target: perTarget ? '' : target, idp }]));
  const targets = [...new Set(spoken.map(({ target }) => target))];
  const idps = [...new Set([...known.keys(), ...spoken.map(({ idp }) => idp)])];
  const labelOf = (idp: string): string => known.get(idp) ?? idp;
  const labels = shortLabels(idps.map(labelOf), labelWidth);
  return targets.flatMap((target) =>
    idps.flatMap((idp) => {
      if (!spoken.some((pair) => pair.target === target && pair.idp === idp)) return [];
      const label = labels.get(labelOf(idp)) ?? labelOf(idp);
      return [{ target, idp, label, width: Math.max(label.length, markWidth) }];
    }),
  );
}

function rowsOf({ plan, targets }: RunStarted, columns: readonly Column[], perTarget: boolean): Row[] {
  const several = targets.length > 1;
  // A story that no identity provider speaks in stands among the others; a suite of probes has a line for each group.
  const spoken = new Set(plan.flatMap(({ suite, idp }) => (idp === null ? [] : [suite])));
  const drafts = new Map<
    string,
    Omit<Row, 'cells' | 'results'> & { cells: (string | undefined)[]; results: string[] }
  >();
  for (const planned of plan) {
    const { target, suite, idp, id, title, group } = planned;
    const isProbe = idp === null && !spoken.has(suite);
    const prefix = several && (perTarget || isProbe) ? `${target}: ` : '';
    const rowKey = isProbe ? `${target} ${suite} # ${group}` : `${perTarget ? target : ''} ${suite} ${id}`;
    const draft = drafts.get(rowKey) ?? {
      kind: isProbe ? 'probes' : 'scenario',
      heading: isProbe ? capitalised(suite) : group,
      title: prefix + (isProbe ? group : title),
      id: isProbe ? '' : id,
      cells: columns.map(() => undefined),
      results: [],
    };
    const name = nameOf(planned);
    draft.results.push(name);
    const index =
      idp === null
        ? middleOf(columns, target)
        : columns.findIndex((column) => column.idp === idp && (perTarget || column.target === target));
    if (!isProbe && index >= 0) draft.cells[index] = name;
    drafts.set(rowKey, draft);
  }
  return [...drafts.values()];
}

/** Where one mark stands for all columns of a target. */
function middleOf(columns: readonly Column[], target: string): number {
  const own = columns.flatMap((column, index) => (column.target === target || column.target === '' ? [index] : []));
  return own[Math.floor((own.length - 1) / 2)] ?? -1;
}
