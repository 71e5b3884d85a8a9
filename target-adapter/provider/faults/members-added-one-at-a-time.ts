import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const membersAddedOneAtATime = defineFault({
  id: 'members-added-one-at-a-time',
  title: 'PATCH add of several members adds the first one alone',
  caughtBy: ['entra/members-added', 'groups/pushed-members'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.verb === 'add' && operation.path === 'members' && Array.isArray(operation.value)
        ? [{ ...operation, value: operation.value.slice(0, 1) }]
        : [operation],
    ),
});
