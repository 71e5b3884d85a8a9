import { stretchesOf, visible } from '../scim/visible.ts';
import { type Html, html, nothing, rawHtml } from './html.ts';

/** Beyond so many characters a line is no longer read. */
const lineLength = 160;

/** Text that somebody else wrote: kept to its own direction, its length bounded, and what hides in it named. */
export function foreign(text: string, { atMost = lineLength }: { readonly atMost?: number } = {}): Html {
  const shown = firstOf(text, atMost);
  const written = stretchesOf(shown).map(({ text: stretch, code }) =>
    code === undefined
      ? html`${stretch}`
      : html`<span class="code-point" title="a character that would not be seen">${code}</span>`,
  );
  return html`<bdi>${rawHtml(written.map((part) => part.text).join(''))}</bdi>${cut(text.length - shown.length)}`;
}

/** The same for titles and attributes: `⟨U+202E⟩` stands in the place of each character that would not be seen. */
export function foreignLine(text: string, atMost = 80): string {
  const shown = firstOf(text, atMost);
  return `${visible(shown)}${shown === text ? '' : '…'}`;
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
