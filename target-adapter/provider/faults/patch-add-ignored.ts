import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const patchAddIgnored = defineFault({
  id: 'patch-add-ignored',
  title: 'PATCH passes over add and answers 200',
  caughtBy: [
    'patch/add-creates',
    'patch/add-without-path',
    'patch/add-replaces-single',
    'patch/add-merges-complex',
    'patch/add-appends',
  ],
  policies: (correct) => withOperations(correct, (operation) => (operation.verb === 'add' ? [] : [operation])),
});
