import { expect, it } from 'vitest';
import {
  anyTaken,
  currentTaken,
  notModified,
  staleDeleteRefused,
  staleRefused,
} from '../../../../scenarios/checks/versions/conditions.ts';
import { tagFollowsChange, tagGiven } from '../../../../scenarios/checks/versions/tags.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const shown = (etag?: string): ScimResponse => anAnswer(200, aUser('7'), etag === undefined ? {} : { etag });
const told = (...responses: readonly (ScimResponse | undefined)[]) => ({
  exchanges: responses.map((response) => asked('GET /Users/7', response)),
});

it('wants an ETag where ETags are announced', () => {
  expect(tagGiven.judge(told(shown('W/"1"'))).kind).toBe('pass');
  expect(tagGiven.judge(told(shown())).kind).toBe('fail');
  expect(tagGiven.judge(told(refusal(503))).kind).toBe('error');
});

it('wants 304, and lets a condition be ignored', () => {
  expect(notModified.judge(told(anAnswer(304))).kind).toBe('pass');
  expect(notModified.judge(told(shown('W/"1"'))).kind).toBe('warn');
  expect(notModified.judge(told(refusal(412))).kind).toBe('fail');
});

it.each([
  ['another tag after the change alone', ['1', '1', '1', '2'], 'pass'],
  ['another tag without a change', ['1', '2', '2', '3'], 'fail'],
  ['the same tag after the change', ['1', '1', '1', '1'], 'fail'],
])('judges %s', (_what, tags, kind) => {
  expect(tagFollowsChange.judge(told(...tags.map((tag) => shown(tag)))).kind).toBe(kind);
});

it('says nothing of tags where the change was not made, or none is shown', () => {
  const [one, other] = [shown('1'), shown('2')];

  expect(tagFollowsChange.judge(told(one, one, refusal(412), one)).kind).toBe('skip');
  expect(tagFollowsChange.judge(told(one, one, refusal(503), other)).kind).toBe('error');
  expect(tagFollowsChange.judge(told(one, shown(), one, other)).kind).toBe('error');
});

it.each([
  ['a change that is made', anAnswer(204), true, 'pass'],
  ['a refusal', refusal(412), false, 'fail'],
  ['a change that is confirmed and not made', anAnswer(204), false, 'fail'],
  ['no answer', undefined, false, 'error'],
  ['a look without an answer', anAnswer(204), undefined, 'error'],
])('judges with a version that holds: %s', (_what, response, happened, kind) => {
  for (const check of [currentTaken, anyTaken]) expect(check.judge({ ...told(response), happened }).kind).toBe(kind);
});

it.each([
  ['412', refusal(412), false, 'pass'],
  ['409, which the table of statuses has too', refusal(409), false, 'pass'],
  ['another refusal', refusal(400), false, 'warn'],
  ['a method that is not offered', refusal(501), false, 'skip'],
  ['a write that is made', anAnswer(204), true, 'fail'],
  ['a refusal after which it is made', refusal(412), true, 'fail'],
  ['a write that is confirmed and not made', anAnswer(204), false, 'fail'],
  ['a server error', refusal(500), false, 'fail'],
  ['a bad time', refusal(503), false, 'error'],
])('judges with a version of before: %s', (_what, response, happened, kind) => {
  for (const check of [staleRefused, staleDeleteRefused])
    expect(check.judge({ ...told(response), happened }).kind).toBe(kind);
});
