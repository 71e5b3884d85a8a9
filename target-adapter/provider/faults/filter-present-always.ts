import { defineFault } from '../fault.ts';
import { everybody, rewritten } from '../filter-mistake.ts';

export const filterPresentAlways = defineFault({
  id: 'filter-present-always',
  title: 'pr finds everybody',
  caughtBy: ['filter/present'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) => rewritten(filter, (part) => (part.kind === 'present' ? everybody : part)),
    },
  }),
});
