import type { Person } from '../../directory/person.ts';
import { nothing, text, texts, truth, type Value } from './value.ts';

/** What Entra ID calls the attributes of a user, by which of our person's they are. */
const readers: Readonly<Record<string, (person: Person) => Value>> = {
  objectId: ({ id }) => text(id),
  userPrincipalName: ({ email }) => text(email),
  originalUserPrincipalName: ({ email }) => text(email),
  mail: ({ email }) => text(email),
  mailNickname: ({ email }) => text(localPart(email)),
  proxyAddresses: ({ email }) => texts([`SMTP:${email}`]),
  displayName: ({ displayName }) => filled(displayName),
  givenName: ({ givenName }) => filled(givenName),
  surname: ({ familyName }) => filled(familyName),
  jobTitle: ({ jobTitle }) => filled(jobTitle),
  department: ({ department }) => filled(department),
  preferredLanguage: ({ locale }) => filled(locale),
  accountEnabled: ({ enabled }) => truth(enabled),
  /** Computed: unassigned, out of scope, or blocked. */
  IsSoftDeleted: ({ enabled }) => truth(!enabled),
};

/** Attributes that there are, and that nobody of our directory has. */
const empty = [
  ...['appRoleAssignments', 'city', 'companyName', 'country', 'employeeId', 'facsimileTelephoneNumber', 'manager'],
  ...['mobile', 'onPremisesSecurityIdentifier', 'physicalDeliveryOfficeName', 'postalCode', 'state', 'streetAddress'],
  'telephoneNumber',
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

const localPart = (address: string): string => address.slice(0, Math.max(address.lastIndexOf('@'), 0));
