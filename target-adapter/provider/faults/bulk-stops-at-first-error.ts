import { defineFault } from '../fault.ts';

export const bulkStopsAtFirstError = defineFault({
  id: 'bulk-stops-at-first-error',
  title: 'A bulk job ends at its first error, whatever failOnErrors says',
  caughtBy: ['bulk/every-result'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, goesOn: (errors) => errors === 0 } }),
});
