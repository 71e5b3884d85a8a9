import { expect, it } from 'vitest';
import { challengeCharacters } from '../../../scenarios/observers/challenge-characters.ts';
import { judged } from './build.ts';

it.each([
  [
    'plain words',
    {},
    {
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="The token (7) expired!"' },
    },
  ],
])('passes %s', (_what, body, look) => {
  expect(judged(challengeCharacters, body, look)).toBe('pass');
});

it.each([
  ['accents', {}, { status: 401, headers: { 'www-authenticate': 'Bearer error_description="désolé"' } }],
  [
    'escaped quotes',
    {},
    { status: 401, headers: { 'www-authenticate': 'Bearer error_description="the \\"token\\""' } },
  ],
])('fails %s', (_what, body, look) => {
  expect(judged(challengeCharacters, body, look)).toBe('fail');
});

it.each([['accents in a realm', {}, { status: 401, headers: { 'www-authenticate': 'Bearer realm="désolé"' } }]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(challengeCharacters, body, look)).toBe('not shown');
  },
);
