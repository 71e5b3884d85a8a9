import { expect, it } from 'vitest';
import { challengeParameters } from '../../../scenarios/observers/challenge-parameters.ts';
import { judged } from './build.ts';

it.each([['a realm', {}, { status: 401, headers: { 'www-authenticate': 'Bearer realm="x"' } }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(challengeParameters, body, look)).toBe('pass');
  },
);

it.each([
  ['Bearer alone, beside another', {}, { status: 401, headers: { 'www-authenticate': 'Bearer, Basic realm="x"' } }],
])('only warns of %s', (_what, body, look) => {
  expect(judged(challengeParameters, body, look)).toBe('warn');
});

it.each([['another scheme', {}, { status: 401, headers: { 'www-authenticate': 'Basic' } }]])(
  'does not look at %s',
  (_what, body, look) => {
    expect(judged(challengeParameters, body, look)).toBe('not shown');
  },
);
