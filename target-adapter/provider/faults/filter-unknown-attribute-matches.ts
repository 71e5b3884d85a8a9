import { defineFault } from '../fault.ts';
import { comparing, everybody } from '../filter-mistake.ts';

export const filterUnknownAttributeMatches = defineFault({
  id: 'filter-unknown-attribute-matches',
  title: 'Conditions on unknown attributes are passed over',
  caughtBy: ['filter/unknown-attribute'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => comparing(filter, (part) => (part.path.name === 'unheardOf' ? everybody : part)),
    },
  }),
});
