import { type AttributePath, printAttributePath } from './attribute-path.ts';

export const compareOperators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
export type CompareOperator = (typeof compareOperators)[number];

export type FilterValue = string | number | boolean | null;

/** A filter as a tree. RFC 7644 §3.4.2.2 */
export type Filter =
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly operator: CompareOperator;
      readonly value: FilterValue;
    }
  | { readonly kind: 'present'; readonly path: AttributePath }
  /** `emails[type eq "work"]`: one and the same value of the attribute fulfils the filter, whose paths are its sub-attributes. */
  | { readonly kind: 'values'; readonly path: AttributePath; readonly filter: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  /** Two or more. */
  | { readonly kind: 'and'; readonly all: readonly Filter[] }
  | { readonly kind: 'or'; readonly any: readonly Filter[] };

/** The filter's text, with no more brackets than it needs. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${printAttributePath(filter.path)} ${filter.operator} ${JSON.stringify(filter.value)}`;
    case 'present':
      return `${printAttributePath(filter.path)} pr`;
    case 'values':
      return `${printAttributePath(filter.path)}[${printFilter(filter.filter)}]`;
    case 'not':
      return `not (${printFilter(filter.filter)})`;
    case 'and':
      return filter.all
        .map((part) => (part.kind === 'and' || part.kind === 'or' ? `(${printFilter(part)})` : printFilter(part)))
        .join(' and ');
    case 'or':
      return filter.any.map((part) => (part.kind === 'or' ? `(${printFilter(part)})` : printFilter(part))).join(' or ');
  }
}

/** Names of the attributes that a filter looks at, in lower case, without URN; sub-attributes are not among them. */
export function attributesOf(filter: Filter): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: Filter): void => {
    switch (part.kind) {
      case 'compare':
      case 'present':
      case 'values':
        names.add(part.path.name.toLowerCase());
        return;
      case 'not':
        visit(part.filter);
        return;
      case 'and':
        part.all.forEach(visit);
        return;
      case 'or':
        part.any.forEach(visit);
        return;
    }
  };
  visit(filter);
  return names;
}
