import { defineFault } from '../fault.ts';
import { readAs } from '../filter-mistake.ts';

export const filterEqualBeginnings = defineFault({
  id: 'filter-equal-beginnings',
  title: 'eq finds values that begin with the text',
  caughtBy: ['filter/equal'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: readAs('eq', 'sw') },
  }),
});
