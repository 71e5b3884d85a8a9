import { defineFault } from '../fault.ts';
import { comparing } from '../filter-mistake.ts';

export const filterWildcards = defineFault({
  id: 'filter-wildcards',
  title: 'Literals are patterns: * and % stand for anything',
  caughtBy: ['filter/literal'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        comparing(filter, (part) => {
          const text = String(part.value);
          return /[*%]$/.test(text) ? { ...part, operator: 'sw', value: text.slice(0, -1) } : part;
        }),
    },
  }),
});
