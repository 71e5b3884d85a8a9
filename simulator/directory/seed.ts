/** A 32-bit number that is the same for the same words, and another for others (FNV-1a). */
export function hashOf(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join('\u0000')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return scrambled(hash);
}

/** Seven letters that stand for a scope: two of a thousand scopes share them once in some ten thousand runs. */
export function lettersOf(...words: readonly (string | number)[]): string {
  let rest = hashOf(...words) * 2 ** 20 + (hashOf('letters', ...words) >>> 12);
  let letters = '';
  for (let count = 0; count < 7; count += 1) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}

/** Spreads near hashes apart (the finisher of MurmurHash3). */
function scrambled(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
