import { expect, it } from 'vitest';
import { oktaRawToken, oktaUnknownTold, oktaWrongTokenTold } from '../../../../scenarios/checks/okta/refusals.ts';
import { aList, anAnswer, anError } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const answered = (status: number, body?: unknown) => ({ asked: asked('GET /Users/7', anAnswer(status, body)) });
const bare = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' };

it('takes an error that says all of it', () => {
  expect(oktaWrongTokenTold.judge(answered(401, anError(401, 'Wrong token.'))).kind).toBe('pass');
  expect(oktaUnknownTold.judge(answered(404, anError(404, 'No such user.'))).kind).toBe('pass');
});

it('only warns without a detail, which the RFC lets a target leave out', () => {
  expect(oktaUnknownTold.judge(answered(404, bare))).toMatchObject({ kind: 'warn' });
});

it('only warns of a 401 that a gateway may have answered', () => {
  expect(oktaWrongTokenTold.judge(answered(401)).kind).toBe('warn');
  expect(oktaUnknownTold.judge(answered(404)).kind).toBe('fail');
});

it('warns of another refusal, and fails a success and a server error', () => {
  expect(oktaWrongTokenTold.judge(answered(403, anError(403, 'No.'))).kind).toBe('warn');
  expect(oktaUnknownTold.judge(answered(200, aList())).kind).toBe('fail');
  expect(oktaUnknownTold.judge(answered(500)).kind).toBe('fail');
});

it('takes a bare token that is refused with 401 as well as one that is taken', () => {
  expect(oktaRawToken.judge(answered(401)).kind).toBe('pass');
  expect(oktaRawToken.judge(answered(200, aList())).kind).toBe('pass');
  expect(oktaRawToken.judge(answered(500)).kind).toBe('fail');
  expect(oktaRawToken.judge({}).kind).toBe('skip');
});
