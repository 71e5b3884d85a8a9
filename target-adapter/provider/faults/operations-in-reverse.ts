import { defineFault } from '../fault.ts';

export const operationsInReverse = defineFault({
  id: 'operations-in-reverse',
  title: 'PATCH applies its operations from the last to the first',
  caughtBy: ['patch/in-order'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, batches: (operations) => correct.scim.batches([...operations].reverse()) },
  }),
});
