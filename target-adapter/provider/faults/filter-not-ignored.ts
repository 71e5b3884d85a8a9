import { defineFault } from '../fault.ts';
import { rewritten } from '../filter-mistake.ts';

export const filterNotIgnored = defineFault({
  id: 'filter-not-ignored',
  title: 'not is passed over',
  caughtBy: ['filter/not'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => rewritten(filter, (part) => (part.kind === 'not' ? part.filter : part)),
    },
  }),
});
