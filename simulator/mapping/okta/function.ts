import type { Budget } from '../pattern/pattern.ts';
import type { Surroundings, Value } from './value.ts';

export type OktaFunction = {
  /** Names of its places, for messages; `…` at the end: the last repeats. */
  readonly parameters: readonly string[];
  /** How many of them are needed; all where absent. */
  readonly least?: number;
  /** What to write in its place: Okta lists it as deprecated. */
  readonly deprecated?: string;
  /** What is wrong with constants, seen when it is loaded; throws by `fail`. */
  check?(constants: readonly (Value | undefined)[], fail: Complain): void;
  evaluate(call: Call): Value;
};

export type Functions = Readonly<Record<string, OktaFunction>>;

export type Complain = (message: string, index: number, code?: 'bad-literal' | 'bad-pattern' | 'arity') => never;

export type Call = {
  readonly count: number;
  readonly values: readonly Value[];
  /** null stays null; numbers and booleans as text. */
  text(index: number): string | null;
  number(index: number): number;
  /** A list, or a text with commas between its items. */
  list(index: number): readonly Value[];
  join(parts: readonly string[], separator: string): string;
  fail(message: string, index?: number): never;
  readonly surroundings: Surroundings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly budget: Budget;
};
