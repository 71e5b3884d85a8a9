import { defineFault } from '../fault.ts';

export const sortIsDownwards = defineFault({
  id: 'sort-is-downwards',
  title: 'A list that is sorted comes from large to small, whatever sortOrder says',
  caughtBy: ['sort/ascending'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, compare: (one, other) => correct.scim.compare(one, other, 'descending') },
  }),
});
