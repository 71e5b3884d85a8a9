import { aBudget } from '../pattern/pattern.ts';
import { evaluated } from './evaluate.ts';
import { type Attributes, judge } from './judge.ts';
import { parse } from './parse.ts';
import type { Expression } from './syntax.ts';
import type { Surroundings, Value } from './value.ts';

/** An expression that was judged: nothing in it can be wrong but the values of a person. */
export type Compiled = {
  readonly expression: Expression;
  /** Throws `ExpressionError` with the code `evaluation`. `now`: milliseconds since 1970. */
  evaluate(surroundings: Surroundings, now: () => number): Value;
};

/** Throws `ExpressionError`. */
export function compile(typed: string, attributes: Attributes): Compiled {
  const expression = parse(typed);
  judge(expression, attributes);
  return {
    expression,
    evaluate: (surroundings, now) => evaluated(expression, { surroundings, now, budget: aBudget(), item: undefined }),
  };
}
