import { isObject } from '../../scim/resource.ts';
import { defineFault } from '../fault.ts';

export const roleTextUnpacked = defineFault({
  id: 'role-text-unpacked',
  title: 'A role whose value is JSON in a text is stored by the value inside',
  caughtBy: ['entra/role-text'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPatch(before, after) {
        const patched = correct.scim.afterPatch(before, after);
        return Array.isArray(patched.roles) ? { ...patched, roles: patched.roles.map(unpacked) } : patched;
      },
    },
  }),
});

function unpacked(role: unknown): unknown {
  const inside = isObject(role) ? /"value":"(\w+)"/.exec(String(role.value))?.[1] : undefined;
  return inside !== undefined && isObject(role) ? { ...role, value: inside } : role;
}
