import type { Person } from '../../directory/person.ts';
import type { Custom } from '../settings.ts';
import type { Surroundings, Value } from './value.ts';

/** What Okta calls the attributes of a user, by which of our person's they are. */
const readers: Readonly<Record<string, (person: Person) => string | undefined>> = {
  login: ({ email }) => email,
  email: ({ email }) => email,
  secondEmail: ({ otherEmails }) => otherEmails?.[0],
  firstName: ({ givenName }) => givenName,
  lastName: ({ familyName }) => familyName,
  nickName: ({ nickName }) => nickName,
  displayName: ({ displayName }) => displayName,
  title: ({ jobTitle }) => jobTitle,
  department: ({ department }) => department,
  organization: ({ companyName }) => companyName,
  employeeNumber: ({ employeeNumber }) => employeeNumber,
  managerId: ({ managerId }) => managerId,
  primaryPhone: ({ phone }) => phone,
  mobilePhone: ({ mobile }) => mobile,
  streetAddress: ({ street }) => street,
  city: ({ city }) => city,
  state: ({ state }) => state,
  zipCode: ({ postalCode }) => postalCode,
  countryCode: ({ country }) => country,
  locale: ({ locale }) => locale,
  preferredLanguage: ({ locale }) => locale,
};

/** The rest of Okta's base profile, of which our directory has nothing. */
const empty = [
  ...['costCenter', 'division', 'honorificPrefix', 'honorificSuffix', 'manager', 'middleName', 'postalAddress'],
  ...['profileUrl', 'timezone', 'userType'],
];

export const oktaAttributes: readonly string[] = [...Object.keys(readers), ...empty].sort();

/** One attribute of a person; null where it was never filled. */
export function oktaAttribute(person: Person, name: string): Value {
  if (name === 'id') return person.id;
  return Object.hasOwn(readers, name) ? (readers[name]?.(person) ?? null) : null;
}

/** What expressions read of a person; `custom`: attributes that the administrators have added. */
export function surroundingsOf(
  person: Person,
  custom: Custom,
  personOf: (directoryId: string) => Person | undefined,
): Surroundings {
  const { groupName, enabled, managerId } = person;
  return {
    user: (name) => (Object.hasOwn(custom, name) ? (custom[name] ?? null) : oktaAttribute(person, name)),
    appUser: () => null,
    profile(of) {
      const manager = of === 'manager' && managerId !== undefined ? personOf(managerId) : undefined;
      return manager === undefined ? null : profileOf(manager);
    },
    groups: groupName === undefined ? [] : [{ id: groupName, name: groupName }],
    status: enabled ? 'ACTIVE' : 'SUSPENDED',
    organization: { name: 'Example', subDomain: 'example' },
  };
}

const profileOf = (person: Person): { readonly [name: string]: Value } =>
  Object.fromEntries(Object.keys(readers).map((name) => [name, oktaAttribute(person, name)]));
