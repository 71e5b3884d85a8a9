import type { CharacterSet } from './syntax.ts';

/** .NET's \d and \w take every script's digits and letters. */
export const digit: CharacterSet = (character) => /^\p{Nd}$/u.test(character);
export const word: CharacterSet = (character) => /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]$/u.test(character);
export const space: CharacterSet = (character) => /^\s$/u.test(character);
export const notNewline: CharacterSet = (character) => character !== '\n';
export const anything: CharacterSet = () => true;

export const not =
  (set: CharacterSet): CharacterSet =>
  (character) =>
    !set(character);

export const anyOf =
  (sets: readonly CharacterSet[]): CharacterSet =>
  (character) =>
    sets.some((set) => set(character));

export const one = (wanted: string, fold: Folding): CharacterSet =>
  fold === 'fold' ? (character) => folded(character) === folded(wanted) : (character) => character === wanted;

export function range(first: string, last: string, fold: Folding): CharacterSet {
  const within = (character: string): boolean => character >= first && character <= last;
  if (fold === 'keep') return within;
  return (character) => within(character) || within(character.toLowerCase()) || within(character.toUpperCase());
}

/** `\p{Lu}`, `\p{IsGreek}`: general categories alone; undefined: not known. */
export function category(name: string): CharacterSet | undefined {
  if (!/^(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfs]?)$/.test(name)) return undefined;
  const pattern = new RegExp(`^\\p{${name}}$`, 'u');
  return (character) => pattern.test(character);
}

/** Whether the case of letters counts. */
export type Folding = 'fold' | 'keep';

export const folded = (text: string): string => text.toLowerCase();
