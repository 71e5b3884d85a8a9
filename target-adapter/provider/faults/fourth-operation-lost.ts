import { defineFault } from '../fault.ts';

export const fourthOperationLost = defineFault({
  id: 'fourth-operation-lost',
  title: 'A PATCH carries out three operations and no more',
  caughtBy: ['authentik/members-one-by-one'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, batches: (operations) => correct.scim.batches(operations.slice(0, 3)) },
  }),
});
