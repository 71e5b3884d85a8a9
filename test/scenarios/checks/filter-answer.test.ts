import { expect, it } from 'vitest';
import { answersTo, filterCheck, type OnRefusal } from '../../../scenarios/checks/filter-answer.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aList, anAnswer } from '../../simulator/build.ts';
import { asked, refusal, silent } from '../build.ts';

const facts = { id: 'x/y', title: 'T', requirements: ['RFC7644-3.4.2.2-02'], hint: 'H.', breaks: 'B.' } as const;

const judge = (
  finds: readonly string[],
  response: ScimResponse | undefined,
  { onRefusal = 'warn', filter }: { onRefusal?: OnRefusal; filter?: boolean } = {},
) =>
  filterCheck(facts, onRefusal).judge(
    answersTo({ ...silent, filter }, [{ filter: 'userName sw "a"', finds, exchange: asked('GET /Users', response) }]),
  );

const found = (...ids: readonly string[]) => anAnswer(200, aList(...ids.map((id) => ({ id }))));

it('passes exactly those who should be found, in any order', () => {
  expect(judge(['1', '2'], found('2', '1'))).toEqual({ kind: 'pass' });
  expect(judge([], found())).toEqual({ kind: 'pass' });
});

it('passes an empty list without Resources', () => {
  expect(judge([], anAnswer(200, { totalResults: 0 }))).toEqual({ kind: 'pass' });
});

it('takes a page that is shorter than what was found, where the total is right', () => {
  expect(judge(['1', '2'], anAnswer(200, { totalResults: 2, Resources: [{ id: '2' }] }))).toEqual({ kind: 'pass' });
  expect(judge(['1', '2'], anAnswer(200, { totalResults: 2, Resources: [] })).kind).toBe('fail');
  expect(judge(['1', '2'], anAnswer(200, { totalResults: 2, Resources: [{ id: '3' }] })).kind).toBe('fail');
});

it('fails who is missing, and who is there too', () => {
  expect(judge(['1'], found())).toMatchObject({ kind: 'fail', actual: 'nobody' });
  expect(judge(['1', '2'], found('1'))).toMatchObject({ kind: 'fail', actual: '1 of them missing' });
  expect(judge(['1'], found('1', '2', '3'))).toMatchObject({
    kind: 'fail',
    expected: 'one person found by userName sw "a"',
    actual: '2 people besides whom the filter does not match',
  });
});

it.each([
  ['pass', 'pass'],
  ['warn', 'warn'],
  ['skip', 'skip'],
  ['fail', 'fail'],
] as const)('takes a refusal as the check says: %s', (onRefusal, kind) => {
  expect(judge(['1'], refusal(400, 'invalidFilter'), { onRefusal }).kind).toBe(kind);
  expect(judge(['1'], refusal(501), { onRefusal }).kind).toBe(kind);
});

it.each([500, 404, 401])('fails %i, whatever the check says', (status) => {
  expect(judge(['1'], refusal(status), { onRefusal: 'pass' }).kind).toBe('fail');
});

it('skips where the target says that it has no filters', () => {
  expect(judge(['1'], refusal(400), { filter: false, onRefusal: 'fail' }).kind).toBe('skip');
});

it('is unjudged at a bad moment', () => {
  expect(judge(['1'], undefined).kind).toBe('error');
  expect(judge(['1'], refusal(429)).kind).toBe('error');
  expect(judge(['1'], refusal(503)).kind).toBe('error');
});

it('skips where there is nothing to ask about, with the reason', () => {
  expect(filterCheck(facts).judge(answersTo(silent, [], 'no times'))).toEqual({ kind: 'skip', reason: 'no times' });
});

it('tells the first failure of several answers, and a refusal only where nothing failed', () => {
  const question = (response: ScimResponse) => ({ filter: 'f', finds: ['1'], exchange: asked('GET /Users', response) });
  const all = (...responses: readonly ScimResponse[]) =>
    filterCheck(facts).judge(answersTo(silent, responses.map(question))).kind;

  expect(all(found('1'), refusal(400), found())).toBe('fail');
  expect(all(refusal(400), found('1'))).toBe('warn');
});
