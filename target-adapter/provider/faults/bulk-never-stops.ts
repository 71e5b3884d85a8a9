import { defineFault } from '../fault.ts';

export const bulkNeverStops = defineFault({
  id: 'bulk-never-stops',
  title: 'failOnErrors is not heeded',
  caughtBy: ['bulk/stops-at-errors'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      goesOn: () => true,
    },
  }),
});
