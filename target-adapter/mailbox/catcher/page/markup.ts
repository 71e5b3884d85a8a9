/** HTML that is safe to send. */
export type Markup = { readonly markup: string };

type Part = string | number | Markup | readonly Markup[];

/** Writes HTML; every interpolated text is escaped, markup goes in as it is. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.reduce((written, text, index) => `${written}${show(parts[index - 1] ?? '')}${text}`) };
}

function show(part: Part): string {
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
