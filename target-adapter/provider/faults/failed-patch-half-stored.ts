import { defineFault } from '../fault.ts';

export const failedPatchHalfStored = defineFault({
  id: 'failed-patch-half-stored',
  title: 'A PATCH that fails keeps what it did before the operation that failed',
  caughtBy: ['patch/atomic'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, batches: (operations) => operations.map((operation) => [operation]) },
  }),
});
