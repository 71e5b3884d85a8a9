import { defineFault } from '../fault.ts';

export const ifMatchKnowsNoStar = defineFault({
  id: 'if-match-knows-no-star',
  title: 'If-Match: * is taken for the name of a version',
  caughtBy: ['versions/any-taken'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      onConditions: (method, conditions, current) =>
        conditions.ifMatch === '*' ? 'failed' : correct.scim.onConditions(method, conditions, current),
    },
  }),
});
