import { defineFault } from '../fault.ts';

export const booleanAsTextRefused = defineFault({
  id: 'boolean-as-text-refused',
  title: 'PATCH refuses “False” as text',
  caughtBy: ['deactivate/delivered', 'entra/active-as-text', 'entra/role-primary-text', 'entra/enabled-again'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readBoolean: (value) => (typeof value === 'boolean' ? value : undefined) },
  }),
});
