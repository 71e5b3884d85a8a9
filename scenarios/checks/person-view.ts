import type { Person } from '../../simulator/directory/person.ts';
import { attribute, emailsOf, type JsonObject, type Resource } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import type { Discovery } from '../discovery.ts';

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
  for (const { name, path, expected, key, kept } of expectations(view)) {
    const facts = discovery.attributes?.get(key);
    if (facts?.mutability === 'readOnly' || facts?.returned === 'never' || facts?.returned === 'request') continue;
    const actual = attribute(resource, ...path);
    if (actual === undefined) {
      const known = facts !== undefined || discovery.kept?.has(key) === true;
      if (kept === 'always' || (kept === 'if-known' && known))
        found.push({ attribute: name, expected, actual: 'absent' });
    } else if (!sameText(actual, expected)) {
      found.push({ attribute: name, expected, actual: shown(actual) });
    }
  }
  found.push(...emailDifference(view), ...activeDifference(view));
  return found;
}

/** `displayName “Ada Berg” expected, “Ada” shown`, one after the other. */
export const listed = (found: readonly Difference[], side: 'expected' | 'actual'): string =>
  found.map((difference) => `${difference.attribute} ${quoted(difference[side])}`).join(', ');

export function sameText(a: unknown, b: string): boolean {
  return typeof a === 'string' && normal(a) === normal(b);
}

function expectations({ sent, person }: PersonView): readonly Expectation[] {
  const list: Expectation[] = [
    { name: 'userName', path: ['userName'], expected: person.email, key: 'username', kept: 'always' },
  ];
  const expect = (path: readonly string[], expected: string | undefined, kept: Expectation['kept']): void => {
    if (expected === undefined || attribute(sent, ...path) === undefined) return;
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

function emailDifference({ resource, sent, person, discovery }: PersonView): readonly Difference[] {
  if (!Array.isArray(attribute(sent, 'emails'))) return [];
  const facts = discovery.attributes?.get('emails');
  if (facts?.mutability === 'readOnly') return [];
  const addresses = emailsOf(resource);
  if (addresses.some((address) => sameText(address, person.email))) return [];
  if (addresses.length === 0 && facts === undefined) return [];
  return [{ attribute: 'emails', expected: person.email, actual: addresses.join(', ') || 'absent' }];
}

function activeDifference({ resource, active }: PersonView): readonly Difference[] {
  if (active === undefined) return [];
  const actual = attribute(resource, 'active');
  // Absent counts as active: RFC 7643 gives active no default, and a target may not hold it.
  if (actual === active || (actual === undefined && active)) return [];
  return [{ attribute: 'active', expected: String(active), actual: actual === undefined ? 'absent' : shown(actual) }];
}

function stringAt(value: unknown, name: string): string | undefined {
  const found = attribute(value, name);
  return typeof found === 'string' ? found : undefined;
}

const normal = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)).slice(0, 120);
const quoted = (text: string): string => (text === 'absent' ? 'absent' : `“${text}”`);
