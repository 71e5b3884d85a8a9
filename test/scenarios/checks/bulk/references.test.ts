import { expect, it } from 'vitest';
import {
  circleTried,
  referenceInExtension,
  referenceResolved,
  referenceUnknown,
} from '../../../../scenarios/checks/bulk/references.ts';
import { stepsOf } from '../../../../scenarios/checks/bulk/step.ts';
import type { Exchange } from '../../../../target-adapter/scim/exchange.ts';
import { enterpriseSchema } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { readOf, refusal } from '../../build.ts';
import { aJob, aResult, results } from './build.ts';

const aGroup = (id: string, ...members: readonly unknown[]) => readOf(anAnswer(200, { id, members }), `/Groups/${id}`);
const managed = (manager: unknown) => readOf(anAnswer(200, { id: '8', [enterpriseSchema]: { manager } }));
const created = aJob(['POST a'], results(aResult('POST a', 201)));
const refused = (status: number) => aJob(['POST a'], results(aResult('POST a', status)));
const first = (job: Exchange) => stepsOf(job)[0] ?? { method: 'POST' as const };
const referring = (job: Exchange) => ({ exchanges: [job], step: first(job) });

it.each([
  ['the id', aGroup('g', { value: '7' }), 'pass'],
  ['the id as a bare text', aGroup('g', '7'), 'pass'],
  ['the literal', aGroup('g', { value: 'bulkId:a' }), 'fail'],
  ['nobody', aGroup('g'), 'fail'],
  ['no group', readOf(refusal(404), '/Groups/g'), 'fail'],
  ['nothing at a bad time', readOf(refusal(503), '/Groups/g'), 'error'],
])('judges members that show %s', (_what, seen, kind) => {
  expect(referenceResolved.judge({ ...referring(created), id: '7', seen }).kind).toBe(kind);
});

it.each([
  ['the id', managed({ value: '7' }), 'pass'],
  ['the id as a bare text', managed('7'), 'pass'],
  ['the literal', managed({ value: 'bulkId:a' }), 'fail'],
  ['nobody', managed(undefined), 'fail'],
])('judges a manager who is %s', (_what, seen, kind) => {
  expect(referenceInExtension.judge({ ...referring(created), id: '7', seen }).kind).toBe(kind);
});

it('fails an operation that is refused for its reference', () => {
  expect(referenceResolved.judge({ ...referring(refused(400)), id: '7' }).kind).toBe('fail');
});

it('judges no reference where there is nothing to refer to, or nothing was read', () => {
  expect(referenceResolved.judge({ ...referring(created), lacks: 'no groups' }).kind).toBe('skip');
  expect(referenceResolved.judge(referring(created)).kind).toBe('skip');
  expect(referenceResolved.judge({ ...referring(created), id: '7' }).kind).toBe('error');
  expect(referenceResolved.judge({ ...referring(aJob(['POST a'], results())), id: '7' }).kind).toBe('skip');
  expect(referenceResolved.judge({ ...referring(aJob(['POST a'], refusal(400))), id: '7' }).kind).toBe('skip');
});

it.each([
  ['400', refused(400), undefined, 'pass'],
  ['409', refused(409), undefined, 'pass'],
  ['another refusal', refused(404), undefined, 'warn'],
  ['a refusal of the whole job', aJob(['POST a'], refusal(400)), undefined, 'warn'],
  ['a server error', aJob(['POST a'], refusal(500)), undefined, 'fail'],
  ['a server error in it', refused(500), undefined, 'fail'],
  ['a group with the literal', created, aGroup('g', { value: 'bulkId:nobody' }), 'fail'],
  ['a group without the member', created, aGroup('g'), 'warn'],
  ['no result', aJob(['POST a'], results()), undefined, 'skip'],
  ['a bad time', aJob(['POST a'], refusal(503)), undefined, 'error'],
])('judges a reference to nothing that is answered with %s', (_what, job, seen, kind) => {
  const look = seen === undefined ? {} : { seen };

  expect(referenceUnknown.judge({ ...referring(job), ...look }).kind).toBe(kind);
});

const circleOf = (...codes: readonly [number, number]) =>
  aJob(['POST a', 'POST b'], results(aResult('POST a', codes[0]), aResult('POST b', codes[1])));
const made = circleOf(201, 201);

it.each([
  ['is linked', made, [aGroup('1', { value: '2' }), aGroup('2', { value: '1' })], 'pass'],
  ['is linked on one side', made, [aGroup('1', { value: '2' }), aGroup('2')], 'fail'],
  ['holds the literal', made, [aGroup('1', { value: 'bulkId:b' }), aGroup('2', { value: '1' })], 'fail'],
  ['has no members, as groups within groups are passed over', made, [aGroup('1'), aGroup('2')], 'skip'],
  ['ends with 409', circleOf(409, 409), [], 'pass'],
  ['ends with 409 for one', circleOf(201, 409), [aGroup('1')], 'pass'],
  ['ends with 400, as groups within groups are refused', circleOf(400, 400), [], 'skip'],
  ['is a server error in it', circleOf(500, 201), [], 'fail'],
  ['is a server error', aJob(['POST a', 'POST b'], refusal(500)), [], 'fail'],
  ['ends the whole job with 409', aJob(['POST a', 'POST b'], refusal(409)), [], 'pass'],
  ['comes at a bad time', aJob(['POST a', 'POST b'], refusal(503)), [], 'error'],
])('judges a circle that %s', (_what, job, seen, kind) => {
  const evidence = { exchanges: [job], steps: stepsOf(job), ids: ['1', '2'], seen };

  expect(circleTried.judge(evidence).kind).toBe(kind);
  expect(circleTried.judge({ ...evidence, lacks: 'no groups' }).kind).toBe('skip');
});
