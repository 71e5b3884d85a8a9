import { attribute } from '../../scim/resource.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const groupRenameWithIdIgnored = defineFault({
  id: 'group-rename-with-id-ignored',
  title: 'A rename with the id of the group in its value changes nothing',
  caughtBy: ['okta/group-renamed'],
  policies: (correct) =>
    withOperations(correct, (operation) => (attribute(operation.value, 'id') === undefined ? [operation] : [])),
});
