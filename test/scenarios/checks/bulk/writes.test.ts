import { expect, it } from 'vitest';
import { bulkOperationMalformed, bulkOrderKept, bulkVersionHeeded } from '../../../../scenarios/checks/bulk/writes.ts';
import { shows } from '../../../../scenarios/checks/wish.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const results = (...statuses: readonly unknown[]): ScimResponse =>
  anAnswer(200, { Operations: statuses.map((status) => ({ method: 'PATCH', status })) });
const job = (response?: ScimResponse) => asked('POST /Bulk', response);
const shown = (displayName: string) => readOf(anAnswer(200, aUser('7', { displayName })));

it.each([
  ['the last value', results('200', '204'), shown('Bea Last'), 'pass'],
  ['the first value', results('200', '200'), shown('Bea First'), 'fail'],
  ['the first value, the second write being refused', results('200', '400'), shown('Bea First'), 'skip'],
  ['the first value, the job being refused', refusal(400), shown('Bea First'), 'skip'],
  ['no value that can be read', results('200', '200'), readOf(refusal(503)), 'error'],
  ['anything after a job that had no answer', undefined, shown('Bea First'), 'error'],
])('judges two writes after which is shown: %s', (_what, response, after, kind) => {
  const evidence = { discovery: silent, write: job(response), after, wishes: [shows('Bea Last', 'displayName')] };

  expect(bulkOrderKept.judge(evidence).kind).toBe(kind);
});

it('judges no order where there is nothing to write to', () => {
  expect(bulkOrderKept.judge({ discovery: silent, lacks: 'no displayName', wishes: [] }).kind).toBe('skip');
});

it.each<[string, ScimResponse | undefined, boolean | undefined, string]>([
  ['ends with 412', results('412'), false, 'pass'],
  ['ends with 409, which the table of statuses has too', results('409'), false, 'pass'],
  ['ends with a number', results(412), false, 'pass'],
  ['ends with another refusal', results('400'), false, 'warn'],
  ['is carried out', results('200'), true, 'fail'],
  ['is refused and carried out', results('412'), true, 'fail'],
  ['is told as done and is not', results('200'), false, 'fail'],
  ['was not looked at', results('412'), undefined, 'error'],
  ['comes at a bad time', results('503'), false, 'error'],
  ['has no result', results(), false, 'skip'],
  ['is in a job that is refused', refusal(400), false, 'skip'],
  ['has no answer', undefined, false, 'error'],
])('judges an operation with an older version that %s', (_what, response, happened, kind) => {
  expect(bulkVersionHeeded.judge({ exchanges: [job(response)], happened }).kind).toBe(kind);
});

it.each([
  ['400 for each', results('400', '400'), 'pass'],
  ['400 for the job', refusal(400), 'pass'],
  ['404 for one, who does not exist anyway', results('400', '404'), 'warn'],
  ['another refusal of the job', refusal(422), 'warn'],
  ['a success', results('400', '204'), 'fail'],
  ['a server error in it', results('400', '500'), 'fail'],
  ['a server error', refusal(500), 'fail'],
  ['no results', results(), 'skip'],
  ['a bad time in it', results('503'), 'error'],
  ['a bad time', refusal(503), 'error'],
  ['nothing', undefined, 'error'],
])('judges operations without path or data that are answered with %s', (_what, response, kind) => {
  expect(bulkOperationMalformed.judge({ exchanges: [job(response)] }).kind).toBe(kind);
});
