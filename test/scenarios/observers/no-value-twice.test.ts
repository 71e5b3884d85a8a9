import { expect, it } from 'vitest';
import { noValueTwice } from '../../../scenarios/observers/no-value-twice.ts';
import { ada, judged } from './build.ts';

it.each([
  [
    'the same value with another type',
    ada({
      emails: [
        { value: 'a', type: 'work' },
        { value: 'a', type: 'home' },
      ],
    }),
    {},
  ],
  ['values without value, such as addresses', ada({ addresses: [{ type: 'work' }, { type: 'work' }] }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(noValueTwice, body, look)).toBe('pass');
});

it.each([
  [
    'type and value twice',
    ada({
      emails: [
        { value: 'a', type: 'work' },
        { value: 'a', type: 'work' },
      ],
    }),
    {},
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(noValueTwice, body, look)).toBe('fail');
});
