import { expect, it } from 'vitest';
import { goesOn, likeSingle, orderKept, versionHeeded } from '../../../../scenarios/checks/bulk/carried.ts';
import { stepsOf } from '../../../../scenarios/checks/bulk/step.ts';
import type { Exchange, ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { listing, lookUpOf, readOf, refusal } from '../../build.ts';
import { aJob, aResult, results } from './build.ts';

const first = (job: Exchange) => stepsOf(job)[0] ?? { method: 'POST' as const };
const found = listing(aUser('8'));

it.each([
  ['goes on', [409, 201], found, 'pass'],
  ['stops, and creates nobody', [409], listing(), 'fail'],
  ['tells a success of nobody', [409, 201], listing(), 'fail'],
  ['fails nowhere, so shows nothing', [201, 201], found, 'skip'],
  ['goes on, yet the search is not answered', [409, 201], lookUpOf(refusal(500)), 'error'],
])('judges a job that %s', (_what, codes, seen, kind) => {
  const given = codes.map((status, at) => aResult(`POST ${'ab'[at]}`, status));
  const job = aJob(['POST a', 'POST b'], results(...given));
  const [failing = first(job), next = first(job)] = stepsOf(job);

  expect(goesOn.judge({ exchanges: [job], failing, next, seen }).kind).toBe(kind);
});

it('fails a job that is refused as a whole because of one operation', () => {
  const job = aJob(['POST a', 'POST b'], refusal(409));
  const judged = (answered: Exchange) =>
    goesOn.judge({ exchanges: [answered], failing: first(job), next: first(job), seen: listing() }).kind;

  expect(judged(job)).toBe('fail');
  expect(judged(aJob(['POST a'], refusal(503)))).toBe('error');
});

it.each([
  ['is done', 204, true, 'pass'],
  ['is told as done and is not', 204, false, 'fail'],
  ['is refused', 400, false, 'fail'],
  ['is not offered by the target at all', 501, false, 'skip'],
  ['was not looked at', 204, undefined, 'error'],
])('judges an operation that %s', (_what, status, happened, kind) => {
  const job = aJob(['PATCH'], results(aResult('PATCH', status)));

  expect(likeSingle.judge({ exchanges: [job], effects: [{ step: first(job), happened }] }).kind).toBe(kind);
});

it('does not judge an operation that has no result, nor a job without results', () => {
  const effects = [{ step: { method: 'PUT' as const }, happened: true }];

  expect(likeSingle.judge({ exchanges: [aJob(['PUT'], results())], effects }).kind).toBe('skip');
  expect(likeSingle.judge({ exchanges: [aJob(['PUT'], refusal(400))], effects }).kind).toBe('skip');
});

const seen = readOf(anAnswer(200, aUser('7')));

it.each([
  ['the last value', [200, 200], 'Last', seen, 'pass'],
  ['the first value', [200, 200], 'First', seen, 'fail'],
  ['anything where a write was refused', [200, 400], 'First', seen, 'skip'],
  ['nothing', [200, 200], undefined, readOf(refusal(503)), 'error'],
])('judges two writes of which is shown %s', (_what, codes, shown, look, kind) => {
  const job = aJob(['PATCH', 'PATCH'], results(...codes.map((status) => aResult('PATCH', status))));

  expect(orderKept.judge({ exchanges: [job], writes: stepsOf(job), last: 'Last', shown, seen: look }).kind).toBe(kind);
});

it.each<[string, number, boolean | undefined, string]>([
  ['ends with 412', 412, false, 'pass'],
  ['ends with 409, which the table of statuses has too', 409, false, 'pass'],
  ['ends with another refusal', 400, false, 'warn'],
  ['is carried out', 200, true, 'fail'],
  ['is refused and carried out', 412, true, 'fail'],
  ['is told as done and is not', 200, false, 'fail'],
  ['was not looked at', 412, undefined, 'error'],
])('judges an operation with an older version that %s', (_what, status, happened, kind) => {
  const job = aJob(['PUT'], results(aResult('PUT', status)));
  const looked = happened === undefined ? {} : { happened };

  expect(versionHeeded.judge({ exchanges: [job], step: first(job), ...looked }).kind).toBe(kind);
});

it('says nothing of versions where a job has no results', () => {
  const judged = (response?: ScimResponse) =>
    versionHeeded.judge({ exchanges: [aJob(['PUT'], response)], step: { method: 'PUT' }, happened: false }).kind;

  expect([judged(refusal(400)), judged()]).toEqual(['skip', 'error']);
});
