import { type Call, type Condition, type Functions, many, needed, optional } from '../function.ts';
import { isBlank, nothing, textsOf, truth, type Value } from '../value.ts';

export const choiceFunctions: Functions = {
  /** The first that is not null; an empty one counts. */
  Coalesce: {
    parameters: [needed('source1'), many('source')],
    least: 1,
    evaluate(call) {
      for (const index of call.rest(0)) {
        const value = call.value(index);
        if (textsOf(value).length > 0) return value;
      }
      return nothing;
    },
  },
  IIF: {
    parameters: [needed('condition', 'condition'), needed('valueIfTrue'), needed('valueIfFalse')],
    evaluate(call) {
      const condition = call.condition(0);
      if (condition.blankAttribute !== undefined) {
        call.warn(
          'iif-null',
          `[${condition.blankAttribute}] is empty, and IIF fails on an empty attribute: use Switch`,
        );
        return nothing;
      }
      return call.value(holds(condition) ? 1 : 2);
    },
  },
  /** Case-sensitive; a key "" is also that of an absent source. */
  Switch: {
    parameters: [needed('source'), optional('defaultValue'), many('key'), many('value')],
    least: 4,
    check(args, fail) {
      if (args.length % 2 !== 0)
        fail(`it has ${args.length} places; keys and values go in pairs`, args.length - 1, 'arity');
      const source = args[0];
      if (source?.kind === 'attribute' && source.name === 'manager')
        fail('manager is a reference, which Switch cannot read', 0);
    },
    evaluate(call) {
      const source = call.text(0) ?? '';
      for (const index of call.rest(2).filter((each) => each % 2 === 0))
        if ((call.text(index) ?? '') === source) return call.value(index + 1);
      return call.has(1) ? call.value(1) : nothing;
    },
  },
  /** Anything but "True" gives True, an absent source too. */
  Not: { parameters: [needed('source')], evaluate: (call) => truth(call.text(0) !== 'True') },
  IsNull: { parameters: [needed('Expression')], evaluate: (call) => truth(isNull(call)) },
  // Not in the manual, but in the functions that Microsoft Graph lists.
  IsNothing: { parameters: [needed('source')], evaluate: (call) => truth(isNull(call)) },
  IsNullOrEmpty: { parameters: [needed('Expression')], evaluate: (call) => truth(isBlank(call.value(0))) },
  IsPresent: { parameters: [needed('Expression')], evaluate: (call) => truth(!isBlank(call.value(0))) },
  IsString: {
    parameters: [needed('Expression')],
    evaluate(call) {
      const value = call.value(0);
      return truth(value.kind === 'texts' && value.texts.length > 0);
    },
  },
  CBool: {
    parameters: [needed('Expression', 'condition')],
    evaluate: (call) => truth(holds(call.condition(0))),
  },
  IgnoreFlowIfNullOrEmpty: {
    parameters: [needed('expression')],
    evaluate(call) {
      const value = call.value(0);
      return isBlank(value) ? { kind: 'ignored' } : value;
    },
  },
};

const isNull = (call: Call): boolean => textsOf(call.value(0)).length === 0;

/** Numeric where both sides are numbers, else by the characters' order, with their case. */
export function holds(condition: Condition): boolean {
  if (condition.kind === 'value') {
    const [first = ''] = textsOf(condition.value);
    return /^true$/i.test(first) || (isNumber(first) && Number(first) !== 0);
  }
  const order = orderOf(condition.left, condition.right);
  switch (condition.operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function orderOf(left: Value, right: Value): number {
  if (left.kind === 'instant' && right.kind === 'instant') return left.ms - right.ms;
  const [[one = ''], [other = '']] = [textsOf(left), textsOf(right)];
  if (isNumber(one) && isNumber(other)) return Number(one) - Number(other);
  return one === other ? 0 : one < other ? -1 : 1;
}

const isNumber = (typed: string): boolean => /^-?\d+(\.\d+)?$/.test(typed.trim());
