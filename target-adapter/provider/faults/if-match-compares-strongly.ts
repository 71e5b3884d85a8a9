import { defineFault } from '../fault.ts';

export const ifMatchComparesStrongly = defineFault({
  id: 'if-match-compares-strongly',
  title: 'A weak ETag in If-Match never matches, though the provider gives out no others',
  caughtBy: ['versions/current-taken'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onConditions: (method, conditions, current) =>
        conditions.ifMatch?.startsWith('W/') === true
          ? 'failed'
          : correct.scim.onConditions(method, conditions, current),
    },
  }),
});
