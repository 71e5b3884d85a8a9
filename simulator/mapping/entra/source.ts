import type { Person } from '../../directory/person.ts';
import { nothing, text, texts, truth, type Value } from './value.ts';

/** What Entra ID calls the attributes of a user, by which of our person's they are. */
const readers: Readonly<Record<string, (person: Person) => Value>> = {
  objectId: ({ id }) => text(id),
  userPrincipalName: ({ email }) => text(email),
  originalUserPrincipalName: ({ email }) => text(email),
  mail: ({ email }) => text(email),
  mailNickname: ({ email }) => text(email.slice(0, Math.max(email.lastIndexOf('@'), 0))),
  proxyAddresses: ({ email, otherEmails = [] }) =>
    texts([`SMTP:${email}`, ...otherEmails.map((address) => `smtp:${address}`)]),
  displayName: ({ displayName }) => filled(displayName),
  givenName: ({ givenName }) => filled(givenName),
  surname: ({ familyName }) => filled(familyName),
  jobTitle: ({ jobTitle }) => filled(jobTitle),
  department: ({ department }) => filled(department),
  companyName: ({ companyName }) => filled(companyName),
  employeeId: ({ employeeNumber }) => filled(employeeNumber),
  telephoneNumber: ({ phone }) => filled(phone),
  mobile: ({ mobile }) => filled(mobile),
  facsimileTelephoneNumber: ({ fax }) => filled(fax),
  streetAddress: ({ street }) => filled(street),
  city: ({ city }) => filled(city),
  state: ({ state }) => filled(state),
  postalCode: ({ postalCode }) => filled(postalCode),
  country: ({ country }) => filled(country),
  physicalDeliveryOfficeName: ({ office }) => filled(office),
  manager: ({ managerId }) => filled(managerId),
  preferredLanguage: ({ locale }) => filled(locale),
  appRoleAssignments: ({ roles = [] }) => (roles.length === 0 ? nothing : { kind: 'roles', roles }),
  accountEnabled: ({ enabled }) => truth(enabled),
  /** Computed: unassigned, out of scope, or blocked. */
  IsSoftDeleted: ({ enabled }) => truth(!enabled),
};

/** Attributes that there are, and that nobody of our directory has. */
const empty = [
  'onPremisesSecurityIdentifier',
  ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`),
];

export const entraAttributes: readonly string[] = [...Object.keys(readers), ...empty].sort();

const extension = /^extension_[0-9a-fA-F]{32}_\w+$/;

export const isEntraAttribute = (name: string): boolean => entraAttributes.includes(name) || extension.test(name);

/** One attribute of a person; null where they have none. */
export const entraAttribute = (person: Person, name: string): Value =>
  Object.hasOwn(readers, name) ? (readers[name]?.(person) ?? nothing) : nothing;

/** An empty text in our directory is no value there. */
const filled = (value: string | undefined): Value => (value === undefined || value === '' ? nothing : text(value));
