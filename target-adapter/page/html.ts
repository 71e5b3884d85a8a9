/** Text that is HTML already; anything else is escaped where it is put into HTML. */
export type Html = { readonly text: string };

type Fillable = string | number | Html | readonly Html[];

/** A template in which every filled-in string is escaped, for text and for quoted attribute values. */
export function html(strings: TemplateStringsArray, ...values: readonly Fillable[]): Html {
  return { text: strings.map((part, at) => part + filled(values[at])).join('') };
}

export const nothing: Html = { text: '' };

/** One of our own constants, taken as HTML. */
export const rawHtml = (text: string): Html => ({ text });

function filled(value: Fillable | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return isHtml(value) ? value.text : value.map(({ text }) => text).join('\n');
}

const isHtml = (value: Html | readonly Html[]): value is Html => 'text' in value;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
