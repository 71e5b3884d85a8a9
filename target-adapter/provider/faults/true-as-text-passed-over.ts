import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const trueAsTextPassedOver = defineFault({
  id: 'true-as-text-passed-over',
  title: 'PATCH passes over active as the text “True”',
  caughtBy: ['entra/enabled-again'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === 'active' && operation.value === 'True' ? [] : [operation],
    ),
});
