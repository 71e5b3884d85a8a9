import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const emptyTextPassedOver = defineFault({
  id: 'empty-text-passed-over',
  title: 'PATCH replace of the title by an empty text changes nothing',
  caughtBy: ['entra/cleared-by-text'],
  policies: (correct) =>
    withOperations(correct, (operation) => (operation.path === 'title' && operation.value === '' ? [] : [operation])),
});
