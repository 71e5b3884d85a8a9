import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const removeTakesParent = defineFault({
  id: 'remove-takes-parent',
  title: 'PATCH remove of a sub-attribute removes the whole attribute',
  caughtBy: ['patch/remove-part'],
  policies: (correct) =>
    withOperations(correct, (operation) => [
      operation.verb === 'remove' && operation.path?.startsWith('name.') === true
        ? { ...operation, path: 'name' }
        : operation,
    ]),
});
