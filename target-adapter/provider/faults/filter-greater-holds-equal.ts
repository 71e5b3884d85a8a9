import { defineFault } from '../fault.ts';
import { readAs } from '../filter-mistake.ts';

export const filterGreaterHoldsEqual = defineFault({
  id: 'filter-greater-holds-equal',
  title: 'gt holds equal values, as ge does',
  caughtBy: ['filter/text-order'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: readAs('gt', 'ge') },
  }),
});
