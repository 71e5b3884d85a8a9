import { cut, printable } from './foreign-text.ts';

const longest = 400;

/** Text of a run in a Markdown page: on one line, bounded, and none of it is markup, a link or HTML. */
export const inMarkdown = (text: string): string =>
  cut(printable(text), longest)
    .replaceAll(/[\\`*_{}[\]<>#|~!]/g, (character) => `\\${character}`)
    .replaceAll(/&/g, '&amp;');

/** One row of a table. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
