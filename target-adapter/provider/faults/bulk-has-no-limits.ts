import { defineFault } from '../fault.ts';

export const bulkHasNoLimits = defineFault({
  id: 'bulk-has-no-limits',
  title: 'A bulk job may hold anything, whatever is announced',
  caughtBy: ['bulk/too-many', 'bulk/too-large'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, exceedsBulkLimit: () => false } }),
});
