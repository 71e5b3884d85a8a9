import { defineFault } from '../fault.ts';

export const bulkStopsAtFirstError = defineFault({
  id: 'bulk-stops-at-first-error',
  title: 'A bulk job stops at its first error, whatever failOnErrors says',
  caughtBy: ['bulk/goes-on'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      goesOn: (errors) => errors === 0,
    },
  }),
});
