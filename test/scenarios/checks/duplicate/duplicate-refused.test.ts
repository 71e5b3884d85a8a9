import { expect, it } from 'vitest';
import { duplicateRefused } from '../../../../scenarios/checks/duplicate/duplicate-refused.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { aDelivery, asked, refusal } from '../../build.ts';

const judge = (...answers: readonly Parameters<typeof asked>[1][]) =>
  duplicateRefused.judge(aDelivery(answers.map((answer) => asked('POST /Users', answer))));

it('passes 409, with scimType or without', () => {
  expect(judge(refusal(409, 'uniqueness'))).toEqual({ kind: 'pass' });
  expect(judge(anAnswer(409)).kind).toBe('pass');
});

it('only warns of 400, which RFC 7643 §7 allows', () => {
  expect(judge(refusal(400, 'uniqueness'))).toEqual({
    kind: 'warn',
    expected: '409 uniqueness',
    actual: 'POST /Users answered 400 uniqueness, “No.”',
    reason: 'RFC 7643 §7 lets a target answer 400, RFC 7644 §3.3 says 409',
  });
});

it.each([403, 404, 412, 422])('only warns of %i', (status) => {
  expect(judge(refusal(status))).toMatchObject({
    kind: 'warn',
    reason: 'refused, but not with the status that identity providers know',
  });
});

it.each([200, 201, 202, 401, 500, 501])('fails %i', (status) => {
  expect(judge(anAnswer(status, aUser('8')))).toEqual({
    kind: 'fail',
    expected: '409 uniqueness',
    actual: `POST /Users answered ${status}`,
  });
});

it('goes by the last of several refusals', () => {
  expect(judge(refusal(409), refusal(403)).kind).toBe('warn');
  expect(judge(refusal(403), refusal(409)).kind).toBe('pass');
});

it('fails where a later try was let in, or an earlier one', () => {
  expect(judge(refusal(409), anAnswer(201, aUser('8'))).kind).toBe('fail');
  expect(judge(anAnswer(201, aUser('8')), refusal(409)).kind).toBe('fail');
});

it('skips an identity provider that finds the account and creates nobody', () => {
  expect(duplicateRefused.judge(aDelivery([asked('GET /Users', anAnswer(200))])).kind).toBe('skip');
});

it.each([undefined, anAnswer(429), anAnswer(503)])('does not judge a bad moment: %#', (answer) => {
  expect(judge(answer).kind).toBe('error');
});
