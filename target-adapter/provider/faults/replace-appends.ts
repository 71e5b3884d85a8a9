import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const replaceAppends = defineFault({
  id: 'replace-appends',
  title: 'PATCH replace of a list adds the new values to the old ones',
  caughtBy: ['patch/replace-list', 'members/replaced'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.verb === 'replace' && Array.isArray(operation.value) ? [{ ...operation, verb: 'add' }] : [operation],
    ),
});
