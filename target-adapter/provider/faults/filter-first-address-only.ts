import { defineFault } from '../fault.ts';
import { comparing } from '../filter-mistake.ts';

export const filterFirstAddressOnly = defineFault({
  id: 'filter-first-address-only',
  title: 'A filter on emails looks at the first one only',
  caughtBy: ['filter/multi-valued'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        comparing(filter, (part) => (part.path.name === 'emails' ? { ...part, path: { name: 'userName' } } : part)),
    },
  }),
});
