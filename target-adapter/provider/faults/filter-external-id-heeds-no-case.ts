import { defineFault } from '../fault.ts';
import { comparing } from '../filter-mistake.ts';

export const filterExternalIdHeedsNoCase = defineFault({
  id: 'filter-external-id-heeds-no-case',
  title: 'externalId is compared without regard to letter case',
  caughtBy: ['filter/case-exact'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        comparing(filter, (part) =>
          part.path.name === 'externalId' ? { ...part, value: String(part.value).toLowerCase() } : part,
        ),
    },
  }),
});
