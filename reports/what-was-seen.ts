import type { RecordedCheck } from './run-log/event.ts';

/** One attribute and its value in words: `givenName “Ada”`, `title absent`. */
type Told = { readonly name: string; readonly value: string };

/** What a check saw; where it compared attributes, beside what was sent: `givenName “Berg” in place of “Ada”`. */
export function seenIn({ actual, expected, reason, title }: RecordedCheck): string {
  if (actual === undefined) return reason ?? title;
  const found = toldIn(actual);
  const wanted = new Map(toldIn(expected ?? '').map(({ name, value }) => [name, value]));
  if (found.length === 0 || found.length !== wanted.size || !found.every(({ name }) => wanted.has(name))) return actual;
  return found.map(({ name, value }) => `${name} ${value} in place of ${wanted.get(name)}`).join(', ');
}

/** The same for a reader who sees no check beside it: with its subject where what was seen says little alone. */
export function subjectAndSeen(check: RecordedCheck): string {
  const seen = seenIn(check);
  return check.actual !== undefined && isThin(check.actual) ? `${check.title}: ${seen}` : seen;
}

/** Names of the attributes that a check compared. Not all say in `actual` which they were: `lost`. */
export const attributesIn = ({ expected = '' }: RecordedCheck): readonly string[] =>
  toldIn(expected).map(({ name }) => name.toLowerCase());

const isThin = (text: string): boolean =>
  toldIn(text).length > 0 || / answered \d/.test(text) || /^(none|no|they|another)\b/i.test(text) || words(text) < 4;

const words = (text: string): number => text.split(/\s+/).length;

/** Nothing where the text is anything else than a list of attributes. */
function toldIn(text: string): readonly Told[] {
  const pattern = /([\p{L}\d_.:$[\]"-]+) (“[^”]*”|absent|true|false|\d+)(, |$)/uy;
  const told: Told[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, name = '', value = '', end] = match;
    told.push({ name, value });
    if (end === '') return told;
  }
  return [];
}
