import type { JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { type Call, type Functions, needed } from '../function.ts';
import { type AppRole, nothing, text, type Value } from '../value.ts';

const roleType = 'WindowsAzureActiveDirectoryRole';
const source = needed('appRoleAssignments', 'attribute');

export const roleFunctions: Functions = {
  /** More than one role is an error of the product, in the words that a reader of its documentation reported. */
  SingleAppRoleAssignment: {
    parameters: [source],
    evaluate(call) {
      const roles = rolesOf(call);
      if (roles.length > 1) {
        call.fail(`No more than one app role assignment was expected, but this many where found: ${roles.length}`, 0);
      }
      const [role] = roles;
      return role === undefined ? nothing : text(role.value);
    },
  },
  AppRoleAssignmentsComplex: {
    parameters: [source],
    evaluate: (call) =>
      elements(call, 'add', ({ value, displayName }) => ({ primary: false, type: roleType, displayName, value })),
  },
  AssertiveAppRoleAssignmentsComplex: {
    parameters: [source],
    evaluate: (call) =>
      elements(call, 'replace', ({ value, displayName }) => ({
        primary: false,
        type: roleType,
        display: displayName,
        value,
      })),
  },
};

function rolesOf(call: Call): readonly AppRole[] {
  const value = call.value(0);
  return value.kind === 'roles' ? value.roles : [];
}

function elements(call: Call, on: 'add' | 'replace', shape: (role: AppRole) => JsonObject): Value {
  const roles = rolesOf(call);
  return roles.length === 0 && on === 'add' ? nothing : { kind: 'elements', elements: roles.map(shape), on };
}
