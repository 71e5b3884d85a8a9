import { expect, it } from 'vitest';
import { locationMatchesMeta } from '../../../scenarios/observers/location-matches-meta.ts';
import { ada, judged } from './build.ts';

it.each([
  [
    'the same on another host and without version',
    ada({ meta: { location: 'https://inside/Users/7' } }),
    { what: 'POST /Users', status: 201, headers: { location: 'https://target.example/scim/v2/Users/7' } },
  ],
  [
    'a relative one',
    ada({ meta: { location: 'https://target.example/scim/v2/Users/7' } }),
    { what: 'POST /Users', status: 201, headers: { location: '7' } },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(locationMatchesMeta, body, look)).toBe('pass');
});

it.each([
  [
    'another person',
    ada({ meta: { location: '/Users/7' } }),
    { what: 'POST /Users', status: 201, headers: { location: '/Users/8' } },
  ],
  [
    'another Content-Location',
    ada({ meta: { location: '/Users/7' } }),
    { headers: { 'content-location': '/Users/8' } },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(locationMatchesMeta, body, look)).toBe('fail');
});

it.each([
  ['no header', ada({ meta: { location: '/Users/7' } }), {}],
  [
    'Location with a 200, which says something else',
    ada({ meta: { location: '/Users/7' } }),
    { headers: { location: '/Users' } },
  ],
  ['a create without a body', undefined, { what: 'POST /Users', status: 201, headers: { location: '/Users/7' } }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(locationMatchesMeta, body, look)).toBe('not shown');
});
