import { expect, it } from 'vitest';
import {
  jobMalformed,
  operationMalformed,
  stopsAtErrors,
  withoutBulkId,
} from '../../../../scenarios/checks/bulk/refused.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { listing, lookUpOf, refusal } from '../../build.ts';
import { aJob, aResult, results } from './build.ts';

const found = listing(aUser('8'));
const patches = (...codes: readonly number[]) => codes.map((status) => aResult('PATCH', status));

it.each([
  ['stops at the first error', results(...patches(404)), listing(), 'pass'],
  ['stops after the second one', results(...patches(404, 404)), listing(), 'pass'],
  ['is answered with the error as a whole', refusal(404), listing(), 'pass'],
  ['runs on', results(...patches(404, 404), aResult('POST a', 201)), found, 'fail'],
  ['says that it stopped, and ran on', results(...patches(404, 404)), found, 'fail'],
  [
    'has no error, since whatever is unknown is taken',
    results(...patches(204, 204), aResult('POST a', 201)),
    found,
    'skip',
  ],
  ['has one error alone', results(...patches(204, 404), aResult('POST a', 201)), found, 'skip'],
  ['is not followed by a search', results(...patches(404)), lookUpOf(refusal(500)), 'error'],
  ['is not answered', undefined, listing(), 'error'],
])('judges a job with failOnErrors that %s', (_what, response, seen, kind) => {
  expect(stopsAtErrors.judge({ exchanges: [aJob(['PATCH', 'PATCH', 'POST a'], response)], seen }).kind).toBe(kind);
});

it.each([
  ['400 for the operation', results(aResult('POST', 400)), 'pass', 'pass'],
  ['400 for the job', refusal(400), 'pass', 'pass'],
  ['another refusal', results(aResult('POST', 422)), 'warn', 'warn'],
  ['another refusal of the job', refusal(422), 'warn', 'warn'],
  ['a success', results(aResult('POST', 201)), 'warn', 'fail'],
  ['a server error in it', results(aResult('POST', 500)), 'fail', 'fail'],
  ['a server error', refusal(500), 'fail', 'fail'],
  ['no result', results(), 'skip', 'skip'],
  ['a bad time', results(aResult('POST', 503)), 'error', 'error'],
  ['nothing', undefined, 'error', 'error'],
])('judges a malformed operation that is answered with %s', (_what, response, bulkId, malformed) => {
  const evidence = { exchanges: [aJob(['POST'], response)] };

  expect(withoutBulkId.judge(evidence).kind).toBe(bulkId);
  expect(operationMalformed.judge(evidence).kind).toBe(malformed);
});

it.each<[string, ScimResponse, string]>([
  ['400 invalidSyntax', refusal(400, 'invalidSyntax'), 'pass'],
  ['400 alone', refusal(400), 'warn'],
  ['another refusal', refusal(422), 'warn'],
  ['200', anAnswer(200, {}), 'fail'],
  ['a server error', refusal(500), 'fail'],
  ['a bad time', refusal(503), 'error'],
])('judges a job without operations that is answered with %s', (_what, response, kind) => {
  expect(jobMalformed.judge({ exchanges: [aJob([], response)] }).kind).toBe(kind);
});
