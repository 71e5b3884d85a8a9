import { defineFault } from '../fault.ts';

export const sortByFirstValue = defineFault({
  id: 'sort-by-first-value',
  title: 'Lists are sorted by the first of several values, primary or not',
  caughtBy: ['sort/by-primary'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, sortsBy: (values) => values[0] } }),
});
