import { defineFault } from '../fault.ts';
import { comparing, everybody } from '../filter-mistake.ts';

export const filterExternalIdFindsNobody = defineFault({
  id: 'filter-external-id-finds-nobody',
  title: 'A filter on externalId finds nobody',
  caughtBy: ['filter/external-id'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        comparing(filter, (part) => (part.path.name === 'externalId' ? { kind: 'not', filter: everybody } : part)),
    },
  }),
});
