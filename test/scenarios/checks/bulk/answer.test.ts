import { expect, it } from 'vitest';
import { bulkIdReturned, eachResult, jobAnswered, jobMessage } from '../../../../scenarios/checks/bulk/answer.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { listResponse } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';
import { aJob, aResult, results, stepsIn } from './build.ts';

const job = (response?: ScimResponse) => ({ exchanges: [asked('POST /Bulk', response)] });

it.each([
  ['200', results(), 'pass'],
  ['202', anAnswer(202), 'warn'],
  ['207', anAnswer(207), 'fail'],
  ['404, though it is announced', refusal(404), 'fail'],
  ['503', refusal(503), 'error'],
  ['nothing', undefined, 'error'],
])('judges a job that is answered with %s', (_what, response, kind) => {
  expect(jobAnswered.judge(job(response)).kind).toBe(kind);
});

it.each([
  ['a BulkResponse', results(), 'pass'],
  ['a bare list', anAnswer(200, []), 'fail'],
  ['no list', anAnswer(200, {}), 'fail'],
  ['another message', anAnswer(200, { schemas: [listResponse], Operations: [] }), 'fail'],
  ['no schemas', anAnswer(200, { Operations: [] }), 'fail'],
  ['a refusal, which is told already', refusal(400), 'skip'],
  ['nothing', undefined, 'error'],
])('judges an answer that is %s', (_what, response, kind) => {
  expect(jobMessage.judge(job(response)).kind).toBe(kind);
});

it.each([
  ['one for each', [aResult('POST a', 201), aResult('POST b', 409), aResult('DELETE', 204)], 'pass'],
  ['one for each in another order', [aResult('DELETE', 204), aResult('POST b', 409), aResult('POST a', 201)], 'pass'],
  ['failures alone', [aResult('DELETE', 404)], 'fail'],
  ['none', [], 'fail'],
  ['those up to a failure, which is told elsewhere', [aResult('POST a', 201), aResult('POST b', 409)], 'skip'],
])('judges results: %s', (_what, given, kind) => {
  expect(eachResult.judge(stepsIn(aJob(['POST a', 'POST b', 'DELETE'], results(...given)))).kind).toBe(kind);
});

it('wants the bulkId of each POST back, and of nothing else', () => {
  const operations = ['POST a', 'POST b', 'DELETE'];
  const [a, b, gone] = [aResult('POST a', 201), aResult('POST b', 201), aResult('DELETE', 204)];
  const judged = (...given: readonly unknown[]) => bulkIdReturned.judge(stepsIn(aJob(operations, results(...given))));

  expect(judged(b, a, gone).kind).toBe('pass');
  expect(judged(a, { ...b, bulkId: undefined }, gone)).toEqual({
    kind: 'fail',
    expected: '“a”, “b”',
    actual: '“a”',
  });
});

it('judges no results where a job has none', () => {
  for (const check of [eachResult, bulkIdReturned]) {
    expect(check.judge(stepsIn(aJob(['POST a'], refusal(400)))).kind).toBe('skip');
    expect(check.judge(stepsIn(aJob(['POST a']))).kind).toBe('error');
    expect(check.judge(stepsIn(aJob(['POST a'], results(aResult('POST a', 503))))).kind).toBe('error');
  }
});
