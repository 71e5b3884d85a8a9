import { defineFault } from '../fault.ts';

export const sortOrderIgnored = defineFault({
  id: 'sort-order-ignored',
  title: 'sortOrder is not read: every sorted list comes from small to large',
  caughtBy: ['sort/descending', 'sort/without-value', 'cursor/sorted'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, compare: (one, other) => correct.scim.compare(one, other, 'ascending') },
  }),
});
