import type { Filter } from '../../scim/filter.ts';
import { defineFault } from '../fault.ts';
import { comparing, rewritten } from '../filter-mistake.ts';

export const filterValuePathScattered = defineFault({
  id: 'filter-value-path-scattered',
  title: 'Square brackets match over all values of an attribute together',
  caughtBy: ['filter/value-path'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: (filter) => rewritten(filter, scattered) },
  }),
});

function scattered(filter: Filter): Filter {
  if (filter.kind !== 'values') return filter;
  const { name } = filter.path;
  return comparing(filter.filter, (part) => ({ ...part, path: { name, sub: part.path.name } }));
}
