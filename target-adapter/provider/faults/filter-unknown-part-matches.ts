import { defineFault } from '../fault.ts';
import { comparing } from '../filter-mistake.ts';

export const filterUnknownPartMatches = defineFault({
  id: 'filter-unknown-part-matches',
  title: 'Conditions on unknown parts of an attribute are passed over',
  caughtBy: ['filter/unknown-part'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        comparing(filter, (part) =>
          part.path.name === 'unheardOfPart' ? { ...part, path: { name: 'type' }, operator: 'ne' } : part,
        ),
    },
  }),
});
