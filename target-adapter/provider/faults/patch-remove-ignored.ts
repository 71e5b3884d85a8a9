import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const patchRemoveIgnored = defineFault({
  id: 'patch-remove-ignored',
  title: 'PATCH passes over remove and answers 200',
  caughtBy: [
    'patch/remove-single',
    'patch/remove-part',
    'patch/remove-chosen',
    'patch/remove-last',
    'patch/remove-list',
  ],
  policies: (correct) => withOperations(correct, (operation) => (operation.verb === 'remove' ? [] : [operation])),
});
