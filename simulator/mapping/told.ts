import type { ExpressionError } from './expression-error.ts';

const widest = 100;

/** The error as a sentence with its place: `column 9: there is no attribute Mail (names have a case: mail was meant)`. */
export function told(error: ExpressionError, typed: string): string {
  const { hint, parameter } = error.details;
  const notes = [
    ...(parameter === undefined || error.message.includes(parameter) ? [] : [`parameter ${parameter}`]),
    ...(hint === undefined ? [] : [hint]),
  ];
  const place = error.code === 'bad-place' ? '' : `${placeOf(error, typed)}: `;
  return `${place}${error.message}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}

/** The line that is wrong, and a caret below the place; long lines are cut around it. */
export function pointed(error: ExpressionError, typed: string): readonly [line: string, caret: string] {
  const { line, start } = lineOf(error, typed);
  const column = error.details.at - start;
  const from = column > widest - 20 ? column - 40 : 0;
  const cut = line.slice(from, from + widest);
  const shown = `${from > 0 ? '…' : ''}${cut}${from + widest < line.length ? '…' : ''}`.replaceAll('\t', ' ');
  return [shown, `${' '.repeat(Math.max(column - from + (from > 0 ? 1 : 0), 0))}^`];
}

function placeOf(error: ExpressionError, typed: string): string {
  const { number, start } = lineOf(error, typed);
  const column = error.details.at - start + 1;
  return number === 1 && !typed.includes('\n') ? `column ${column}` : `line ${number}, column ${column}`;
}

function lineOf({ details }: ExpressionError, typed: string) {
  const before = typed.slice(0, details.at);
  const start = before.lastIndexOf('\n') + 1;
  const end = typed.indexOf('\n', start);
  return { line: typed.slice(start, end === -1 ? undefined : end), start, number: before.split('\n').length };
}
