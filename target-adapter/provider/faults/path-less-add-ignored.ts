import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const pathLessAddIgnored = defineFault({
  id: 'path-less-add-ignored',
  title: 'PATCH passes over an add that has no path',
  caughtBy: ['patch/add-without-path'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.verb === 'add' && operation.path === undefined ? [] : [operation],
    ),
});
