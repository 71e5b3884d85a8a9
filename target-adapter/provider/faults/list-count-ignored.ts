import { defineFault } from '../fault.ts';

export const listCountIgnored = defineFault({
  id: 'list-count-ignored',
  title: 'count is passed over, and a page holds everybody',
  caughtBy: [
    'list/count-kept',
    'list/count-zero',
    'list/count-negative',
    'cursor/count-kept',
    'cursor/count-zero',
    'cursor/count-negative',
    'cursor/count-changed',
  ],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, page: (found, startIndex) => found.slice(startIndex - 1) },
  }),
});
