import { defineFault } from '../fault.ts';

export const unmatchedAddRefused = defineFault({
  id: 'unmatched-add-refused',
  title: 'PATCH add to a value path that matches nothing is refused',
  caughtBy: ['entra/add-creates-value'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onNoMatch: (verb, wanted, attribute) =>
        verb === 'add' ? 'refuse' : correct.scim.onNoMatch(verb, wanted, attribute),
    },
  }),
});
