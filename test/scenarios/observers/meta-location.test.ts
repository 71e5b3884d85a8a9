import { expect, it } from 'vitest';
import { metaLocation } from '../../../scenarios/observers/meta-location.ts';
import { ada, judged } from './build.ts';

it.each([
  ['an absolute one', ada({ meta: { location: 'https://target.example/scim/v2/Users/7' } }), {}],
  ['another host, as behind a proxy', ada({ meta: { location: 'http://inside:8080/Users/7' } }), {}],
  ['a relative one', ada({ meta: { location: '/Users/7' } }), {}],
])('passes %s', (_what, body, look) => {
  expect(judged(metaLocation, body, look)).toBe('pass');
});

it.each([
  ['another resource', ada({ meta: { location: '/Users/8' } }), {}],
  ['the collection', ada({ meta: { location: '/Users' } }), {}],
  ['a number', ada({ meta: { location: 7 } }), {}],
])('fails %s', (_what, body, look) => {
  expect(judged(metaLocation, body, look)).toBe('fail');
});

it.each([['a person without it', ada(), {}]])('does not look at %s', (_what, body, look) => {
  expect(judged(metaLocation, body, look)).toBe('not shown');
});
