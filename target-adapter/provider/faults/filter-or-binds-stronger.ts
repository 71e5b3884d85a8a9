import { defineFault } from '../fault.ts';
import { rewritten } from '../filter-mistake.ts';

export const filterOrBindsStronger = defineFault({
  id: 'filter-or-binds-stronger',
  title: 'Filters are read from left to right: a or b and c as (a or b) and c',
  caughtBy: ['filter/precedence'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readFilter: (filter) =>
        rewritten(filter, (part) => {
          const last = part.kind === 'or' ? part.any.at(-1) : undefined;
          if (part.kind !== 'or' || last?.kind !== 'and') return part;
          const [first, ...others] = last.all;
          const any = [...part.any.slice(0, -1), ...(first === undefined ? [] : [first])];
          return { kind: 'and', all: [{ kind: 'or', any }, ...others] };
        }),
    },
  }),
});
