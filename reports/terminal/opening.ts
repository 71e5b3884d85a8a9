import { isObject } from '../../target-adapter/scim/resource.ts';
import type { RecordedTarget, RunStarted } from '../run-log/event.ts';
import { capitalised, listed, plural } from '../wording.ts';
import { gapBefore, type Layout } from './layout.ts';
import type { Measure } from './measure.ts';
import { wrap } from './wrap.ts';

/** What is run against what, then the heads of the table's columns. */
export function openingLines(started: RunStarted, layout: Layout, measure: Measure, unicode: boolean): string[] {
  const { run, targets } = started;
  const about = targets.every(({ embedded }) => embedded)
    ? embeddedLines(started)
    : targets.flatMap((target) => targetLines(target, measure));
  const width = layout.width - 1;
  const told = [`Scimulator ${run.version}, run ${run.id}, seed ${run.seed}`, ...about];
  const heads = columnHeads(layout, measure, unicode);
  return [
    '',
    ...told.flatMap((line) => wrap(line, width, measure)),
    '',
    ...heads.map((line) => measure.fit(line, width)),
  ];
}

/** In a pipe: one line. */
export function openingLine({ run, targets }: RunStarted): string {
  const about = targets.map(({ name, baseUrl, behaviour }) => `${name} ${baseUrl} as ${behaviourName(behaviour)}`);
  return [`Scimulator ${run.version}`, `run ${run.id}`, `seed ${run.seed}`, ...about].join(', ');
}

function embeddedLines({ plan, targets }: RunStarted): string[] {
  const suites = [...new Set(plan.map(({ suite }) => suite))];
  const behaviours = listed(targets.map(({ behaviour }) => `as ${behaviourName(behaviour)}`));
  return [
    `${capitalised(listed(suites))} ${suites.length === 1 ? 'suite' : 'suites'} against the embedded provider, which behaves ${behaviours}.`,
    'Everything stays on this machine: 127.0.0.1 only.',
  ];
}

function targetLines({ name, baseUrl, behaviour, allow, mail }: RecordedTarget, measure: Measure): string[] {
  const label = Math.max(measure.widthOf(name), 'mail'.length);
  const allowed = allow.length > 0 ? `, allowed: ${allow.join(', ')}` : '';
  return [
    `${measure.left(name, label)}  ${baseUrl}, declared as ${behaviourName(behaviour)}${allowed}`,
    ...(mail === undefined ? [] : [`${measure.left('mail', label)}  ${mail}`]),
  ];
}

function behaviourName(behaviour: unknown): string {
  if (typeof behaviour === 'string') return behaviour;
  const preset = isObject(behaviour) ? behaviour.preset : undefined;
  if (typeof preset !== 'string' || !isObject(behaviour)) return 'configured';
  const own = Object.keys(behaviour).length - 1;
  return own > 0 ? `${preset} with ${plural(own, 'change')}` : preset;
}

function columnHeads({ columns, titleWidth }: Layout, measure: Measure, unicode: boolean): string[] {
  if (columns.length === 0) return [];
  const indent = ' '.repeat(2 + titleWidth);
  const labels = columns.map(
    ({ label, width }, index) => ' '.repeat(gapBefore(columns, index)) + measure.centre(label, width),
  );
  const targets = [...new Set(columns.map(({ target }) => target))].filter((target) => target !== '');
  const brackets = targets.map((target) => {
    const first = columns.findIndex((column) => column.target === target);
    const own = columns.filter((column) => column.target === target);
    const width = own.reduce((sum, column, index) => sum + column.width + (index > 0 ? gapBefore(own, index) : 0), 0);
    return ' '.repeat(gapBefore(columns, first)) + bracket(target, width, measure, unicode);
  });
  return [...(brackets.length > 0 ? [indent + brackets.join('')] : []), (indent + labels.join('')).trimEnd()];
}

/** `┌─ calendly ─┐` */
function bracket(target: string, width: number, measure: Measure, unicode: boolean): string {
  if (!unicode || width < 8) return measure.centre(target, width);
  const name = ` ${measure.fit(target, width - 4)} `;
  const dashes = width - 2 - measure.widthOf(name);
  const before = Math.floor(dashes / 2);
  return `┌${'─'.repeat(before)}${name}${'─'.repeat(dashes - before)}┐`;
}
