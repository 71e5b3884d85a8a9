import { defineFault } from '../fault.ts';
import { comparing, everybody } from '../filter-mistake.ts';

export const filterBooleanIgnored = defineFault({
  id: 'filter-boolean-ignored',
  title: 'Conditions on active are passed over',
  caughtBy: ['filter/boolean'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => comparing(filter, (part) => (part.path.name === 'active' ? everybody : part)),
    },
  }),
});
