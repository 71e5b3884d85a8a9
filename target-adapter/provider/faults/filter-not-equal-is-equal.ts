import { defineFault } from '../fault.ts';
import { readAs } from '../filter-mistake.ts';

export const filterNotEqualIsEqual = defineFault({
  id: 'filter-not-equal-is-equal',
  title: 'ne finds who has the value',
  caughtBy: ['filter/not-equal'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: readAs('ne', 'eq') },
  }),
});
