import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const nullInPatchPassedOver = defineFault({
  id: 'null-in-patch-passed-over',
  title: 'PATCH replace by null changes nothing',
  caughtBy: ['entra/cleared-by-null'],
  policies: (correct) => withOperations(correct, (operation) => (operation.value === null ? [] : [operation])),
});
