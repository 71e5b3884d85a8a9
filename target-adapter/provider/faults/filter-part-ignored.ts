import { defineFault } from '../fault.ts';
import { comparing, everybody } from '../filter-mistake.ts';

export const filterPartIgnored = defineFault({
  id: 'filter-part-ignored',
  title: 'Conditions on a part of an attribute are passed over',
  caughtBy: ['filter/sub-attribute'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => comparing(filter, (part) => (part.path.sub === 'familyName' ? everybody : part)),
    },
  }),
});
