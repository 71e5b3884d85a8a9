/** A stretch of text; with `code`, one character that nobody would see, named: `U+202E`. */
export type Stretch = { readonly text: string; readonly code?: string };

/**
 * Characters that hide or reorder what stands around them: controls but tab and line feed, soft hyphen, bidi marks,
 * embeddings, overrides and isolates (Unicode TR9), zero-width and line separators, tags, lone surrogates. The joiners
 * U+200C and U+200D stay: scripts and emoji need them.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Parts a text at its unseen characters. */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > from) stretches.push({ text: text.slice(from, match.index) });
    stretches.push({ text: match[0], code: codePoint(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length || stretches.length === 0) stretches.push({ text: text.slice(from) });
  return stretches;
}

/** The same as one string, for titles and attributes: `⟨U+202E⟩` stands in the place of each. */
export const visible = (text: string): string => text.replace(hidden, (character) => `⟨${codePoint(character)}⟩`);

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
