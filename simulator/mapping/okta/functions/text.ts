import type { Call, Functions, OktaFunction } from '../function.ts';
import type { Value } from '../value.ts';

/** A null text stays null. */
const onText =
  (change: (value: string, call: Call) => Value) =>
  (call: Call): Value => {
    const value = call.text(0);
    return value === null ? null : change(value, call);
  };

const substring: OktaFunction = {
  parameters: ['input', 'startIndex', 'endIndex'],
  evaluate: onText((value, call) => {
    const [start, end] = [call.number(1), call.number(2)];
    return value.slice(Math.max(start, 0), Math.max(end, start, 0));
  }),
};
const substringAfter: OktaFunction = {
  parameters: ['input', 'searchString'],
  evaluate: onText((value, call) => {
    const separator = call.text(1) ?? '';
    const at = value.indexOf(separator);
    return at < 0 ? '' : value.slice(at + separator.length);
  }),
};
const substringBefore: OktaFunction = {
  parameters: ['input', 'searchString'],
  evaluate: onText((value, call) => {
    const at = value.indexOf(call.text(1) ?? '');
    return at < 0 ? value : value.slice(0, at);
  }),
};
const toUpperCase: OktaFunction = { parameters: ['input'], evaluate: onText((value) => value.toUpperCase()) };
const toLowerCase: OktaFunction = { parameters: ['input'], evaluate: onText((value) => value.toLowerCase()) };

export const textFunctions: Functions = {
  'String.append': {
    parameters: ['str', 'suffix'],
    evaluate: onText((value, call) => call.join([value, call.text(1) ?? ''], '')),
  },
  'String.join': {
    parameters: ['separator', 'strings…'],
    evaluate: (call) =>
      call.join(
        call.values.slice(1).flatMap((_, index) => call.text(index + 1) ?? []),
        call.text(0) ?? '',
      ),
  },
  'String.len': { parameters: ['input'], evaluate: (call) => (call.text(0) ?? '').length },
  'String.removeSpaces': { parameters: ['input'], evaluate: onText((value) => value.replaceAll(' ', '')) },
  'String.replace': {
    parameters: ['input', 'match', 'replacement'],
    evaluate: onText((value, call) => {
      const match = call.text(1) ?? '';
      return match === '' ? value : call.join(value.split(match), call.text(2) ?? '');
    }),
  },
  'String.replaceFirst': {
    parameters: ['input', 'match', 'replacement'],
    evaluate: onText((value, call) => {
      const match = call.text(1) ?? '';
      const at = match === '' ? -1 : value.indexOf(match);
      if (at < 0) return value;
      return call.join([value.slice(0, at), call.text(2) ?? '', value.slice(at + match.length)], '');
    }),
  },
  'String.startsWith': {
    parameters: ['input', 'prefix'],
    evaluate: (call) => (call.text(0) ?? '').startsWith(call.text(1) ?? ''),
  },
  'String.stringContains': {
    parameters: ['input', 'searchString'],
    evaluate: (call) => (call.text(0) ?? '').includes(call.text(1) ?? ''),
  },
  /** The first key, in the order of the arguments, that stands anywhere in the text. */
  'String.stringSwitch': {
    parameters: ['input', 'defaultString', 'keyValuePairs…'],
    least: 4,
    check(constants, fail) {
      if (constants.length % 2 !== 0)
        fail(`it has ${constants.length} places; keys and values go in pairs`, constants.length - 1, 'arity');
    },
    evaluate(call) {
      const value = call.text(0) ?? '';
      for (let index = 2; index + 1 < call.count; index += 2) {
        const key = call.text(index) ?? '';
        if (key !== '' && value.includes(key)) return call.text(index + 1);
      }
      return call.text(1);
    },
  },
  'String.substring': substring,
  'String.substringAfter': substringAfter,
  'String.substringBefore': substringBefore,
  'String.toUpperCase': toUpperCase,
  'String.toLowerCase': toLowerCase,
  substring: { ...substring, deprecated: 'String.substring' },
  substringAfter: { ...substringAfter, deprecated: 'String.substringAfter' },
  substringBefore: { ...substringBefore, deprecated: 'String.substringBefore' },
  toUpperCase: { ...toUpperCase, deprecated: 'String.toUpperCase' },
  toLowerCase: { ...toLowerCase, deprecated: 'String.toLowerCase' },
};
