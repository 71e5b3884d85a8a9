import { expect, it } from 'vitest';
import { answerOf, isSuccess, isTransient, pathOf } from '../../../scenarios/checks/answer.ts';
import type { Asker } from '../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked, refusal } from '../build.ts';

it('names the request, the status, the scimType and the detail', () => {
  const answered = answerOf(asked('POST /Users', refusal(409, 'uniqueness')));

  expect(answered).toBe('POST /Users answered 409 uniqueness, “No.”');
});

it('says no more than the status of a page that is no Error', () => {
  expect(answerOf(asked('POST /Users', anAnswer(500, '<h1>Oops</h1>')))).toBe('POST /Users answered 500');
});

it.each<[Asker, string, string]>([
  ['idp', '99999999', '; its Retry-After “99999999” is longer than a run waits: raise the target’s limit for it'],
  [
    'harness',
    'Tue, 24 Nov 2026 00:00:20 GMT',
    '; its Retry-After “Tue, 24 Nov 2026 00:00:20 GMT” is longer than a run waits: raise the target’s limit for it',
  ],
  ['idp', 'Tue, 24 Nov 2026 00:00:20 GMT', ''],
  ['harness', '10', ''],
  ['harness', 'soon', ''],
])('says where a target asks for more patience than a run has: %s, “%s”', (by, after, told) => {
  const answer = anAnswer(429, undefined, { 'retry-after': after });

  expect(answerOf(asked('GET /Users', answer, { by }))).toBe(`GET /Users answered 429${told}`);
});

it('names a Content-Encoding that the body is not in', () => {
  const answer = { ...anAnswer(201, 'packed'), undecoded: 'gzip' };

  expect(answerOf(asked('POST /Users', answer))).toBe(
    'POST /Users answered 201 in Content-Encoding: gzip, which cannot be unpacked',
  );
});

it('leaves the query out, which may hold a whole filter', () => {
  expect(answerOf(asked('GET /Users?filter=userName%20eq%20%22a%22', anAnswer(400)))).toBe('GET /Users answered 400');
});

it('cuts a detail that fills the page', () => {
  const answered = answerOf(asked('POST /Users', anAnswer(400, { detail: 'x'.repeat(5_000) })));

  expect(answered.length).toBeLessThan(200);
});

it('says why there is no answer', () => {
  expect(answerOf(asked('GET /Users/7'))).toBe('GET /Users/7 got no answer: the target closed the connection');
  expect(answerOf(undefined)).toBe('no request was sent');
});

it.each([429, 502, 503, 504])('takes %i for a bad moment', (status) => {
  expect(isTransient(status)).toBe(true);
});

it.each([200, 400, 404, 409, 500, 501])('takes %i for an answer', (status) => {
  expect(isTransient(status)).toBe(false);
});

it('shows a path from the resource type on, whatever stands before it', () => {
  expect(pathOf('https://target.example/t/acme/scim/v2/Users/7?attributes=id')).toBe('/Users/7');
  expect(pathOf('https://target.example/verify')).toBe('/verify');
});

it('takes 2xx for a success, and nothing else', () => {
  expect([200, 201, 204, 299].map(isSuccess)).toEqual([true, true, true, true]);
  expect([undefined, 199, 300, 302, 404].map(isSuccess)).toEqual([false, false, false, false, false]);
});

it('shows no detail that is blank', () => {
  expect(answerOf(asked('POST /Users', anAnswer(400, { detail: '  ' })))).toBe('POST /Users answered 400');
});
