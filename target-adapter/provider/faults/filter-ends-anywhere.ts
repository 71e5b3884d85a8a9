import { defineFault } from '../fault.ts';
import { readAs } from '../filter-mistake.ts';

export const filterEndsAnywhere = defineFault({
  id: 'filter-ends-anywhere',
  title: 'ew finds the text anywhere in a value',
  caughtBy: ['filter/ends-with'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: readAs('ew', 'co') },
  }),
});
