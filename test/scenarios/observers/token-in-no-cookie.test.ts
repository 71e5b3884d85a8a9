import { expect, it } from 'vitest';
import { tokenInNoCookie } from '../../../scenarios/observers/token-in-no-cookie.ts';
import { judged } from './build.ts';

const token = 'abc+def/0123456789==';
const answered = (cookie?: string, credential = `Bearer ${token}`) =>
  judged(tokenInNoCookie, {}, { credential, headers: cookie === undefined ? {} : { 'set-cookie': cookie } });

it.each([
  ['no cookie', undefined],
  ['a cookie of another value', 'session=5f2c; Path=/'],
  ['the token in a cookie that is never sent in clear', `session=${token}; Path=/; Secure; HttpOnly`],
])('passes %s', (_what, cookie) => {
  expect(answered(cookie)).toBe('pass');
});

it.each([
  ['the token', `session=${token}; HttpOnly`],
  ['the token percent-encoded', `session=${encodeURIComponent(token)}`],
  [
    'a cookie beside one that is Secure',
    `a=1; Secure, session=${token}; Expires=Wed, 25 Nov 2026 09:00:00 GMT, b=2; Secure`,
  ],
])('fails %s', (_what, cookie) => {
  expect(answered(cookie)).toBe('fail');
});

it.each(['Basic YWRhOnNlY3JldA==', 'Bearer x'])('does not look at an answer to %s', (credential) => {
  expect(answered('session=x', credential)).toBe('not shown');
});
