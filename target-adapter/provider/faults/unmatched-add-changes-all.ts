import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const unmatchedAddChangesAll = defineFault({
  id: 'unmatched-add-changes-all',
  title: 'PATCH add with a filter that matches nothing changes every value',
  caughtBy: ['patch/add-unmatched'],
  policies: (correct) =>
    withOperations(correct, ({ path, ...operation }) => [
      path === undefined
        ? operation
        : { ...operation, path: operation.verb === 'add' ? path.replace(/\[.*\]/, '') : path },
    ]),
});
