import { defineFault } from '../fault.ts';

export const pagesFromTheEnd = defineFault({
  id: 'pages-from-the-end',
  title: 'The first page holds the end of the list',
  caughtBy: ['sort/across-pages'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      page: (found, startIndex, count) => {
        const end = found.length - Math.max(startIndex - 1, 0);
        return end <= 0 ? [] : found.slice(Math.max(end - count, 0), end);
      },
    },
  }),
});
