/** An expression of the Okta Expression Language as a tree. `at`: characters before it. */
export type Expression = { readonly at: number } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string }
  /** `String.len(x)` has the object `String`; `substring(x, 0, 1)` has none. */
  | {
      readonly kind: 'call';
      readonly object?: Expression;
      readonly name: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
  /** `.![name]`: the same of each. */
  | { readonly kind: 'projection'; readonly object: Expression; readonly item: Expression }
  | { readonly kind: 'sign'; readonly operator: '!' | '-'; readonly operand: Expression }
  /** Flat, so that a long sum is no deep tree. */
  | { readonly kind: 'sum'; readonly first: Expression; readonly rest: readonly Term[] }
  | { readonly kind: 'relation'; readonly operator: Relation; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly Expression[] }
  | { readonly kind: 'choice'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'elvis'; readonly value: Expression; readonly otherwise: Expression }
);

export type Term = { readonly operator: '+' | '-'; readonly operand: Expression };
export type Called = Extract<Expression, { kind: 'call' }>;

export const relations = ['==', '!=', '<=', '>=', '<', '>', 'matches'] as const;
export type Relation = (typeof relations)[number];

/** What stands directly in it. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return expression.items;
    case 'member':
      return [expression.object];
    case 'call':
      return [...(expression.object === undefined ? [] : [expression.object]), ...expression.args];
    case 'index':
      return [expression.object, expression.index];
    case 'projection':
      return [expression.object, expression.item];
    case 'sign':
      return [expression.operand];
    case 'sum':
      return [expression.first, ...expression.rest.map(({ operand }) => operand)];
    case 'relation':
      return [expression.left, expression.right];
    case 'all':
    case 'any':
      return expression.operands;
    case 'choice':
      return [expression.condition, expression.yes, expression.no];
    case 'elvis':
      return [expression.value, expression.otherwise];
  }
}

/** The expression itself and everything in it, what stands outside first. */
export const partsOf = (expression: Expression): readonly Expression[] => [
  expression,
  ...childrenOf(expression).flatMap(partsOf),
];
