import { expect, it } from 'vitest';
import { judgeRefusal } from '../../../scenarios/checks/refusal.ts';
import { aList, anAnswer, aUser } from '../../simulator/build.ts';
import { asked, refusal } from '../build.ts';

const expected = '401 to a credential that was never issued';
const judge = (...answers: readonly Parameters<typeof asked>[1][]) =>
  judgeRefusal({ exchanges: answers.map((answer) => asked('GET /Users', answer)) }, expected);

it('passes 401 to every request', () => {
  expect(judge(refusal(401), refusal(401))).toEqual({ kind: 'pass' });
});

it('passes a 401 of a gateway, which has no body or a page', () => {
  expect(judge(anAnswer(401), anAnswer(401, '<h1>Unauthorized</h1>', { 'content-type': 'text/html' })).kind).toBe(
    'pass',
  );
});

it.each([400, 403, 404, 302, 501])('only warns of %i: it keeps strangers out too', (status) => {
  expect(judge(refusal(401), anAnswer(status))).toEqual({
    kind: 'warn',
    expected,
    actual: `GET /Users answered ${status}`,
    reason: 'refused, but not with the status that says why (RFC 6750 §3.1)',
  });
});

it('only warns of a log-in page with 200, which discloses nothing', () => {
  const page = anAnswer(200, '<title>Sign in</title>', { 'content-type': 'text/html; charset=utf-8' });

  expect(judge(page).kind).toBe('warn');
});

it.each([
  ['a list', anAnswer(200, aList(aUser('7')))],
  ['an empty list', anAnswer(200, aList())],
  ['a change without an answer', anAnswer(204)],
  ['JSON that is called HTML', anAnswer(200, aList(), { 'content-type': 'text/html' })],
])('fails where somebody gets %s, whatever else was refused', (_what, answer) => {
  expect(judge(refusal(401), answer)).toEqual({
    kind: 'fail',
    expected,
    actual: `GET /Users answered ${answer.status}`,
  });
});

it('fails a 500: a wrong credential must not break the target', () => {
  expect(judge(anAnswer(500)).kind).toBe('fail');
});

it.each([undefined, anAnswer(429), anAnswer(503)])('does not judge where no request was answered: %#', (answer) => {
  expect(judge(answer, answer).kind).toBe('error');
});

it('goes by the others where one was throttled', () => {
  expect(judge(anAnswer(429), refusal(401)).kind).toBe('pass');
  expect(judge(anAnswer(429), refusal(403)).kind).toBe('warn');
});

it('goes by one request alone', () => {
  expect([judge(refusal(401)).kind, judge(anAnswer(503)).kind, judge(undefined).kind]).toEqual([
    'pass',
    'error',
    'error',
  ]);
});

it('does not judge where nobody asked', () => {
  expect(judge().kind).toBe('error');
});

it.each([404, 405, 501])('takes %i to a change for a method that the target does not have', (status) => {
  const exchanges = [asked('GET /Users', refusal(401)), asked('DELETE /Users/7', anAnswer(status))];

  expect(judgeRefusal({ exchanges }, expected).kind).toBe('pass');
  expect(judgeRefusal({ exchanges: exchanges.slice(1) }, expected).kind).toBe('warn');
});

it('fails a change that is let in, although every read is refused', () => {
  const exchanges = [asked('GET /Users', refusal(401)), asked('DELETE /Users/7', anAnswer(204))];

  expect(judgeRefusal({ exchanges }, expected)).toMatchObject({
    kind: 'fail',
    actual: 'DELETE /Users/7 answered 204',
  });
});
