import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const pathLessReplaceIgnored = defineFault({
  id: 'path-less-replace-ignored',
  title: 'PATCH passes over a replace that has no path',
  caughtBy: ['patch/replace-without-path'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.verb === 'replace' && operation.path === undefined ? [] : [operation],
    ),
});
