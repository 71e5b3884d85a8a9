import { expect, it } from 'vitest';
import { complexValues } from '../../../scenarios/observers/complex-values.ts';
import { ada, judged } from './build.ts';

it.each([['an object', ada({ name: { givenName: 'Ada' } }), {}]])('passes %s', (_what, body, look) => {
  expect(judged(complexValues, body, look)).toBe('pass');
});

it.each([
  ['a bare string', ada({ name: 'Ada' }), {}],
  ['a list of bare strings', ada({ emails: ['a@b'] }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(complexValues, body, look)).toBe('fail');
});
