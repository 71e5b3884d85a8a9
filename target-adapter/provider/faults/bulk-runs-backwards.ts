import { defineFault } from '../fault.ts';

export const bulkRunsBackwards = defineFault({
  id: 'bulk-runs-backwards',
  title: 'A bulk job carries out its last operation first',
  caughtBy: ['bulk/order-kept', 'bulk/fail-on-errors'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      bulkOrder: (operations) => operations.toReversed(),
    },
  }),
});
