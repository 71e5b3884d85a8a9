import { defineFault } from '../fault.ts';
import { readAs } from '../filter-mistake.ts';

export const filterStartsAnywhere = defineFault({
  id: 'filter-starts-anywhere',
  title: 'sw finds the text anywhere in a value',
  caughtBy: ['filter/starts-with'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: readAs('sw', 'co') },
  }),
});
