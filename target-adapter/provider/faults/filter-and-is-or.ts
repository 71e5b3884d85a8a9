import { defineFault } from '../fault.ts';
import { rewritten } from '../filter-mistake.ts';

export const filterAndIsOr = defineFault({
  id: 'filter-and-is-or',
  title: 'and finds who matches one side',
  caughtBy: ['filter/and'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => rewritten(filter, (part) => (part.kind === 'and' ? { kind: 'or', any: part.all } : part)),
    },
  }),
});
