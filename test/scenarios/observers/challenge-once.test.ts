import { expect, it } from 'vitest';
import { challengeOnce } from '../../../scenarios/observers/challenge-once.ts';
import { judged } from './build.ts';

it.each([
  [
    'each once, and another challenge with the same',
    {},
    { status: 401, headers: { 'www-authenticate': 'Basic realm="x", Bearer realm="x", error="invalid_token"' } },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(challengeOnce, body, look)).toBe('pass');
});

it.each([['one twice', {}, { status: 401, headers: { 'www-authenticate': 'Bearer realm="x", Realm="y"' } }]])(
  'fails %s',
  (_what, body, look) => {
    expect(judged(challengeOnce, body, look)).toBe('fail');
  },
);
