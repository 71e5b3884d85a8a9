import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const emptyPushIgnored = defineFault({
  id: 'empty-push-ignored',
  title: 'A replace of the members by an empty list changes nothing',
  caughtBy: ['okta/members-emptied'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === 'members' && Array.isArray(operation.value) && operation.value.length === 0 ? [] : [operation],
    ),
});
