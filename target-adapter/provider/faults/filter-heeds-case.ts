import { defineFault } from '../fault.ts';

export const filterHeedsCase = defineFault({
  id: 'filter-heeds-case',
  title: 'A filter on userName heeds letter case',
  caughtBy: ['create/found-any-case'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, caseless: (text) => text },
  }),
});
