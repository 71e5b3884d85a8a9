import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const activeAsTextIgnored = defineFault({
  id: 'active-as-text-ignored',
  title: 'A PATCH with active as a text is accepted and ignored',
  caughtBy: ['keycloak/active-text'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === 'active' && typeof operation.value === 'string' ? [] : [operation],
    ),
});
