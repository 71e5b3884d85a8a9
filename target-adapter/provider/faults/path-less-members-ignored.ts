import { attribute } from '../../scim/resource.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const pathLessMembersIgnored = defineFault({
  id: 'path-less-members-ignored',
  title: 'Members in the value of a replace without a path are passed over',
  caughtBy: ['okta/members-path-less'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === undefined && attribute(operation.value, 'members') !== undefined ? [] : [operation],
    ),
});
