/** Replaces secrets in a text, and the beginning of one where the text was cut: `tok_9fK2…`. */
export type Mask = {
  /** Each is hidden from now on; what is shorter than six characters is not, since a word would empty the whole log. */
  hide(spellings: readonly string[]): void;
  text(text: string): string;
};

export const masked = 'redacted';

/** Of a secret that stays, of a beginning that stays where a text was cut: below this many characters. */
export const shortest = 6;

/** One pass over a text finds the heads of all that is hidden, so its time does not grow with their number. */
export function createMask(): Mask {
  /** By their first characters. */
  const hidden = new Map<string, Set<string>>();
  let heads: RegExp | undefined;

  /** Where that which is hidden stands. They may overlap: nothing of one is left because another was found first. */
  function* spansIn(text: string, pattern: RegExp): Generator<{ readonly from: number; readonly to: number }> {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const from = found.index;
      pattern.lastIndex = from + 1;
      let length = 0;
      for (const spelling of hidden.get(found[0]) ?? []) length = Math.max(length, lengthAt(text, from, spelling));
      if (length > 0) yield { from, to: from + length };
    }
  }

  return {
    hide(spellings) {
      for (const spelling of spellings) {
        if (spelling.length < shortest) continue;
        const head = spelling.slice(0, shortest);
        const known = hidden.get(head);
        if (known === undefined) {
          hidden.set(head, new Set([spelling]));
          heads = undefined;
        } else known.add(spelling);
      }
    },
    text(text) {
      if (hidden.size === 0) return text;
      heads ??= new RegExp([...hidden.keys()].map(literally).join('|'), 'g');
      let clean = '';
      let done = 0;
      for (const { from, to } of spansIn(text, heads)) {
        if (from >= done) clean += text.slice(done, from) + masked;
        done = Math.max(done, to);
      }
      return done === 0 ? text : clean + text.slice(done);
    },
  };
}

/** How much of it stands there: all, or what a cut left of it; else 0. */
function lengthAt(text: string, from: number, spelling: string): number {
  let length = shortest;
  let isCut = false;
  while (length < spelling.length) {
    isCut ||= cutHere.test(text.slice(from + length, from + length + 4));
    if (text.charCodeAt(from + length) !== spelling.charCodeAt(length)) break;
    length += 1;
  }
  return isCut || length === spelling.length ? length : 0;
}

const cutHere = /^\s?(?:…|\.{3})/;

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
