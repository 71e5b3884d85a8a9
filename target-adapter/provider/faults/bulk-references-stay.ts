import { defineFault } from '../fault.ts';

export const bulkReferencesStay = defineFault({
  id: 'bulk-references-stay',
  title: 'A bulkId in the data is stored as it is',
  caughtBy: ['bulk/reference-resolved', 'bulk/reference-in-extension'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      referredId: (bulkId) => `bulkId:${bulkId}`,
    },
  }),
});
