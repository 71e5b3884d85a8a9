import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Setting } from '../../dialect.ts';
import type { AppRole, Person } from '../../directory/person.ts';
import type { EntraSetting } from './manner.ts';
import { operationName } from './operations.ts';

/** What Entra ID writes into the roles that it creates. D6 */
const type = 'WindowsAzureActiveDirectoryRole';

/**
 * The expression behind `roles`. `single`: SingleAppRoleAssignment; `complex`: AppRoleAssignmentsComplex; `assertive`:
 * AssertiveAppRoleAssignmentsComplex; `none`: not mapped. D6
 */
export const roleChoice = ({ options }: Setting): string => options.roles ?? 'single';

/** More than one role where the expression takes one: the words of the live error, their spelling. E8 */
export function tooManyRoles({ roles = [] }: Person, setting: Setting): string | undefined {
  if (isAdministered(setting) || roleChoice(setting) !== 'single' || roles.length < 2) return undefined;
  return `An error occured while evaluating this function: 'SingleAppRoleAssignment.' No more than one app role assignment was expected, but this many where found: ${roles.length}`;
}

/** Roles in a POST: objects. D6; nobody's are `[]`, as the sample has it. D1 */
export function rolesOf(person: Person, setting: Setting): readonly JsonObject[] {
  const choice = roleChoice(setting);
  return wantedRoles(person, setting).map(({ value, displayName }) => {
    if (choice === 'single') return { primary: true, type, value };
    return { primary: false, type, ...(choice === 'assertive' ? { display: displayName } : { displayName }), value };
  });
}

/**
 * Roles in a PATCH. Classic: added as JSON inside a string (D6, S2); with the flag as in the POST. Roles that went stay;
 * the assertive expression alone replaces them all, in lower case, as it is documented.
 */
export function roleOperations(held: JsonObject, person: Person, setting: EntraSetting): readonly JsonObject[] {
  const roles = wantedRoles(person, setting);
  const there = heldValues(held);
  const missing = roles.filter((role) => !there.includes(role.value) && !there.includes(asText(role)));
  if (roleChoice(setting) === 'assertive') {
    if (missing.length === 0 && there.length === roles.length) return [];
    const value = roles.map((role) => ({ primary: false, type, display: role.displayName, value: role.value }));
    return [{ op: 'replace', path: 'roles', value }];
  }
  if (missing.length === 0) return [];
  const value =
    setting.patch === 'classic'
      ? missing.map((role) => ({ value: asText(role) }))
      : rolesOf({ ...person, roles: missing }, setting);
  return [{ op: operationName('Add', setting), path: 'roles', value }];
}

/** Whether roles go as the rows say, and not by the option. */
export const isAdministered = ({ mapping, administered }: Setting): boolean =>
  mapping !== 'default' || administered !== undefined;

function wantedRoles({ roles = [] }: Person, setting: Setting): readonly AppRole[] {
  return isAdministered(setting) || roleChoice(setting) === 'none' ? [] : roles;
}

function heldValues(held: JsonObject): readonly unknown[] {
  const roles = attribute(held, 'roles');
  return Array.isArray(roles) ? roles.map((role) => attribute(role, 'value')) : [];
}

const asText = ({ id, value, displayName }: AppRole): string => JSON.stringify({ id, value, displayName });
