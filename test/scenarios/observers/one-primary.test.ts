import { expect, it } from 'vitest';
import { onePrimary } from '../../../scenarios/observers/one-primary.ts';
import { ada, judged } from './build.ts';

it.each([
  [
    'one',
    ada({
      emails: [
        { value: 'a', primary: true },
        { value: 'b', primary: false },
      ],
    }),
    {},
  ],
  ['none', ada({ emails: [{ value: 'a' }, { value: 'b' }] }), {}],
  [
    'one in each attribute',
    ada({ emails: [{ value: 'a', primary: true }], roles: [{ value: 'b', primary: true }] }),
    {},
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(onePrimary, body, look)).toBe('pass');
});

it.each([
  [
    'two',
    ada({
      emails: [
        { value: 'a', primary: true },
        { value: 'b', primary: true },
      ],
    }),
    {},
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(onePrimary, body, look)).toBe('fail');
});

it.each([['a person without lists', ada(), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(onePrimary, body, look)).toBe('not shown');
});
