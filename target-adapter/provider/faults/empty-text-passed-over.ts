import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const emptyTextPassedOver = defineFault({
  id: 'empty-text-passed-over',
  title: 'PATCH replace by an empty text changes nothing',
  caughtBy: ['entra/cleared-by-text'],
  policies: (correct) => withOperations(correct, (operation) => (operation.value === '' ? [] : [operation])),
});
