import type { FilterValue } from './filter.ts';
import { ScimError } from './scim-error.ts';

/** `sub` is a dot and a name right after a closing bracket. `at` counts characters from 0. */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'sub'; readonly text: string; readonly at: number }
  | { readonly kind: 'literal'; readonly text: string; readonly value: FilterValue; readonly at: number }
  | { readonly kind: 'bracket'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

/** What the text is, for its errors. */
export type FilterSource = 'invalidFilter' | 'invalidPath';

export type TokenReader = {
  peek(): Token;
  take(): Token;
  /** Takes the next token if it is this bracket. */
  takeIf(bracket: '(' | ')' | '[' | ']'): boolean;
  /** Refuses the next token: `expected an operator at position 9, found "x"`. */
  fail(expected: string): never;
};

const maxLength = 10_000;

const blanks = /\s*/y;
const bracket = /[()[\]]/y;
const string = /"(?:[^"\\]|\\.)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const sub = /\.(\$?[a-zA-Z][\w$-]*)/y;
const word = /urn:[^\s()[\]"]+|[a-zA-Z$][\w$.:-]*/iy;

export function readTokens(text: string, source: FilterSource): TokenReader {
  if (text.length > maxLength) {
    throw new ScimError(400, `${nounOf(source)} has ${text.length} characters, at most ${maxLength} are read`, source);
  }
  let next = scan(0);

  return {
    peek: () => next,
    take() {
      const taken = next;
      next = scan(taken.at + lengthOf(taken));
      return taken;
    },
    takeIf(wanted) {
      if (next.kind !== 'bracket' || next.text !== wanted) return false;
      this.take();
      return true;
    },
    fail: (expected) => refuse(expected, next.at, next.text),
  };

  function scan(from: number): Token {
    const at = from + matchAt(blanks, from).length;
    if (at >= text.length) return { kind: 'end', text: '', at };
    const bracketText = matchAt(bracket, at);
    if (bracketText !== '') return { kind: 'bracket', text: bracketText, at };
    const stringText = matchAt(string, at);
    if (stringText !== '') return { kind: 'literal', text: stringText, value: stringOf(stringText, at), at };
    const wordText = matchAt(word, at);
    if (wordText !== '') return { kind: 'word', text: wordText, at };
    const numberText = matchAt(number, at);
    if (numberText !== '') return { kind: 'literal', text: numberText, value: Number(numberText), at };
    const subText = matchAt(sub, at);
    if (subText !== '' && text[at - 1] === ']') return { kind: 'sub', text: subText.slice(1), at };
    return refuse('a name, an operator, a value or a bracket', at, text.slice(at, at + 20));
  }

  function matchAt(pattern: RegExp, at: number): string {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  }

  function stringOf(quoted: string, at: number): string {
    try {
      return String(JSON.parse(quoted));
    } catch {
      return refuse('a JSON string', at, quoted);
    }
  }

  function refuse(expected: string, at: number, found: string): never {
    const shown = found === '' ? 'the end' : `"${found.length > 40 ? `${found.slice(0, 40)}…` : found}"`;
    throw new ScimError(
      400,
      `${nounOf(source)} is malformed: expected ${expected} at position ${at + 1}, found ${shown}`,
      source,
    );
  }
}

const nounOf = (source: FilterSource): string => (source === 'invalidFilter' ? 'the filter' : 'the path');

const lengthOf = (token: Token): number => token.text.length + (token.kind === 'sub' ? 1 : 0);
