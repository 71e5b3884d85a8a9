import { defineFault } from '../fault.ts';

export const bulkFailOnErrorsIgnored = defineFault({
  id: 'bulk-fail-on-errors-ignored',
  title: 'A bulk job goes on, whatever failOnErrors says',
  caughtBy: ['bulk/fail-on-errors'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, goesOn: () => true } }),
});
