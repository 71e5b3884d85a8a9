import { defineFault } from '../fault.ts';
import { comparing } from '../filter-mistake.ts';

export const filterTimeAsText = defineFault({
  id: 'filter-time-as-text',
  title: 'Times in filters are compared as texts',
  caughtBy: ['filter/time-order'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        comparing(filter, (part) =>
          part.path.name === 'meta' ? { ...part, value: `${String(part.value).slice(0, 19)}Z` } : part,
        ),
    },
  }),
});
