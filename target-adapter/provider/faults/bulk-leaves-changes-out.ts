import { defineFault } from '../fault.ts';

export const bulkLeavesChangesOut = defineFault({
  id: 'bulk-leaves-changes-out',
  title: 'A bulk job carries out its creates alone',
  caughtBy: ['bulk/acts-alike', 'bulk/every-result'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      bulkOrder: (operations) => correct.scim.bulkOrder(operations).filter(({ method }) => method === 'POST'),
    },
  }),
});
