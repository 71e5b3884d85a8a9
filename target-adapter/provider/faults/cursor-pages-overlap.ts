import { defineFault } from '../fault.ts';

export const cursorPagesOverlap = defineFault({
  id: 'cursor-pages-overlap',
  title: 'A page by cursor begins with the last one of the page before',
  caughtBy: ['cursor/pages-cover', 'cursor/last-page'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      resumesAt: (place, ids) => Math.max(0, correct.scim.resumesAt(place, ids) - 1),
    },
  }),
});
