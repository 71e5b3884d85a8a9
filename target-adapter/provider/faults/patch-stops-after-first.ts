import { defineFault } from '../fault.ts';

export const patchStopsAfterFirst = defineFault({
  id: 'patch-stops-after-first',
  title: 'PATCH applies its first operation alone',
  caughtBy: ['update/arrives', 'entra/several-operations', 'entra/flow-held', 'entra/flow-quiet'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, batches: (operations) => correct.scim.batches(operations.slice(0, 1)) },
  }),
});
