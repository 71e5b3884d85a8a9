/** Text that may come from a target, on one line and harmless to a terminal: line ends become spaces, the rest as `harmless`. */
export const printable = (text: string): string =>
  harmless(text.replaceAll(escapeSequence, '').replaceAll(/[^\S\uFEFF]+/g, ' ')).trim();

/**
 * Without escape sequences and control characters (line ends and tabs, too), without the marks that turn the direction
 * of writing and those that have no width.
 */
export function harmless(text: string): string {
  return text
    .replaceAll(escapeSequence, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, (character) => (joiners.has(character) ? character : ''))
    .replaceAll(/\p{Cs}/gu, '\uFFFD');
}

/** At most so many characters (code points), the last one `…` where something was left out. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const characters = [...text.slice(0, max * 2 + 2)];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}

// CSI, OSC and the like up to their end, in 7 and in 8 bits; a lone ESC with its letter.
const escapeSequence =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/g;

// Emoji and some scripts need them between letters.
const joiners = new Set(['\u200C', '\u200D']);
