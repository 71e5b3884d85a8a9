import type { Person } from '../../simulator/directory/person.ts';
import {
  attribute,
  emailsOf,
  isUnassigned,
  type JsonObject,
  type Resource,
} from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import type { AttributeFacts, Discovery } from '../discovery.ts';
import { inWords } from './in-words.ts';

/** `expected` and `actual` in words: `“Ada Berg”`, `absent`. */
export type Difference = { readonly attribute: string; readonly expected: string; readonly actual: string };

export type PersonView = {
  readonly resource: Resource;
  /** The body with which the identity provider created the person: only what it sends is looked at. */
  readonly sent: JsonObject;
  readonly person: Person;
  readonly discovery: Discovery;
  /** Absent: not looked at (a pending person may be either). */
  readonly active?: boolean;
};

type Expectation = {
  readonly name: string;
  readonly path: readonly string[];
  readonly expected: string;
  /** The key in `Discovery.attributes`. */
  readonly key: string;
  /** `always`: its absence is a difference even where the target does not say that it has the attribute. */
  readonly kept: 'always' | 'if-known' | 'may-be-dropped';
};

/**
 * Where a resource shows something else than the directory holds. Letter case, Unicode form and outer blanks are the
 * target's choice (RFC 7644 §3.1, traps 9 and 10); so is an attribute that its schema does not have or calls read-only.
 */
export function differences(view: PersonView): readonly Difference[] {
  const { resource, discovery } = view;
  const found: Difference[] = [];
  for (const expectation of expectations(view)) {
    const { name, path, expected, key, kept } = expectation;
    if (isHidden(key, discovery)) continue;
    const actual = attribute(resource, ...path);
    if (isUnassigned(actual)) {
      const known = discovery.attributes?.has(key) === true || discovery.kept?.has(key) === true;
      if (kept === 'always' || (kept === 'if-known' && known))
        found.push({ attribute: name, expected: inWords(expected), actual: 'absent' });
    } else if (!sameText(actual, expected) && !isComposed(actual, expectation, view)) {
      found.push({ attribute: name, expected: inWords(expected), actual: inWords(actual) });
    }
  }
  found.push(...emailDifference(view), ...activeDifference(view));
  return found;
}

/** `displayName “Ada Berg”, title absent`: one side of the differences, one after the other. */
export const listed = (found: readonly Difference[], side: 'expected' | 'actual'): string =>
  found.map((difference) => `${difference.attribute} ${difference[side]}`).join(', ');

export function sameText(a: unknown, b: string): boolean {
  return typeof a === 'string' && normal(a) === normal(b);
}

function expectations({ sent, person }: PersonView): readonly Expectation[] {
  const list: Expectation[] = [
    { name: 'userName', path: ['userName'], expected: userNameOf(person, sent), key: 'username', kept: 'always' },
  ];
  const expect = (path: readonly string[], expected: string | undefined, kept: Expectation['kept']): void => {
    if (expected === undefined || expected === '' || attribute(sent, ...path) === undefined) return;
    const [first = '', ...rest] = path;
    const key = (first.startsWith('urn:') ? `${first}:${rest.join('.')}` : path.join('.')).toLowerCase();
    list.push({ name: rest.at(-1) ?? first, path, expected, key, kept });
  };
  expect(['displayName'], person.displayName, 'if-known');
  expect(['name', 'givenName'], person.givenName, 'if-known');
  expect(['name', 'familyName'], person.familyName, 'if-known');
  expect(['externalId'], stringAt(sent, 'externalId'), 'may-be-dropped');
  expect(['title'], person.jobTitle, 'if-known');
  expect([enterpriseSchema, 'department'], person.department, 'if-known');
  return list;
}

/** The address, or what an administrator's mapping makes of it; where an update does not send it, it stays as it was. */
function userNameOf(person: Person & { readonly userName?: string }, sent: JsonObject): string {
  const { userName = person.email } = person;
  return userName === '' ? (stringAt(sent, 'userName') ?? person.email) : userName;
}

/** Whether the schema says of the attribute, or of the one that it is a part of, that no client sees what it sent. */
function isHidden(key: string, { attributes }: Discovery): boolean {
  const parent = key.startsWith('urn:') ? key : key.slice(0, Math.max(0, key.indexOf('.')));
  return [attributes?.get(key), attributes?.get(parent)].some(
    (facts: AttributeFacts | undefined) =>
      facts?.mutability === 'readOnly' || facts?.returned === 'never' || facts?.returned === 'request',
  );
}

/** A displayName that the target makes of the names itself, where no schema says that it keeps the one that was sent: trap 6. */
function isComposed(actual: unknown, { key }: Expectation, { person, discovery }: PersonView): boolean {
  if (key !== 'displayname' || typeof actual !== 'string' || discovery.attributes?.has(key) === true) return false;
  if (discovery.kept?.has(key) === true) return false;
  const shown = normal(actual);
  const names = [normal(person.givenName), normal(person.familyName)];
  if (!names.every((name) => shown.includes(name))) return false;
  return /^[\s,]*$/.test(names.reduce((rest, name) => rest.replace(name, ''), shown));
}

/**
 * Any of several addresses will do; where some are of the type that was sent, one of those. The one that was sent before
 * may stay beside it, but not as the primary one that it was made then. RFC 7643 §2.4
 */
function emailDifference({ resource, sent, person, discovery }: PersonView): readonly Difference[] {
  const asked = attribute(sent, 'emails');
  if (!Array.isArray(asked) || isHidden('emails', discovery)) return [];
  const shown = attribute(resource, 'emails');
  const types = asked.map((email) => stringAt(email, 'type')?.toLowerCase());
  const alike = Array.isArray(shown)
    ? shown.filter((email) => types.includes(stringAt(email, 'type')?.toLowerCase() ?? ''))
    : [];
  const addresses = emailsOf(alike.length === 0 ? resource : { emails: alike });
  if (addresses.some((address) => sameText(address, person.email)))
    return isHidden('emails.primary', discovery) ? [] : stalePrimary(asked, alike, person);
  if (isUnassigned(shown) && discovery.attributes?.has('emails') !== true) return [];
  const actual =
    addresses.length === 0 ? inWords(isUnassigned(shown) ? undefined : shown) : addresses.map(inWords).join(', ');
  return [{ attribute: 'emails', expected: inWords(person.email), actual }];
}

function stalePrimary(asked: readonly unknown[], alike: readonly unknown[], { email }: Person): readonly Difference[] {
  const isPrimary = (element: unknown): boolean => attribute(element, 'primary') === true;
  const stale = asked
    .filter(isPrimary)
    .map((element) => stringAt(element, 'value'))
    .find(
      (old) =>
        old !== undefined &&
        !sameText(old, email) &&
        alike.some((element) => isPrimary(element) && sameText(attribute(element, 'value'), old)),
    );
  if (stale === undefined) return [];
  return [{ attribute: 'emails', expected: `${inWords(email)} primary`, actual: `${inWords(stale)} primary` }];
}

function activeDifference({ resource, active, discovery }: PersonView): readonly Difference[] {
  if (active === undefined || isHidden('active', discovery)) return [];
  const actual = attribute(resource, 'active');
  // Absent says nothing: RFC 7643 gives active no default, and a target may not show it.
  if (actual === undefined || actual === active) return [];
  return [{ attribute: 'active', expected: String(active), actual: inWords(actual) }];
}

function stringAt(value: unknown, name: string): string | undefined {
  const found = attribute(value, name);
  return typeof found === 'string' ? found : undefined;
}

/** Through both cases, so that `ß`, `ẞ` and `ss`, `ς` and `σ` are one: a target may keep any of them. */
const normal = (text: string): string =>
  text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
