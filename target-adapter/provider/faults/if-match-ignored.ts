import { defineFault } from '../fault.ts';

export const ifMatchIgnored = defineFault({
  id: 'if-match-ignored',
  title: 'If-Match is not looked at',
  caughtBy: ['versions/stale-refused', 'versions/stale-delete-refused', 'bulk/version-heeded'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onConditions: (method, conditions, current) =>
        correct.scim.onConditions(method, { ...conditions, ifMatch: undefined }, current),
    },
  }),
});
