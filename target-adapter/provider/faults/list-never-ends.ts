import { defineFault } from '../fault.ts';

export const listNeverEnds = defineFault({
  id: 'list-never-ends',
  title: 'Behind the last page the first one comes again',
  caughtBy: ['list/start-beyond-end'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      page: (found, startIndex, count) => correct.scim.page(found, startIndex > found.length ? 1 : startIndex, count),
    },
  }),
});
