import { defineFault } from '../fault.ts';
import { rewritten } from '../filter-mistake.ts';

export const filterOrIsAnd = defineFault({
  id: 'filter-or-is-and',
  title: 'or finds who matches both sides',
  caughtBy: ['filter/or'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => rewritten(filter, (part) => (part.kind === 'or' ? { kind: 'and', all: part.any } : part)),
    },
  }),
});
