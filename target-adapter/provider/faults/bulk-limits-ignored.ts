import { defineFault } from '../fault.ts';

export const bulkLimitsIgnored = defineFault({
  id: 'bulk-limits-ignored',
  title: 'A bulk job may be of any size',
  caughtBy: ['bulk/too-many', 'bulk/too-large'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      exceedsBulkLimit: () => false,
    },
  }),
});
