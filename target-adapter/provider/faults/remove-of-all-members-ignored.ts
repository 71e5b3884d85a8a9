import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const removeOfAllMembersIgnored = defineFault({
  id: 'remove-of-all-members-ignored',
  title: 'A remove of members without a value removes nobody',
  caughtBy: ['keycloak/members-emptied'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.verb === 'remove' && operation.path === 'members' && operation.value === undefined ? [] : [operation],
    ),
});
