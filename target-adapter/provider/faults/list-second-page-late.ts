import { defineFault } from '../fault.ts';

export const listSecondPageLate = defineFault({
  id: 'list-second-page-late',
  title: 'Every page but the first leaves one person out',
  caughtBy: ['list/pages-cover'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      page: (found, startIndex, count) => correct.scim.page(found, startIndex > 1 ? startIndex + 1 : startIndex, count),
    },
  }),
});
