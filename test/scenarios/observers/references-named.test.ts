import { expect, it } from 'vitest';
import { referencesNamed } from '../../../scenarios/observers/references-named.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { ada, judged } from './build.ts';

it.each([
  [
    'the URL of it, absolute or relative',
    ada({
      groups: [
        { value: 'g1', $ref: 'https://x/Groups/g1' },
        { value: 'g2', $ref: '../Groups/g2' },
      ],
    }),
    {},
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(referencesNamed, body, look)).toBe('pass');
});

it.each([
  ['another', ada({ groups: [{ value: 'g1', $ref: '/Groups/g2' }] }), {}],
  ['a manager', ada({ [enterpriseSchema]: { manager: { value: '8', $ref: '/Users/9' } } }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(referencesNamed, body, look)).toBe('fail');
});

it.each([['one without $ref', ada({ groups: [{ value: 'g1' }] }), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(referencesNamed, body, look)).toBe('not shown');
});
