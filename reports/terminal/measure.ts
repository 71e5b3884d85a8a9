import { cut } from '../foreign-text.ts';

/** Widths of text in cells of a terminal. `string-width` is loaded once a text needs it; until then it is a good guess. */
export type Measure = {
  widthOf(text: string): number;
  /** At most so wide; where something was left out, it ends in `…`. */
  fit(text: string, width: number): string;
  /** Exactly so wide. */
  left(text: string, width: number): string;
  right(text: string, width: number): string;
  centre(text: string, width: number): string;
  /** Widths are exact from here on, for texts like these. */
  prepare(texts: readonly string[]): Promise<void>;
};

export function createMeasure(): Measure {
  let exact: ((text: string) => number) | undefined;
  let loading: Promise<void> | undefined;

  const load = async () => {
    const { default: stringWidth } = await import('string-width');
    exact = stringWidth;
  };
  const widthOf = (text: string): number => {
    if (narrow.test(text)) return text.length;
    if (exact) return exact(text);
    loading ??= load();
    return guess(text);
  };
  const within = (text: string, width: number): string => {
    if (widthOf(text) <= width) return text;
    let kept = cut(text, Math.max(width, 1));
    while (kept.length > 1 && widthOf(kept) > width) kept = cut(kept, [...kept].length - 1);
    return kept;
  };
  const gap = (text: string, width: number): number => Math.max(0, width - widthOf(text));
  return {
    widthOf,
    fit: within,
    left: (text, width) => within(text, width) + ' '.repeat(gap(text, width)),
    right: (text, width) => ' '.repeat(gap(text, width)) + within(text, width),
    centre: (text, width) => {
      const before = Math.floor(gap(text, width) / 2);
      return ' '.repeat(before) + within(text, width) + ' '.repeat(gap(text, width) - before);
    },
    async prepare(texts) {
      if (texts.every((text) => narrow.test(text))) return;
      loading ??= load();
      await loading;
    },
  };
}

/** One cell a character: Latin letters and the marks that we print ourselves. */
const narrow = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF‐-—‘-”…─━╸┌┐✓✗]*$/;

const guess = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u10FF' ? 2 : 1), 0);
