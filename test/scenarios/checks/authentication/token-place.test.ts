import { expect, it } from 'vitest';
import {
  bodyTokenRefused,
  queryAnswerPrivate,
  queryTokenRefused,
} from '../../../../scenarios/checks/authentication/token-place.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const answered = (response?: Parameters<typeof asked>[1]) => ({ exchanges: [asked('GET /Users', response)] });
const people = (headers = {}) => answered(anAnswer(200, aList({ id: '7' }), headers));

it.each([queryTokenRefused, bodyTokenRefused])('takes any refusal, and a page to log in at: $id', (check) => {
  for (const status of [302, 400, 401, 403, 404, 500]) expect(check.judge(answered(refusal(status))).kind).toBe('pass');
  expect(check.judge(answered(anAnswer(200, undefined))).kind).toBe('pass');
  expect(check.judge(people()).kind).toBe('fail');
});

it.each([queryTokenRefused, queryAnswerPrivate, bodyTokenRefused])('cannot judge without an answer: $id', (check) => {
  expect(check.judge(answered(refusal(429))).kind).toBe('error');
  expect(check.judge(answered()).kind).toBe('error');
});

it('asks for no mark where a token in the URL is refused', () => {
  expect(queryAnswerPrivate.judge(answered(refusal(401))).kind).toBe('skip');
});

it('takes private and no-store, and fails what a shared cache may keep', () => {
  expect(queryAnswerPrivate.judge(people({ 'cache-control': 'private, max-age=60' })).kind).toBe('pass');
  expect(queryAnswerPrivate.judge(people({ 'cache-control': 'no-store' })).kind).toBe('pass');
  expect(queryAnswerPrivate.judge(people({ 'cache-control': 'public' })).kind).toBe('fail');
  expect(queryAnswerPrivate.judge(people()).kind).toBe('fail');
});
