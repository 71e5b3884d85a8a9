import { expect, it } from 'vitest';
import { sortExactCase, sortWithoutValue } from '../../../../scenarios/checks/sort/by-kind.ts';
import { sortAscending } from '../../../../scenarios/checks/sort/order.ts';
import type { Sorted } from '../../../../scenarios/checks/sort/sorted.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const order = [
  { id: '1', value: 'Alder' },
  { id: '2', value: 'Birch' },
  { id: '3', value: undefined },
];
const aList = (...ids: readonly string[]): ScimResponse =>
  anAnswer(200, { totalResults: ids.length, Resources: ids.map((id) => ({ id })) });
const sortedAs = (...responses: readonly (ScimResponse | undefined)[]): Sorted => ({
  lists: [{ pages: responses.map((response) => asked('GET /Users', response)), order }],
});

it.each([
  ['in one list', [aList('1', '2', '3')]],
  ['page by page', [aList('1', '2'), aList('3')]],
  ['with somebody else between them', [aList('1', '9', '2', '3')]],
])('passes the order %s', (_what, pages) => {
  expect(sortAscending.judge(sortedAs(...pages)).kind).toBe('pass');
});

it('fails another order, and names both by what is sorted by', () => {
  expect(sortAscending.judge(sortedAs(aList('2', '1', '3')))).toEqual({
    kind: 'fail',
    expected: 'Alder, Birch, who has none',
    actual: 'Birch, Alder, who has none',
  });
});

it.each([
  ['somebody who is left out', [aList('1', '2')]],
  ['nobody', [aList()]],
  ['a refusal of what is announced', [refusal(400)]],
])('fails %s', (_what, pages) => {
  expect(sortAscending.judge(sortedAs(...pages)).kind).toBe('fail');
  expect(sortExactCase.judge(sortedAs(...pages)).kind).toBe('fail');
});

it('only warns of the order of collations where letter case matters', () => {
  expect(sortExactCase.judge(sortedAs(aList('2', '1', '3'))).kind).toBe('warn');
});

it('only warns where whoever has no value is in another place, and fails where they are left out', () => {
  expect(sortWithoutValue.judge(sortedAs(aList('3', '1', '2'))).kind).toBe('warn');
  expect(sortWithoutValue.judge(sortedAs(aList('1', '2'))).kind).toBe('fail');
});

it('tells the worst of two lists', () => {
  const [right, wrong] = [aList('1', '2', '3'), aList('3', '2', '1')].map((one) => sortedAs(one).lists[0]);

  expect(sortAscending.judge({ lists: [right, wrong].filter((list) => list !== undefined) }).kind).toBe('fail');
});

it('does not judge what the target does not keep, nor what had no answer', () => {
  expect(sortAscending.judge({ lists: [], lacks: 'the target does not keep title' }).kind).toBe('skip');
  expect(sortAscending.judge(sortedAs(undefined)).kind).toBe('error');
  expect(sortAscending.judge(sortedAs(refusal(503))).kind).toBe('error');
});
