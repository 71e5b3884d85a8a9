import { defineFault } from '../fault.ts';
import { rewritten } from '../filter-mistake.ts';

export const filterBracketsIgnored = defineFault({
  id: 'filter-brackets-ignored',
  title: 'Round brackets in a filter are passed over: (a or b) and c is read as a or b and c',
  caughtBy: ['filter/grouping'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        rewritten(filter, (part) => {
          const [first, ...others] = part.kind === 'and' ? part.all : [];
          const last = first?.kind === 'or' ? first.any.at(-1) : undefined;
          if (first?.kind !== 'or' || last === undefined) return part;
          return { kind: 'or', any: [...first.any.slice(0, -1), { kind: 'and', all: [last, ...others] }] };
        }),
    },
  }),
});
