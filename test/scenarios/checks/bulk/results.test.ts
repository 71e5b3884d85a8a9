import { expect, it } from 'vitest';
import {
  failureBody,
  failureExplained,
  type Owed,
  resultLocated,
  resultStatus,
} from '../../../../scenarios/checks/bulk/results.ts';
import type { JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { refusal } from '../../build.ts';
import { aJob, aResult, results, stepsIn } from './build.ts';

const one = (what: string, status: number, change?: JsonObject) =>
  stepsIn(aJob([what], results(aResult(what, status, change))));

it.each([
  ['a POST with both', one('POST a', 201), 'pass'],
  ['a method in small letters', one('DELETE', 204, { method: 'delete' }), 'pass'],
  ['a result without method', one('PUT', 200, { method: undefined }), 'fail'],
  ['a POST without location', one('POST a', 201, { location: undefined }), 'fail'],
  ['a DELETE without location', one('DELETE', 204, { location: undefined }), 'fail'],
  ['a failed POST without location', one('POST a', 409), 'pass'],
  ['a failed POST with one', one('POST a', 409, { location: '/Users/7' }), 'warn'],
  ['a failed PATCH without location', one('PATCH', 404, { location: undefined }), 'pass'],
])('judges where a result leads: %s', (_what, evidence, kind) => {
  expect(resultLocated.judge(evidence).kind).toBe(kind);
});

it.each<[string, string, Owed, unknown, string]>([
  ['a POST', 'POST a', 'created', '201', 'pass'],
  ['a POST with 200', 'POST a', 'created', '200', 'fail'],
  ['a POST that is refused, which is judged elsewhere', 'POST a', 'created', '400', 'pass'],
  ['a POST that crashed', 'POST a', 'created', '500', 'fail'],
  ['a PUT with 204', 'PUT', 'replaced', '204', 'warn'],
  ['a PATCH with 204', 'PATCH', 'patched', '204', 'pass'],
  ['a PATCH with 200', 'PATCH', 'patched', '200', 'pass'],
  ['a DELETE with 200', 'DELETE', 'deleted', '200', 'warn'],
  ['a method that is not offered', 'DELETE', 'deleted', '501', 'pass'],
  ['a duplicate', 'POST a', 'conflict', '409', 'pass'],
  ['a duplicate that is taken, which is judged elsewhere', 'POST a', 'conflict', '201', 'pass'],
  ['a duplicate with 200', 'POST a', 'conflict', '200', 'fail'],
  ['a number', 'POST a', 'created', 201, 'warn'],
  ['an object, as drafts had it', 'POST a', 'created', { code: '201' }, 'warn'],
  ['no status', 'POST a', 'created', undefined, 'fail'],
])('judges the status of %s', (_what, operation, owes, status, kind) => {
  const { steps, exchanges } = one(operation, 201, { status });

  expect(resultStatus.judge({ steps: steps.map((step) => ({ ...step, owes })), exchanges }).kind).toBe(kind);
});

it.each([
  ['a whole error', {}, 'pass', 'pass'],
  ['no response', { response: undefined }, 'fail', 'skip'],
  ['an error without detail', { response: { schemas: [], status: '409' } }, 'warn', 'fail'],
  ['an error with a blank detail', { response: { detail: ' ' } }, 'warn', 'fail'],
  ['an error of another status', { response: { ...refused(400) } }, 'warn', 'pass'],
])('judges how a failure is told: %s', (_what, change, body, explained) => {
  const evidence = one('POST a', 409, change);

  expect(failureBody.judge(evidence).kind).toBe(body);
  expect(failureExplained.judge(evidence).kind).toBe(explained);
});

it('says nothing of failures where nothing failed, nor of results where there are none', () => {
  for (const check of [failureBody, failureExplained]) expect(check.judge(one('POST a', 201)).kind).toBe('skip');
  for (const check of [failureBody, failureExplained, resultLocated]) {
    expect(check.judge(stepsIn(aJob(['POST a'], refusal(400)))).kind).toBe('skip');
    expect(check.judge(stepsIn(aJob(['POST a']))).kind).toBe('error');
  }
});

function refused(status: number): JsonObject {
  return JSON.parse(refusal(status).text);
}
