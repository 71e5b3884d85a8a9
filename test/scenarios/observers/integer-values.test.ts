import { expect, it } from 'vitest';
import { integerValues } from '../../../scenarios/observers/integer-values.ts';
import { ada, describing, judged } from './build.ts';

it.each([
  ['a whole number', ada({ age: 7 }), { known: describing([{ name: 'age', type: 'integer' }]) }],
  ['3.0, which JSON cannot tell from 3', ada({ age: 3.0 }), { known: describing([{ name: 'age', type: 'integer' }]) }],
])('passes %s', (_what, body, look) => {
  expect(judged(integerValues, body, look)).toBe('pass');
});

it.each([
  ['text', ada({ age: '7' }), { known: describing([{ name: 'age', type: 'integer' }]) }],
  ['a fraction', ada({ age: 7.5 }), { known: describing([{ name: 'age', type: 'integer' }]) }],
])('fails %s', (_what, body, look) => {
  expect(judged(integerValues, body, look)).toBe('fail');
});

it.each([['what the schema does not call so', ada({ age: '7' }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(integerValues, body, look)).toBe('not shown');
});
