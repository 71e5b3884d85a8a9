import { expect, it } from 'vitest';
import { challengeError } from '../../../scenarios/observers/challenge-error.ts';
import { judged } from './build.ts';

it.each([
  [
    'an error after a token',
    {},
    { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' }, credential: 'Bearer x' },
  ],
  ['none without a token', {}, { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' } }],
])('passes %s', (_what, body, look) => {
  expect(judged(challengeError, body, look)).toBe('pass');
});

it.each([
  [
    'none after a token',
    {},
    { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' }, credential: 'Bearer x' },
  ],
  ['an error without a token', {}, { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } }],
])('fails %s', (_what, body, look) => {
  expect(judged(challengeError, body, look)).toBe('fail');
});

it.each([
  [
    'another scheme of credentials',
    {},
    { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' }, credential: 'Basic x' },
  ],
])('does not look at %s', (_what, body, look) => {
  expect(judged(challengeError, body, look)).toBe('not shown');
});
