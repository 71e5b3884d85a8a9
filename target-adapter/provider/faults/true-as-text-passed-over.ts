import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const trueAsTextPassedOver = defineFault({
  id: 'true-as-text-passed-over',
  title: 'PATCH passes over active as the text “True”',
  caughtBy: ['entra/enabled-again', 'entra/flow-quiet'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === 'active' && operation.value === 'True' ? [] : [operation],
    ),
});
