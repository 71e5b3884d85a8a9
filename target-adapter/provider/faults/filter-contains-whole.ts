import { defineFault } from '../fault.ts';
import { readAs } from '../filter-mistake.ts';

export const filterContainsWhole = defineFault({
  id: 'filter-contains-whole',
  title: 'co finds whole values only',
  caughtBy: ['filter/contains'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: readAs('co', 'eq') },
  }),
});
