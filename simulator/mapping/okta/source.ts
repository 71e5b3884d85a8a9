import type { Person } from '../../directory/person.ts';
import type { Surroundings, Value } from './value.ts';

/** What Okta calls the attributes of a user, by which of our person's they are. */
const readers: Readonly<Record<string, (person: Person) => string | undefined>> = {
  login: ({ email }) => email,
  email: ({ email }) => email,
  firstName: ({ givenName }) => givenName,
  lastName: ({ familyName }) => familyName,
  displayName: ({ displayName }) => displayName,
  title: ({ jobTitle }) => jobTitle,
  department: ({ department }) => department,
  locale: ({ locale }) => locale,
  preferredLanguage: ({ locale }) => locale,
};

/** The rest of Okta's base profile, of which our directory has nothing. */
const empty = [
  ...['city', 'costCenter', 'countryCode', 'division', 'employeeNumber', 'honorificPrefix', 'honorificSuffix'],
  ...['manager', 'managerId', 'middleName', 'mobilePhone', 'nickName', 'organization', 'postalAddress', 'primaryPhone'],
  ...['profileUrl', 'secondEmail', 'state', 'streetAddress', 'timezone', 'userType', 'zipCode'],
];

export const oktaAttributes: readonly string[] = [...Object.keys(readers), ...empty].sort();

/** One attribute of a person; null where it was never filled. */
export function oktaAttribute(person: Person, name: string): Value {
  if (name === 'id') return person.id;
  return Object.hasOwn(readers, name) ? (readers[name]?.(person) ?? null) : null;
}

/** What expressions read of a person; `custom`: attributes that the administrators have added. */
export function surroundingsOf(person: Person, custom: Readonly<Record<string, string>>): Surroundings {
  const user = (name: string): Value =>
    Object.hasOwn(custom, name) ? (custom[name] ?? null) : oktaAttribute(person, name);
  return {
    user,
    appUser: () => null,
    profile: () => null,
    groups: person.groupName === undefined ? [] : [{ id: person.groupName, name: person.groupName }],
    status: person.enabled ? 'ACTIVE' : 'SUSPENDED',
    organization: { name: 'Example', subDomain: 'example' },
  };
}
