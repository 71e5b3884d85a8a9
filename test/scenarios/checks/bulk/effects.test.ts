import { expect, it } from 'vitest';
import { bulkFailOnErrors, bulkMalformed, bulkWithoutId } from '../../../../scenarios/checks/bulk/effects.ts';
import { bulkLimitTold, bulkTooLarge, bulkTooMany } from '../../../../scenarios/checks/bulk/limits.ts';
import { bulkCircular, bulkReferences, bulkUnknownReference } from '../../../../scenarios/checks/bulk/references.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, silent } from '../../build.ts';

const results = (...statuses: readonly string[]): ScimResponse =>
  anAnswer(200, { Operations: statuses.map((status) => ({ method: 'POST', status })) });
const told = (response?: ScimResponse) => ({ exchanges: [asked('POST /Bulk', response)], expected: [] });

it.each([
  ['nobody there', 0, 'pass'],
  ['somebody there', 1, 'fail'],
])('wants a job to end at failOnErrors: %s', (_what, hits, kind) => {
  const exchanges = [asked('POST /Bulk', results('409')), asked('GET /Users', anAnswer(200, { totalResults: hits }))];

  expect(bulkFailOnErrors.judge({ exchanges, expected: [], hits }).kind).toBe(kind);
});

it('skips the look for who should not be there where there are no filters', () => {
  const told = (status: number) => ({
    exchanges: [asked('POST /Bulk', results('409')), asked('GET /Users', refusal(status))],
    expected: [],
    hits: 0,
  });

  expect(bulkFailOnErrors.judge({ ...told(400), discovery: { ...silent, filter: false } }).kind).toBe('skip');
  expect(bulkFailOnErrors.judge(told(501)).kind).toBe('skip');
  expect(bulkFailOnErrors.judge(told(400)).kind).toBe('error');
});

it.each([
  [400, 'pass'],
  [422, 'warn'],
  [500, 'fail'],
  [503, 'error'],
])('judges a message without operations that answers %s', (status, kind) => {
  expect(bulkMalformed.judge(told(refusal(status))).kind).toBe(kind);
});

it.each([
  ['a refusal of the job', refusal(400), 'pass'],
  ['a refusal of the operation', results('400'), 'pass'],
  ['leniency', results('201'), 'pass'],
  ['a crash of the job', refusal(500), 'fail'],
  ['a crash of the operation', results('500'), 'fail'],
])('judges a POST without bulkId: %s', (_what, response, kind) => {
  expect(bulkWithoutId.judge(told(response)).kind).toBe(kind);
});

const member = (id: string, value: string) => ({ id, members: [{ value }] });
const circle = (statuses: readonly string[], ...groups: readonly ReturnType<typeof member>[]) => ({
  ...told(results(...statuses)),
  expected: statuses.map((_status, at) => ({ method: 'POST', bulkId: `q${at}`, outcome: 'done' }) as const),
  groups,
  looks: [],
});

it.each([
  ['both, linked', circle(['201', '201'], member('1', '2'), member('2', '1')), 'pass'],
  ['409', circle(['409', '409']), 'pass'],
  ['another refusal, as where groups hold no groups', circle(['400', '400']), 'warn'],
  ['both, unlinked', circle(['201', '201'], member('1', '9'), member('2', '9')), 'warn'],
  ['a crash', circle(['500', '409']), 'fail'],
  ['the reference as it stands', circle(['201', '201'], member('1', 'bulkId:q1'), member('2', '1')), 'fail'],
  ['the reference of one, and a refusal', circle(['201', '409'], member('1', 'bulkId:q1')), 'fail'],
])('judges two groups that hold each other: %s', (_what, evidence, kind) => {
  expect(bulkCircular.judge(evidence).kind).toBe(kind);
});

it.each([
  ['a refusal beside a success', circle(['400', '201']), 'pass'],
  ['another refusal', circle(['404', '201']), 'warn'],
  ['a member that is left out', circle(['201', '201'], member('1', '2')), 'warn'],
  ['a crash', circle(['500', '201']), 'fail'],
  ['the reference as it stands', circle(['201', '201'], member('1', 'bulkId:x')), 'fail'],
  ['a refusal of everything', circle(['400', '400']), 'fail'],
])('judges a reference that leads nowhere: %s', (_what, evidence, kind) => {
  expect(bulkUnknownReference.judge(evidence).kind).toBe(kind);
});

it('fails a reference that is refused', () => {
  const evidence = { ...told(results('400')), discovery: silent, wishes: [], result: { status: '400' } };

  expect(bulkReferences.judge(evidence).kind).toBe('fail');
});

const beyond = (response?: ScimResponse) => ({ ...told(response), limit: 10 });

it.each([
  ['413', refusal(413), 'pass'],
  ['what a gateway answers', refusal(400), 'warn'],
  ['an end of the connection', undefined, 'warn'],
  ['a job that is taken', results('404'), 'fail'],
  ['a crash', refusal(500), 'fail'],
])('judges a job beyond a limit: %s', (_what, response, kind) => {
  const failed = {
    ...asked('POST /Bulk'),
    failure: { code: 'connection-reset', happened: 'the connection was reset' },
  };
  const evidence = response === undefined ? { exchanges: [failed], limit: 10 } : beyond(response);

  for (const check of [bulkTooMany, bulkTooLarge]) expect(check.judge(evidence).kind).toBe(kind);
});

it('does not judge limits that are too large to try', () => {
  expect(bulkTooMany.judge({ exchanges: [], limit: 9_000, lacks: '9000 operations are too many' }).kind).toBe('skip');
});

const detailed = (detail: string): ScimResponse => anAnswer(413, { detail });

it.each([
  ['the name of the limit', detailed('maxOperations is exceeded'), 'pass'],
  ['its value', detailed('more than 10'), 'pass'],
  ['another explanation', detailed('No.'), 'warn'],
  ['the page of a gateway', anAnswer(413), 'warn'],
  ['no explanation', detailed(''), 'fail'],
  ['no 413', results('404'), 'skip'],
])('wants the limit to be told: %s', (_what, response, kind) => {
  expect(bulkLimitTold.judge({ ...told(response), limits: [10] }).kind).toBe(kind);
});
