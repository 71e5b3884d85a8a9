import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const fullPushAppends = defineFault({
  id: 'full-push-appends',
  title: 'A replace of the members adds to those that are there',
  caughtBy: ['okta/members-pushed', 'members/replaced'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.verb === 'replace' && operation.path === 'members' ? [{ ...operation, verb: 'add' }] : [operation],
    ),
});
