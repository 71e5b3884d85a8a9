import { expect, it } from 'vitest';
import { textValues } from '../../../scenarios/observers/text-values.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, judged } from './build.ts';

it.each([
  ['text', ada({ title: 'Engineer' }), {}],
  ['an attribute that nobody described', ada({ nobody: 7 }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(textValues, body, look)).toBe('pass');
});

it.each([
  ['a number', ada({ title: 7 }), {}],
  ['a boolean in an extension', ada({ [enterpriseSchema]: { department: true } }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(textValues, body, look)).toBe('fail');
});
