import { expect, it } from 'vitest';
import { booleanValues } from '../../../scenarios/observers/boolean-values.ts';
import { ada, describing, judged, list } from './build.ts';

it.each([['true', ada({ active: true }), {}]])('passes %s', (_what, body, look) => {
  expect(judged(booleanValues, body, look)).toBe('pass');
});

it.each([
  ['text', ada({ active: 'true' }), {}],
  ['a number in a list', list([ada(), ada({ active: 1 })]), { what: 'GET /Users' }],
  ['text in a sub-attribute', ada({ emails: [{ value: 'a@b', primary: 'true' }] }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(booleanValues, body, look)).toBe('fail');
});

it.each([
  ['null, which is no value', ada({ active: null }), {}],
  ['an attribute whose type the schema does not say', ada({ flag: 'yes' }), { known: describing([{ name: 'flag' }]) }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(booleanValues, body, look)).toBe('not shown');
});
