import { type Html, html, nothing, rawHtml } from './html.ts';

/**
 * Characters that hide or reorder what stands around them: controls but tab and line feed, soft hyphen, bidi marks,
 * embeddings, overrides and isolates (Unicode TR9), zero-width and line separators, tags, lone surrogates. The joiners
 * U+200C and U+200D stay: scripts and emoji need them.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Beyond so many characters a line is no longer read. */
const lineLength = 160;

/** Text that somebody else wrote: kept to its own direction, its length bounded, and what hides in it named. */
export function foreign(text: string, { atMost = lineLength }: { readonly atMost?: number } = {}): Html {
  const shown = firstOf(text, atMost);
  const written: Html[] = [];
  let from = 0;
  for (const match of shown.matchAll(hidden)) {
    const code = html`<span class="code-point" title="a character that would not be seen">${codePoint(match[0])}</span>`;
    written.push(html`${shown.slice(from, match.index)}${code}`);
    from = match.index + match[0].length;
  }
  written.push(html`${shown.slice(from)}`);
  return html`<bdi>${rawHtml(written.map((part) => part.text).join(''))}</bdi>${cut(text.length - shown.length)}`;
}

/** The same for titles and attributes: `⟨U+202E⟩` stands in the place of each character that would not be seen. */
export function foreignLine(text: string, atMost = 80): string {
  const shown = firstOf(text, atMost);
  return `${shown.replace(hidden, (character) => `⟨${codePoint(character)}⟩`)}${shown === text ? '' : '…'}`;
}

function cut(length: number): Html {
  return length === 0
    ? nothing
    : html`<span class="cut"> … ${length.toLocaleString('en')} more ${length === 1 ? 'character' : 'characters'}</span>`;
}

/** Never half of a character that takes two code units. */
function firstOf(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(atMost - 1)) ? atMost - 1 : atMost);
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
