import type { Functions } from '../function.ts';
import { isList, printed, type Value } from '../value.ts';

export const listFunctions: Functions = {
  'Arrays.add': { parameters: ['array', 'value'], evaluate: (call) => [...call.list(0), call.values[1] ?? null] },
  'Arrays.remove': {
    parameters: ['array', 'value'],
    evaluate: (call) => call.list(0).filter((each) => each !== call.values[1]),
  },
  'Arrays.clear': { parameters: ['array'], evaluate: () => [] },
  'Arrays.get': { parameters: ['array', 'position'], evaluate: (call) => call.list(0)[call.number(1)] ?? null },
  'Arrays.flatten': {
    parameters: ['values…'],
    evaluate: (call) => call.values.flatMap((_, index) => call.list(index).flatMap(flat)),
  },
  'Arrays.contains': {
    parameters: ['array', 'value'],
    evaluate: (call) => call.list(0).includes(call.values[1] ?? null),
  },
  'Arrays.size': { parameters: ['array'], evaluate: (call) => call.list(0).length },
  'Arrays.isEmpty': { parameters: ['array'], evaluate: (call) => call.list(0).length === 0 },
  'Arrays.toCsvString': {
    parameters: ['array'],
    evaluate: (call) => call.join(call.list(0).map(printed), ','),
  },
};

const flat = (value: Value): readonly Value[] => (isList(value) ? value.flatMap(flat) : [value]);
