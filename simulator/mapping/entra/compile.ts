import { aBudget } from '../pattern/pattern.ts';
import { evaluated, type Source } from './evaluate.ts';
import type { Warning, World } from './function.ts';
import { type Attributes, judge } from './judge.ts';
import { parse } from './parse.ts';
import type { Expression } from './syntax.ts';
import type { Value } from './value.ts';

export type Evaluated = { readonly value: Value; readonly warnings: readonly Warning[] };

/** An expression that was judged: nothing in it can be wrong but the values of a person. */
export type Compiled = {
  readonly expression: Expression;
  /** Throws `ExpressionError` with the code `evaluation`. */
  evaluate(source: Source, world: World): Evaluated;
};

/** Throws `ExpressionError`. */
export function compile(typed: string, attributes: Attributes): Compiled {
  const expression = parse(typed);
  judge(expression, attributes);
  return {
    expression,
    evaluate(source, world) {
      const warnings: Warning[] = [];
      return { value: evaluated(expression, { source, world, warnings, budget: aBudget() }), warnings };
    },
  };
}
