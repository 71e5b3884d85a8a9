import { createColors } from 'picocolors';
import type { Surface } from '../reporter.ts';
import { type Status, statuses } from '../run-log/event.ts';

/** Colour for the mark, the accent for commands, dim for reasons and durations; titles stay as they are. */
export type Paint = {
  /** A sign, or the word where the terminal has no UTF-8. */
  mark(status: Status): string;
  /** The same without colour. */
  sign(status: Status): string;
  /** A text in the colour of this mark. */
  tinted(status: Status, text: string): string;
  dim(text: string): string;
  command(text: string): string;
};

const signs: Record<Status, string> = { pass: '✓', fail: '✗', warn: '!', skip: '-', error: '?' };

export function createPaint({ colour, unicode }: Surface): Paint {
  const colours = createColors(colour);
  const tints: Record<Status, (text: string) => string> = {
    pass: colours.green,
    fail: colours.red,
    warn: colours.yellow,
    skip: colours.dim,
    error: colours.magenta,
  };
  const sign = (status: Status): string => (unicode ? signs[status] : status);
  return {
    sign,
    mark: (status) => tints[status](sign(status)),
    tinted: (status, text) => tints[status](text),
    dim: colours.dim,
    command: colours.cyan,
  };
}

/** Of the widest mark. */
export const markWidthOf = (paint: Paint): number => Math.max(...statuses.map((status) => paint.sign(status).length));

/** Without the signs that we print ourselves. Letters stay: a pipe is UTF-8, and a name in Greek is no sign of ours. */
export function toAscii(text: string): string {
  return text.replaceAll(/[^\p{Cc}\u0020-\u007E]/gu, (character) => spelt[character] ?? character);
}

const spelt: Record<string, string> = {
  '…': '~',
  '“': '"',
  '”': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '─': '-',
  '━': '=',
  '╸': '-',
  '┌': '+',
  '┐': '+',
};
