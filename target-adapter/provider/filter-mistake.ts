import type { CompareOperator, Filter } from '../scim/filter.ts';

type Part = Extract<Filter, { kind: 'compare' }>;

/** What faults share that misread filters: every part of the tree, from the inside out, as `change` makes it. */
export function rewritten(filter: Filter, change: (part: Filter) => Filter): Filter {
  switch (filter.kind) {
    case 'compare':
    case 'present':
      return change(filter);
    case 'values':
    case 'not':
      return change({ ...filter, filter: rewritten(filter.filter, change) });
    case 'and':
      return change({ kind: 'and', all: filter.all.map((part) => rewritten(part, change)) });
    case 'or':
      return change({ kind: 'or', any: filter.any.map((part) => rewritten(part, change)) });
  }
}

/** Comparisons by one operator read as if another stood there. */
export const readAs =
  (from: CompareOperator, to: CompareOperator) =>
  (filter: Filter): Filter =>
    comparing(filter, (part) => (part.operator === from ? { ...part, operator: to } : part));

/** Comparisons as `change` makes them; the rest as it is. */
export const comparing = (filter: Filter, change: (part: Part) => Filter): Filter =>
  rewritten(filter, (part) => (part.kind === 'compare' ? change(part) : part));

/** What every resource matches. */
export const everybody: Filter = { kind: 'present', path: { name: 'id' } };
