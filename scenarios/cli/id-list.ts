import { harmless } from '../../reports/foreign-text.ts';
import type { Surface } from '../../reports/reporter.ts';
import { createMeasure } from '../../reports/terminal/measure.ts';
import { createPaint, toAscii } from '../../reports/terminal/paint.ts';
import { wrap } from '../../reports/terminal/wrap.ts';

export type IdRow = { readonly id: string; readonly text: string; readonly right?: string };

const gap = 3;
const leastText = 28;

/** Ids in a column of their own, to copy; text beside them, in as many lines as it takes; at the right what else there is. */
export function idList(rows: readonly IdRow[], surface: Surface): string {
  const measure = createMeasure();
  const paint = createPaint(surface);
  const width = surface.columns - 1;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => measure.widthOf(text)));
  const idWidth = widest(rows.map(({ id }) => id));
  const wantedRight = Math.min(widest(rows.map(({ right = '' }) => right)), 34);
  const roomFor = (right: number): number => width - 2 - idWidth - gap - (right === 0 ? 0 : right + gap);
  const rightWidth = roomFor(wantedRight) < leastText ? 0 : wantedRight;
  const textWidth = Math.max(roomFor(rightWidth), leastText);
  const lines = rows.flatMap(({ id, text, right = '' }) => {
    const told = wrap(harmless(text), textWidth, measure);
    const beside = rightWidth === 0 ? [] : wrap(right, rightWidth, measure);
    const height = Math.max(told.length, beside.length);
    return Array.from({ length: height }, (_, index) => {
      const end = beside[index] === undefined ? '' : `${' '.repeat(gap)}${paint.dim(beside[index])}`;
      const middle = end === '' ? (told[index] ?? '') : measure.left(told[index] ?? '', textWidth);
      return `  ${measure.left(index === 0 ? id : '', idWidth)}${' '.repeat(gap)}${middle}${end}`;
    });
  });
  const all = lines.map((line) => `${line.trimEnd()}\n`).join('');
  return surface.unicode ? all : toAscii(all);
}
