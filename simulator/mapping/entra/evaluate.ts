import { joined, longestResult } from '../bounds.ts';
import { ExpressionError } from '../expression-error.ts';
import type { Budget } from '../pattern/pattern.ts';
import type { Call, Condition, Warning, World } from './function.ts';
import { entraFunctions } from './functions/all.ts';
import { instantOf } from './functions/dates.ts';
import { parameterNamed } from './judge.ts';
import { type Argument, type Called, numberOf, partsOf } from './syntax.ts';
import { isBlank, nothing, text, textsOf, type Value } from './value.ts';

/** The attributes of one person by the names of the product; absent: null. */
export type Source = (name: string) => Value;

export type Evaluation = {
  readonly source: Source;
  readonly world: World;
  readonly warnings: Warning[];
  readonly budget: Budget;
};

/** Throws `ExpressionError` with the code `evaluation`. */
export function evaluated(argument: Argument | undefined, evaluation: Evaluation): Value {
  switch (argument?.kind) {
    case 'attribute':
      return evaluation.source(argument.name);
    case 'text':
      return text(argument.value);
    case 'number':
      return text(argument.typed.startsWith('&') ? String(numberOf(argument.typed)) : argument.typed);
    case 'word':
      return text(argument.word);
    case 'call':
      return called(argument, evaluation);
    case 'comparison':
    case 'omitted':
    case undefined:
      return nothing;
  }
}

function called(expression: Called, evaluation: Evaluation): Value {
  const { name, args, at } = expression;
  const definition = entraFunctions.get(name);
  if (definition === undefined) throw new TypeError(`${name} was judged and is not there`);
  const fail = (message: string, index?: number): never => {
    throw new ExpressionError('evaluation', `${name}: ${message}`, {
      at: (index === undefined ? undefined : args[index]?.at) ?? at,
      function: name,
      ...(index === undefined ? {} : parameterNamed(definition, index)),
    });
  };
  const held: Value[] = [];
  // Asked for twice, evaluated once: nested calls would multiply.
  const value = (index: number): Value => {
    held[index] ??= evaluated(args[index], evaluation);
    return held[index] ?? nothing;
  };
  const firstText = (index: number): string | null => textsOf(value(index))[0] ?? null;
  const call: Call = {
    count: args.length,
    has: (index) => args[index] !== undefined && args[index].kind !== 'omitted',
    value,
    text: firstText,
    texts: (index) => textsOf(value(index)),
    number(index) {
      const typed = firstText(index);
      if (typed === null || typed.trim() === '') return undefined;
      return /^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : fail(`“${typed}” is no number`, index);
    },
    instant(index) {
      const found = value(index);
      const [typed] = textsOf(found);
      if (typed === undefined) return null;
      return instantOf(found, typed) ?? fail(`“${typed}” is no date`, index);
    },
    condition: (index) => conditionOf(args[index], evaluation),
    rest: (from) => args.map((_, index) => index).slice(from),
    join: (parts, separator) => joined(parts, separator, fail),
    fail,
    warn: (code, message) => void evaluation.warnings.push({ code, message, at }),
    world: evaluation.world,
    budget: evaluation.budget,
  };
  const result = definition.evaluate(call);
  if (textsOf(result).reduce((sum, each) => sum + each.length, 0) > longestResult)
    fail(`the result has more than ${longestResult} characters`);
  return result;
}

function conditionOf(argument: Argument | undefined, evaluation: Evaluation): Condition {
  const blankAttribute = attributesIn(argument).find((name) => isBlank(evaluation.source(name)));
  if (argument?.kind !== 'comparison') return { kind: 'value', value: evaluated(argument, evaluation), blankAttribute };
  const { operator, left, right } = argument;
  return {
    kind: 'comparison',
    operator,
    left: evaluated(left, evaluation),
    right: evaluated(right, evaluation),
    blankAttribute,
  };
}

/** Names of the attributes that an expression reads. */
export const attributesIn = (argument: Argument | undefined): readonly string[] =>
  argument === undefined ? [] : partsOf(argument).flatMap((part) => (part.kind === 'attribute' ? [part.name] : []));
