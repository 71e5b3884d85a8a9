import { expect, it } from 'vitest';
import type { Job } from '../../../../scenarios/checks/bulk/job.ts';
import {
  bulkAnswer,
  bulkEveryResult,
  bulkFailureTold,
  bulkIdsBack,
  bulkLocations,
  bulkStatuses,
} from '../../../../scenarios/checks/bulk/results.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { bulkResponse } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const failure = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: '409',
  detail: 'This name is taken.',
};
const made = { method: 'POST', bulkId: 'one', status: '201', location: 'https://staging.example/Users/7' };
const taken = { method: 'POST', bulkId: 'again', status: '409', response: failure };
const changed = { method: 'PATCH', status: '200', location: 'https://staging.example/Users/8' };

const jobOf = (response: ScimResponse | undefined): Job => ({
  exchanges: [asked('POST /Bulk', response)],
  expected: [
    { method: 'POST', bulkId: 'one', outcome: 'done' },
    { method: 'POST', bulkId: 'again', outcome: 'refused' },
    { method: 'PATCH', outcome: 'done' },
  ],
});
const told = (...Operations: readonly unknown[]): Job => jobOf(anAnswer(200, { schemas: [bulkResponse], Operations }));

const checks = [bulkAnswer, bulkEveryResult, bulkStatuses, bulkIdsBack, bulkLocations, bulkFailureTold];

it('passes results in the order of the job, and in any other that bulkIds tell', () => {
  for (const check of checks) expect(check.judge(told(made, taken, changed)), check.id).toEqual({ kind: 'pass' });
  for (const check of checks) expect(check.judge(told(taken, made, changed)), check.id).toEqual({ kind: 'pass' });
});

it.each([
  [bulkAnswer, jobOf(anAnswer(207, { schemas: [bulkResponse], Operations: [made] }))],
  [bulkAnswer, jobOf(anAnswer(200, { Operations: [made] }))],
  [bulkAnswer, jobOf(refusal(404))],
  [bulkEveryResult, told(made, taken)],
  [bulkIdsBack, told({ ...made, bulkId: undefined }, taken, changed)],
  [bulkLocations, told({ ...made, location: undefined }, taken, changed)],
  [bulkLocations, told({ ...made, method: 'PUT' }, taken, changed)],
  [bulkStatuses, told({ ...made, status: '200' }, taken, changed)],
  [bulkStatuses, told(made, { ...taken, status: '201' }, changed)],
  [bulkFailureTold, told(made, { ...taken, response: undefined }, changed)],
  [bulkFailureTold, told(made, { ...taken, response: { ...failure, detail: '' } }, changed)],
])('fails what $0.id wants otherwise', (check, job) => {
  expect(check.judge(job).kind).toBe('fail');
});

it.each([
  ['a number as status', { ...made, status: 201 }],
  ['an object with code as status', { ...made, status: { code: '201' } }],
])('only warns of %s', (_what, first) => {
  expect(bulkStatuses.judge(told(first, taken, changed)).kind).toBe('warn');
});

it('takes 400 for a duplicate, and 204 for a change', () => {
  expect(bulkStatuses.judge(told(made, { ...taken, status: '400' }, { ...changed, status: '204' })).kind).toBe('pass');
});

it('judges no results of a job that was not carried out, or not answered', () => {
  expect(bulkStatuses.judge(jobOf(refusal(501))).kind).toBe('skip');
  expect(bulkStatuses.judge(jobOf(undefined)).kind).toBe('error');
  expect(bulkAnswer.judge(jobOf(refusal(503))).kind).toBe('error');
});
