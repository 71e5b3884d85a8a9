import {
  attribute,
  isObject,
  isUnassigned,
  type JsonObject,
  type Resource,
} from '../../target-adapter/scim/resource.ts';
import { inWords } from './in-words.ts';
import { sameText } from './person-view.ts';

/**
 * What one attribute of a resource must show after a write; `path` goes down as in `attribute()`. `entries`: exactly so
 * many, each with at least these parts, in any order.
 */
export type Wish =
  | { readonly path: readonly string[]; readonly is: string | boolean }
  | { readonly path: readonly string[]; readonly is: 'absent'; readonly absent: true }
  | { readonly path: readonly string[]; readonly isNot: string | boolean }
  | { readonly path: readonly string[]; readonly includes: readonly JsonObject[] }
  | { readonly path: readonly string[]; readonly without: JsonObject }
  | { readonly path: readonly string[]; readonly entries: readonly JsonObject[] };

export const shows = (is: string | boolean, ...path: readonly string[]): Wish => ({ path, is });
export const showsNot = (isNot: string | boolean, ...path: readonly string[]): Wish => ({ path, isNot });
export const absent = (...path: readonly string[]): Wish => ({ path, is: 'absent', absent: true });
export const includes = (wanted: readonly JsonObject[], ...path: readonly string[]): Wish => ({
  path,
  includes: wanted,
});
export const without = (unwanted: JsonObject, ...path: readonly string[]): Wish => ({ path, without: unwanted });
export const entries = (wanted: readonly JsonObject[], ...path: readonly string[]): Wish => ({ path, entries: wanted });

export type Unmet = { readonly expected: string; readonly actual: string };

/** Where the resource shows something else; undefined: it shows all of it. */
export function unmetIn(resource: Resource, wishes: readonly Wish[]): Unmet | undefined {
  const unmet = wishes.filter((wish) => !isMet(attribute(resource, ...wish.path), wish));
  if (unmet.length === 0) return undefined;
  const named = (wish: Wish, words: string): string => `${wish.path.join('.')} ${words}`;
  return {
    expected: unmet.map((wish) => named(wish, wishedFor(wish))).join(', '),
    actual: unmet.map((wish) => named(wish, listedOr(attribute(resource, ...wish.path)))).join(', '),
  };
}

/** Every value that is written is of plain letters and digits: a target may store it in other letters, or spaced. Traps 9, 10 */
export function sameValue(shown: unknown, wanted: unknown): boolean {
  if (typeof shown !== 'string' || typeof wanted !== 'string') return shown === wanted;
  if (sameText(shown, wanted)) return true;
  const digits = wanted.replaceAll(/\D/g, '');
  return /^[+\d][\d\s().-]+$/.test(wanted) && shown.replaceAll(/\D/g, '') === digits;
}

function isMet(shown: unknown, wish: Wish): boolean {
  if ('absent' in wish) return isUnassigned(shown);
  if ('isNot' in wish) return !sameValue(shown, wish.isNot);
  if ('is' in wish) return sameValue(shown, wish.is);
  const values = Array.isArray(shown) ? shown.filter((value) => !isUnassigned(value)) : [];
  if ('includes' in wish) return wish.includes.every((wanted) => values.some((one) => has(one, wanted)));
  if ('without' in wish) return !values.some((one) => has(one, wish.without));
  return (
    values.length === wish.entries.length && wish.entries.every((wanted) => values.some((one) => has(one, wanted)))
  );
}

const has = (value: unknown, wanted: JsonObject): boolean =>
  Object.entries(wanted).every(([name, part]) => sameValue(attribute(value, name), part));

function wishedFor(wish: Wish): string {
  if ('entries' in wish) return listed(wish.entries);
  if ('includes' in wish) return `with ${listed(wish.includes)}`;
  if ('without' in wish) return `without ${listed([wish.without])}`;
  if ('isNot' in wish) return `not ${inWords(wish.isNot)}`;
  return 'absent' in wish ? 'absent' : inWords(wish.is);
}

const listedOr = (shown: unknown): string => (Array.isArray(shown) ? listed(shown) : inWords(shown));

/** `[work +1-202-555-0101, home +1-202-555-0102]` */
function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, 5).map((value) =>
    isObject(value)
      ? ['type', 'value', 'display']
          .map((name) => attribute(value, name))
          .filter((part) => part !== undefined)
          .map(String)
          .join(' ')
      : String(value),
  );
  return `[${shown.join(', ')}${values.length > 5 ? ', …' : ''}]`;
}
