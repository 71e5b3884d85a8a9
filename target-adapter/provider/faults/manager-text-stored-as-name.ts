import { enterpriseSchema } from '../../scim/urns.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const managerTextStoredAsName = defineFault({
  id: 'manager-text-stored-as-name',
  title: 'PATCH takes the manager as a text for a name, and stores no id',
  caughtBy: ['entra/manager-as-text', 'entra/flow-quiet'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === manager && typeof operation.value === 'string' && operation.value !== ''
        ? [{ ...operation, value: { displayName: operation.value } }]
        : [operation],
    ),
});

const manager = `${enterpriseSchema}:manager`;
