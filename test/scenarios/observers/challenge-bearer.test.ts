import { expect, it } from 'vitest';
import { challengeBearer } from '../../../scenarios/observers/challenge-bearer.ts';
import { judged } from './build.ts';

it.each([
  [
    'Bearer beside another',
    {},
    { status: 401, headers: { 'www-authenticate': 'Basic realm="a, b", bearer realm="c"' }, credential: 'Bearer x' },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(challengeBearer, body, look)).toBe('pass');
});

it.each([
  [
    'another alone',
    {},
    { status: 401, headers: { 'www-authenticate': 'Basic realm="Bearer"' }, credential: 'Bearer x' },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(challengeBearer, body, look)).toBe('fail');
});

it.each([
  ['another where no token was sent', {}, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }],
  ['no challenge, which is told elsewhere', {}, { status: 401, credential: 'Bearer x' }],
])('does not look at %s', (_what, body, look) => {
  expect(judged(challengeBearer, body, look)).toBe('not shown');
});
