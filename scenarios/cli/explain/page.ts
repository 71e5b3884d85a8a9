import { harmless } from '../../../reports/foreign-text.ts';
import type { Surface } from '../../../reports/reporter.ts';
import { createMeasure, type Measure } from '../../../reports/terminal/measure.ts';
import { createPaint, toAscii } from '../../../reports/terminal/paint.ts';
import { wrap } from '../../../reports/terminal/wrap.ts';

/** One line of a part: a text, or a name and what is said of it. */
export type Entry = string | readonly [name: string, says: string];

/** What is known of one id. */
export type Page = {
  /** Says what it is: `Scenario email-change-verified: A changed …` */
  readonly head: string;
  readonly lead?: string;
  /** Numbered. */
  readonly steps?: readonly string[];
  /** By label; one without entries is left out. */
  readonly parts: readonly (readonly [label: string, entries: readonly Entry[]])[];
  readonly commands: readonly string[];
};

const labelWidth = 12;

export function renderPage({ head, lead, steps = [], parts, commands }: Page, surface: Surface): string {
  const measure = createMeasure();
  const paint = createPaint(surface);
  const width = surface.columns - 1;
  const told = parts.filter(([, entries]) => entries.length > 0);
  const lines = [
    ...wrap(head, width, measure),
    ...(lead === undefined ? [] : wrap(lead, width, measure)),
    ...(steps.length === 0 ? [] : ['', ...steps.flatMap((step, index) => stepLines(step, index + 1, width, measure))]),
    ...(told.length === 0
      ? []
      : ['', ...told.flatMap(([label, entries]) => partLines(label, entries, width, measure))]),
    ...(commands.length === 0 ? [] : ['', ...commands.map((command) => `  ${paint.command(command)}`)]),
  ];
  const text = lines.map((line) => `${harmlessLine(line).trimEnd()}\n`).join('');
  return surface.unicode ? text : toAscii(text);

  /** Commands carry our own colour; everything else is plain. */
  function harmlessLine(line: string): string {
    return surface.colour ? line : harmless(line);
  }
}

function stepLines(step: string, number: number, width: number, measure: Measure): string[] {
  return wrap(step, width - 5, measure, 8).map((line, index) =>
    index === 0 ? `${String(number).padStart(3)}  ${line}` : `     ${line}`,
  );
}

function partLines(label: string, entries: readonly Entry[], width: number, measure: Measure): string[] {
  const room = width - labelWidth;
  const names = entries.flatMap((entry) => (typeof entry === 'string' ? [] : [entry[0]]));
  const nameWidth = Math.min(Math.max(0, ...names.map((name) => measure.widthOf(name))), 34);
  const lines = entries.flatMap((entry) => {
    if (typeof entry === 'string') return wrap(entry, room, measure, 8);
    const [name, says] = entry;
    const indent = ' '.repeat(nameWidth + 3);
    const beside = wrap(says, Math.max(room - nameWidth - 3, 24), measure, 8);
    if (measure.widthOf(name) > nameWidth) return [name, ...beside.map((line) => indent + line)];
    return beside.map((line, index) => (index === 0 ? `${measure.left(name, nameWidth)}   ${line}` : indent + line));
  });
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(labelWidth)}${line}`);
}
