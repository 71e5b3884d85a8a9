import type { Chance } from '../chance.ts';
import type { Budget } from '../pattern/pattern.ts';
import type { Argument, Expression, Operator } from './syntax.ts';
import type { Value } from './value.ts';

/** A place of a function. `…`: it may be repeated, with all that follows it. */
export type Parameter = {
  /** As Microsoft names it. */
  readonly name: string;
  readonly takes: 'text' | 'number' | 'attribute' | 'condition' | 'compare';
  /** `many`: this place and those behind it repeat. */
  readonly given: 'needed' | 'optional' | 'many';
};

/** One function of the language, as data and one pure step. */
export type EntraFunction = {
  readonly parameters: readonly Parameter[];
  /** Where it needs more than its parameters tell: the fewest places. */
  readonly least?: number;
  /** What is wrong with its constants; throws by `fail`. */
  check?(args: readonly Argument[], fail: Complain): void;
  evaluate(call: Call): Value;
};

export type Functions = Readonly<Record<string, EntraFunction>>;

/** Throws. `index`: the place of the argument that is wrong. */
export type Complain = (message: string, index: number, code?: 'bad-literal' | 'bad-pattern' | 'arity') => never;

/** The arguments of one call, each evaluated when it is asked for. */
export type Call = {
  readonly count: number;
  /** Whether there is something between the commas. */
  has(index: number): boolean;
  value(index: number): Value;
  /** The first value as text; null where there is none. */
  text(index: number): string | null;
  texts(index: number): readonly string[];
  /** Throws where it is none; undefined where it is omitted. */
  number(index: number): number | undefined;
  /** Milliseconds since 1970; null where there is no value. Throws where it is no date. */
  instant(index: number): number | null;
  condition(index: number): Condition;
  /** Every other argument from here on. */
  rest(from: number): readonly number[];
  join(parts: readonly string[], separator: string): string;
  fail(message: string, index?: number): never;
  warn(code: Warning['code'], message: string): void;
  readonly world: World;
  /** Of all the patterns of one expression. */
  readonly budget: Budget;
};

export type Condition =
  | {
      readonly kind: 'comparison';
      readonly operator: Operator;
      readonly left: Value;
      readonly right: Value;
      readonly blankAttribute: string | undefined;
    }
  | { readonly kind: 'value'; readonly value: Value; readonly blankAttribute: string | undefined };

export type Warning = {
  readonly code: 'iif-null' | 'several-values' | 'first-of-several';
  readonly message: string;
  readonly at: number;
};

/** Time and chance, handed in. */
export type World = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly chance: Chance;
};

export const needed = (name: string, takes: Parameter['takes'] = 'text'): Parameter => ({
  name,
  takes,
  given: 'needed',
});
export const optional = (name: string, takes: Parameter['takes'] = 'text'): Parameter => ({
  name,
  takes,
  given: 'optional',
});
export const many = (name: string, takes: Parameter['takes'] = 'text'): Parameter => ({ name, takes, given: 'many' });

/** The constant in a place; undefined: something else stands there. */
export const constantOf = (argument: Argument | Expression | undefined): string | undefined =>
  argument?.kind === 'text' ? argument.value : argument?.kind === 'number' ? argument.typed : undefined;
