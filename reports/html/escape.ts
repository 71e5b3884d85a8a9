import { visible } from '../../target-adapter/scim/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For an element's text and a quoted attribute; characters that nobody would see are named. */
export const escapeHtml = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** JSON for a script element: without `<` it can neither end the element nor open a comment in it. */
export const escapeScript = (json: string): string => json.replaceAll('<', '\\u003c');
