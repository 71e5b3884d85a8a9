import { expect, it } from 'vitest';
import { challenge } from '../../../scenarios/observers/challenge.ts';
import { judged } from './build.ts';

it.each([['any scheme', {}, { status: 401, headers: { 'www-authenticate': 'Negotiate' } }]])(
  'passes %s',
  (_what, body, look) => {
    expect(judged(challenge, body, look)).toBe('pass');
  },
);

it.each([['none', {}, { status: 401 }]])('fails %s', (_what, body, look) => {
  expect(judged(challenge, body, look)).toBe('fail');
});

it.each([['403', {}, { status: 403 }]])('does not look at %s', (_what, body, look) => {
  expect(judged(challenge, body, look)).toBe('not shown');
});
