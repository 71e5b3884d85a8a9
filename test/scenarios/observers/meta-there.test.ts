import { expect, it } from 'vitest';
import { metaThere } from '../../../scenarios/observers/meta-there.ts';
import { ada, judged } from './build.ts';

it.each([['type and location', ada({ meta: { resourceType: 'User', location: '/Users/7' } }), {}]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(metaThere, body, look)).toBe('pass');
  },
);

it.each([
  ['no meta', ada({ meta: undefined }), {}],
  ['no location', ada(), {}],
])('only warns of %s', (_what, body, look) => {
  expect(judged(metaThere, body, look)).toBe('warn');
});

it.each([
  [
    'an answer that was to hold other attributes',
    ada({ meta: undefined }),
    { what: 'GET /Users/7?excludedAttributes=meta' },
  ],
])('does not look at %s', (_what, body, look) => {
  expect(judged(metaThere, body, look)).toBe('not shown');
});
