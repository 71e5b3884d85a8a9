import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const patchReplaceIgnored = defineFault({
  id: 'patch-replace-ignored',
  title: 'PATCH passes over replace and answers 200',
  caughtBy: [
    'patch/replace-single',
    'patch/replace-unset',
    'patch/replace-without-path',
    'patch/replace-complex',
    'patch/replace-list',
  ],
  policies: (correct) => withOperations(correct, (operation) => (operation.verb === 'replace' ? [] : [operation])),
});
