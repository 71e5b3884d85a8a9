import type { Person } from '../../directory/person.ts';

type Reader = (person: Person, manager: Person | undefined) => string | undefined;

const fullName = (person: Person | undefined): string | undefined =>
  person === undefined ? undefined : [person.givenName, person.familyName].filter((name) => name !== '').join(' ');

/** `{$user.NAME}` of the template, by which of our person's it is. */
const userMacros: Readonly<Record<string, Reader>> = {
  firstname: ({ givenName }) => givenName,
  lastname: ({ familyName }) => familyName,
  email: ({ email }) => email,
  display_name: fullName,
  manager_firstname: (_, manager) => manager?.givenName,
  manager_lastname: (_, manager) => manager?.familyName,
  username: ({ email }) => email,
  external_id: ({ id }) => id,
  id: ({ id }) => id,
  active: ({ enabled }) => String(enabled),
  city: ({ city }) => city,
  state: ({ state }) => state,
  country: ({ country }) => country,
  title: ({ jobTitle }) => jobTitle,
  phone: ({ phone }) => phone,
  department: ({ department }) => department,
};

/** `{NAME}` of a parameter. */
const parameterReaders: Readonly<Record<string, Reader>> = {
  name: fullName,
  firstname: ({ givenName }) => givenName,
  firstinitial: ({ givenName }) => givenName.slice(0, 1),
  lastname: ({ familyName }) => familyName,
  lastinitial: ({ familyName }) => familyName.slice(0, 1),
  email: ({ email }) => email,
  email_name_part: ({ email }) => email.slice(0, email.lastIndexOf('@')),
  email_domain_part: ({ email }) => email.slice(email.lastIndexOf('@') + 1),
  username: ({ email }) => email,
  phone: ({ phone }) => phone,
  department: ({ department }) => department,
  title: ({ jobTitle }) => jobTitle,
  external_id: ({ id }) => id,
  userprincipalname: ({ email }) => email,
  member_of: ({ groupName }) => groupName,
  openid_name: () => undefined,
  samaccountname: () => undefined,
  strongpwd: () => undefined,
  directory_name: () => undefined,
  account_name: () => undefined,
};

/** What the connector's own parameters hold until an administrator changes them. */
export const defaultParameters: Readonly<Record<string, string>> = {
  scimusername: '{username}',
  title: '{title}',
  department: '{department}',
  external_manager_id: '',
};

export const templateMacros: readonly string[] = Object.keys(userMacros);
export const parameterMacros: readonly string[] = Object.keys(parameterReaders);

export const isTemplateMacro = (name: string): boolean => Object.hasOwn(userMacros, name);
export const isParameterMacro = (name: string): boolean => Object.hasOwn(parameterReaders, name);

/** null: the person has none. */
export const templateMacro = (name: string, person: Person, manager: Person | undefined): string | null =>
  filled(Object.hasOwn(userMacros, name) ? userMacros[name]?.(person, manager) : undefined);

export const parameterMacro = (name: string, person: Person): string | null =>
  filled(Object.hasOwn(parameterReaders, name) ? parameterReaders[name]?.(person, undefined) : undefined);

const filled = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);
