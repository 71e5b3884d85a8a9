/** An Entra expression as a tree. `at`: characters before it. */
export type Expression =
  | { readonly kind: 'attribute'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  /** As it was typed: `1000`, `-10`, `&HF`. */
  | { readonly kind: 'number'; readonly typed: string; readonly at: number }
  | { readonly kind: 'word'; readonly word: Word; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Argument[]; readonly at: number };

export type Called = Extract<Expression, { kind: 'call' }>;

/** A place between commas: an expression, a comparison, or nothing. */
export type Argument =
  | Expression
  | {
      readonly kind: 'comparison';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly kind: 'omitted'; readonly at: number };

export const words = ['vbTextCompare', 'vbBinaryCompare'] as const;
export type Word = (typeof words)[number];

export const operators = ['<>', '<=', '>=', '=', '<', '>'] as const;
export type Operator = (typeof operators)[number];

/** `&HF` is 15. */
export const numberOf = (typed: string): number =>
  typed.startsWith('&') ? Number.parseInt(typed.slice(2), 16) : Number(typed);

/** The expression itself and everything in it, what stands outside first. */
export function partsOf(argument: Argument): readonly Argument[] {
  switch (argument.kind) {
    case 'comparison':
      return [argument, ...partsOf(argument.left), ...partsOf(argument.right)];
    case 'call':
      return [argument, ...argument.args.flatMap(partsOf)];
    case 'attribute':
    case 'text':
    case 'number':
    case 'word':
    case 'omitted':
      return [argument];
  }
}
