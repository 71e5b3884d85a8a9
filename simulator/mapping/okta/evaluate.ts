import { joined, longestResult } from '../bounds.ts';
import { ExpressionError } from '../expression-error.ts';
import type { Budget } from '../pattern/pattern.ts';
import type { Call } from './function.ts';
import { oktaFunctions } from './functions/all.ts';
import { matchesWhole } from './functions/people.ts';
import { calledName } from './judge.ts';
import type { Called, Expression, Relation, Term } from './syntax.ts';
import { isList, isRecord, printed, type Surroundings, type Value } from './value.ts';

type Evaluation = {
  readonly surroundings: Surroundings;
  readonly now: () => number;
  readonly budget: Budget;
  /** Within `.![…]`: the one whose attributes bare names mean. */
  readonly item: Value | undefined;
};

/** Throws `ExpressionError` with the code `evaluation`. */
export function evaluated(expression: Expression, evaluation: Evaluation): Value {
  const of = (part: Expression): Value => evaluated(part, evaluation);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'list':
      return expression.items.map(of);
    case 'name':
      if (evaluation.item !== undefined) return memberOf(evaluation.item, expression.name);
      return evaluation.surroundings.user(expression.name);
    case 'member':
      return reference(expression.object, expression.name, evaluation);
    case 'call':
      return called(expression, evaluation);
    case 'index':
      return indexed(of(expression.object), of(expression.index), expression.at);
    case 'projection': {
      const all = of(expression.object);
      return isList(all) ? all.map((item) => evaluated(expression.item, { ...evaluation, item })) : null;
    }
    case 'sign':
      if (expression.operator === '!') return !truthOf(expression.operand, evaluation);
      return -numberOf(of(expression.operand), expression.at);
    case 'sum':
      return expression.rest.reduce((sum, term) => added(sum, term, of(term.operand)), of(expression.first));
    case 'relation':
      return related(expression.operator, of(expression.left), of(expression.right), expression.at, evaluation);
    case 'all':
      return expression.operands.every((operand) => truthOf(operand, evaluation));
    case 'any':
      return expression.operands.some((operand) => truthOf(operand, evaluation));
    case 'choice':
      return of(truthOf(expression.condition, evaluation) ? expression.yes : expression.no);
    case 'elvis': {
      const value = of(expression.value);
      return value === null || value === '' ? of(expression.otherwise) : value;
    }
  }
}

function fail(message: string, at: number): never {
  throw new ExpressionError('evaluation', message, { at });
}

function reference(object: Expression, name: string, evaluation: Evaluation): Value {
  const { surroundings } = evaluation;
  if (object.kind !== 'name') return memberOf(evaluated(object, evaluation), name);
  switch (object.name) {
    case 'user':
    case 'source':
      return surroundings.user(name);
    case 'appuser':
      return surroundings.appUser(name);
    case 'org':
      return memberOf(surroundings.organization, name);
    default:
      return memberOf(surroundings.profile(object.name), name);
  }
}

/** null of null: Okta does not tell, and its own samples guard it. */
const memberOf = (value: Value, name: string): Value =>
  isRecord(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;

function indexed(value: Value, index: Value, at: number): Value {
  if (!isList(value)) return null;
  return value[numberOf(index, at)] ?? null;
}

function truthOf(expression: Expression, evaluation: Evaluation): boolean {
  const value = evaluated(expression, evaluation);
  return typeof value === 'boolean'
    ? value
    : fail(`a condition is true or false, and this is ${printed(value)}`, expression.at);
}

const numberOf = (value: Value, at: number): number =>
  typeof value === 'number' ? value : fail(`a number was expected, and this is ${printed(value)}`, at);

/** Texts are joined, as in Java; null becomes the word. */
function added(sum: Value, { operator, operand }: Term, value: Value): Value {
  if (operator === '-') return numberOf(sum, operand.at) - numberOf(value, operand.at);
  if (typeof sum === 'number' && typeof value === 'number') return sum + value;
  return joined([printed(sum), printed(value)], '', (message) => fail(message, operand.at));
}

function related(operator: Relation, left: Value, right: Value, at: number, { budget }: Evaluation): boolean {
  switch (operator) {
    case '==':
      return isSame(left, right);
    case '!=':
      return !isSame(left, right);
    case '<':
      return order(left, right, at) < 0;
    case '<=':
      return order(left, right, at) <= 0;
    case '>':
      return order(left, right, at) > 0;
    case '>=':
      return order(left, right, at) >= 0;
    case 'matches': {
      if (left === null) return false;
      return matchesWhole(
        printed(left),
        printed(right),
        { budget, fail: (message) => fail(`matches: ${message}`, at) },
        0,
      );
    }
  }
}

const isSame = (left: Value, right: Value): boolean =>
  typeof left === 'object' && left !== null ? JSON.stringify(left) === JSON.stringify(right) : left === right;

/** null comes before everything. */
function order(left: Value, right: Value, at: number): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left === right ? 0 : left < right ? -1 : 1;
  return fail(`${printed(left)} and ${printed(right)} cannot be compared`, at);
}

function called(expression: Called, evaluation: Evaluation): Value {
  const { args, at } = expression;
  const name = calledName(expression) ?? expression.name;
  const definition = oktaFunctions.get(name);
  if (definition === undefined) throw new TypeError(`${name} was judged and is not there`);
  const values = args.map((arg) => evaluated(arg, evaluation));
  const failed = (message: string, index?: number): never => {
    const place = index === undefined ? undefined : args[index]?.at;
    throw new ExpressionError('evaluation', `${name}: ${message}`, { at: place ?? at, function: name });
  };
  const valueAt = (index: number): Value => values[index] ?? null;
  const call: Call = {
    count: values.length,
    values,
    text(index) {
      const value = valueAt(index);
      if (value === null) return null;
      return typeof value === 'object'
        ? failed(`a text was expected, and this is ${printed(value)}`, index)
        : String(value);
    },
    number(index) {
      const value = valueAt(index);
      if (typeof value === 'number') return value;
      const isNumber = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
      return isNumber ? Number(value) : failed(`a number was expected, and this is ${printed(value)}`, index);
    },
    list(index) {
      const value = valueAt(index);
      if (value === null) return [];
      if (isList(value)) return value;
      return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : [value];
    },
    join: (parts, separator) => joined(parts, separator, failed),
    fail: failed,
    surroundings: evaluation.surroundings,
    now: evaluation.now,
    budget: evaluation.budget,
  };
  const result = definition.evaluate(call);
  if (typeof result === 'object' && sizeOf(result) > longestResult)
    failed(`the result has more than ${longestResult} characters`);
  return result;
}

function sizeOf(value: Value): number {
  if (isList(value)) return value.reduce((sum: number, each) => sum + 1 + sizeOf(each), 0);
  return typeof value === 'string' ? value.length : 1;
}
