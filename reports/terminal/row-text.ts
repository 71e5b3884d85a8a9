import { groupBy } from '../group-by.ts';
import type { Status } from '../run-log/event.ts';
import { worst } from '../run-log/status.ts';
import { duration, listed } from '../wording.ts';
import { gapBefore, gapWidth, type Layout, type Row } from './layout.ts';
import type { Measure } from './measure.ts';
import { markWidthOf, type Paint } from './paint.ts';
import type { ToldResult } from './told-result.ts';

/** Lines of the table, without line ends. */
export type RowText = {
  heading(row: Row): string;
  /** The row, and under it what is not alike in all columns. */
  linesOf(row: Row, results: readonly ToldResult[]): string[];
};

export function createRowText(
  { columns, titleWidth, durationWidth, width }: Layout,
  measure: Measure,
  paint: Paint,
): RowText {
  const tableWidth = columns.reduce((sum, column, index) => sum + column.width + gapBefore(columns, index), 0);
  const sideBySide = new Set(columns.map(({ target }) => target)).size > 1;

  const mark = (status: Status, room: number): string =>
    measure.centre(paint.sign(status), room).replace(paint.sign(status), () => paint.mark(status));

  const time = (results: readonly ToldResult[]): string => {
    const judged = results.filter(({ status }) => status !== 'skip');
    if (durationWidth === 0 || judged.length === 0) return '';
    return paint.dim(
      measure.right(duration(judged.reduce((sum, { durationMs }) => sum + durationMs, 0)), durationWidth),
    );
  };

  const scenario = (row: Row, results: readonly ToldResult[]): string => {
    const statusOf = new Map(results.map(({ name, status }) => [name, status]));
    const marks = columns.map((column, index) => {
      const status = statusOf.get(row.cells[index] ?? '');
      return ' '.repeat(gapBefore(columns, index)) + (status ? mark(status, column.width) : ' '.repeat(column.width));
    });
    return `  ${measure.left(row.title, titleWidth)}${marks.join('')}${time(results)}`.trimEnd();
  };

  /** `PATCH   ✗   5 of 7   455 ms`. */
  const probes = (row: Row, results: readonly ToldResult[]): string => {
    const status = worst(results.map((result) => result.status));
    const room = markWidthOf(paint);
    const title = `  ${measure.left(row.title, titleWidth)}${' '.repeat(gapWidth)}${mark(status, room)}   `;
    const rest = width - 1 - (2 + titleWidth + gapWidth + room + 3);
    const judged = results.filter((result) => result.status !== 'skip');
    if (judged.length === 0) {
      return (
        title + paint.dim(measure.fit(listed([...new Set(results.map(({ reason }) => reason))]), Math.max(rest, 1)))
      );
    }
    const passed = judged.filter((result) => result.status === 'pass').length;
    const count = measure.left(`${passed} of ${judged.length}`, Math.max(tableWidth - gapWidth - room - 3, 8));
    return `${title}${count}${time(results)}`.trimEnd();
  };

  const who = (results: readonly ToldResult[]): string => {
    const places = [...groupBy(results, ({ key }) => key.target)].map(([target, own]) => {
      return (sideBySide ? `${target} ` : '') + own.map(({ key }) => key.idp ?? '-').join(', ');
    });
    return places.join('; ');
  };

  const below = (text: string, id: string): string => {
    const idStart = Math.min(2 + titleWidth + gapWidth, width - 1 - measure.widthOf(id));
    if (id === '' || idStart < 40) return `      ${paint.dim(measure.fit(text, width - 7))}`;
    return `      ${paint.dim(measure.left(text, idStart - 8))}  ${paint.dim(id)}`;
  };

  /** A plain skip is told at the end, by its reason. */
  const reasons = (row: Row, results: readonly ToldResult[]): string[] => {
    const odd = results.filter(({ status, reason, follows }) => {
      return reason !== '' && status !== 'pass' && (status !== 'skip' || follows !== undefined);
    });
    return [...groupBy(odd, ({ reason }) => reason)].map(([text, alike], index) =>
      row.kind === 'probes'
        ? below(`${listed(alike.map(({ key }) => key.id))}: ${text}`, '')
        : below(`${who(alike)}: ${text}`, index === 0 ? row.id : ''),
    );
  };

  return {
    heading: (row) => measure.fit(row.heading, width - 1),
    linesOf: (row, results) => [
      row.kind === 'scenario' ? scenario(row, results) : probes(row, results),
      ...reasons(row, results),
    ],
  };
}
