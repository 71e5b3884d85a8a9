import type { Filter } from '../../scim/filter.ts';
import { defineFault } from '../fault.ts';
import { comparing, rewritten } from '../filter-mistake.ts';

export const unsaidPrimaryIsTrue = defineFault({
  id: 'unsaid-primary-is-true',
  title: 'A filter takes values for primary that nobody made so',
  caughtBy: ['filter/primary-unsaid'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readFilter: (filter) => rewritten(filter, loose) },
  }),
});

/** Within square brackets: any value will do. */
const loose = (filter: Filter): Filter =>
  filter.kind === 'values'
    ? { ...filter, filter: comparing(filter.filter, (part) => (part.path.name === 'primary' ? hasValue : part)) }
    : filter;

const hasValue: Filter = { kind: 'present', path: { name: 'value' } };
