import { expect, it } from 'vitest';
import { countKept } from '../../../../scenarios/checks/list/count-kept.ts';
import { countZero } from '../../../../scenarios/checks/list/count-zero.ts';
import { pageCounters } from '../../../../scenarios/checks/list/counters.ts';
import { itemsWhole } from '../../../../scenarios/checks/list/items-whole.ts';
import { oddNumbers, unknownParameter } from '../../../../scenarios/checks/list/odd-parameters.ts';
import { pagesCover } from '../../../../scenarios/checks/list/pages-cover.ts';
import { startBelowOne } from '../../../../scenarios/checks/list/start-below-one.ts';
import { startBeyondEnd } from '../../../../scenarios/checks/list/start-beyond-end.ts';
import { listTotal } from '../../../../scenarios/checks/list/total.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, listing, readOf, refusal, silent } from '../../build.ts';

const ids = ['1', '2', '3'];
const aPage = (found: readonly string[], more: Readonly<Record<string, unknown>> = {}): ScimResponse =>
  anAnswer(200, {
    totalResults: 3,
    startIndex: 1,
    itemsPerPage: found.length,
    Resources: found.map((id) => ({ id })),
    ...more,
  });
const pagesOf = (...responses: readonly (ScimResponse | undefined)[]) => ({
  exchanges: responses.map((response) => asked('GET /Users', response)),
  ids,
  discovery: silent,
});

it('takes pages that are smaller than asked for', () => {
  expect(countKept.judge({ ...pagesOf(aPage(['1'])), count: 2 }).kind).toBe('pass');
  expect(pagesCover.judge(pagesOf(aPage(['1']), aPage(['2']), aPage(['3']))).kind).toBe('pass');
});

it('fails pages that are larger, that leave somebody out, that repeat somebody', () => {
  expect(countKept.judge({ ...pagesOf(aPage(ids)), count: 2 }).kind).toBe('fail');
  expect(pagesCover.judge(pagesOf(aPage(['1', '2']), aPage([])))).toMatchObject({
    kind: 'fail',
    actual: '1 on no page',
  });
  expect(pagesCover.judge(pagesOf(aPage(['1', '2']), aPage(['2', '3']))).kind).toBe('fail');
});

it('takes a total that is left out, as with cursors, and no other one', () => {
  expect(listTotal.judge(pagesOf(aPage(['1'], { totalResults: undefined }))).kind).toBe('pass');
  expect(listTotal.judge(pagesOf(aPage(['1'], { totalResults: 1 }))).kind).toBe('fail');
  expect(listTotal.judge(pagesOf(aPage(['1'], { totalResults: '3' }))).kind).toBe('fail');
});

it('asks for counters only where a page is a part, and has no cursor', () => {
  const without = { startIndex: undefined, itemsPerPage: undefined };

  expect(pageCounters.judge(pagesOf(aPage(ids, without))).kind).toBe('pass');
  expect(pageCounters.judge(pagesOf(aPage(['1'], { ...without, nextCursor: 'x' }))).kind).toBe('pass');
  expect(pageCounters.judge(pagesOf(aPage(['1'], without))).kind).toBe('fail');
  expect(pageCounters.judge(pagesOf(aPage(['1'], { startIndex: '1' }))).kind).toBe('fail');
});

it('only warns where itemsPerPage is what was asked for', () => {
  expect(pageCounters.judge(pagesOf(aPage(['3'], { itemsPerPage: 2 }))).kind).toBe('warn');
});

it('takes Resources that are absent for a count of 0', () => {
  expect(countZero.judge(pagesOf(anAnswer(200, { totalResults: 3 }))).kind).toBe('pass');
  expect(countZero.judge(pagesOf(aPage(['1']))).kind).toBe('fail');
});

it('only warns where a startIndex below 1 is told back', () => {
  expect(startBelowOne.judge(pagesOf(aPage(ids))).kind).toBe('pass');
  expect(startBelowOne.judge(pagesOf(aPage(ids, { startIndex: 0 }))).kind).toBe('warn');
  expect(startBelowOne.judge(pagesOf(aPage(['2', '3']))).kind).toBe('fail');
  expect(startBelowOne.judge(pagesOf(refusal(400))).kind).toBe('fail');
});

it('takes any startIndex from behind the end, and only warns of 400', () => {
  expect(startBeyondEnd.judge(pagesOf(aPage([], { startIndex: 1000 }))).kind).toBe('pass');
  expect(startBeyondEnd.judge(pagesOf(refusal(400))).kind).toBe('warn');
  expect(startBeyondEnd.judge(pagesOf(aPage(['1']))).kind).toBe('fail');
});

it('takes 400 to a number that is none; only a parameter that nobody knows is passed over', () => {
  expect(oddNumbers.judge(pagesOf(refusal(400), aPage(ids))).kind).toBe('pass');
  expect(oddNumbers.judge(pagesOf(refusal(500))).kind).toBe('fail');
  expect(unknownParameter.judge(pagesOf(refusal(400))).kind).toBe('fail');
});

it('does not miss in a list what a schema may leave out', () => {
  const ada = { id: '1', schemas: ['x'], userName: 'ada', groups: [{ value: '7' }], title: 'Dr' };

  expect(
    itemsWhole.judge({ ...readOf(anAnswer(200, ada)), listed: listing({ id: '1', schemas: ['x'], userName: 'ada' }) })
      .kind,
  ).toBe('pass');
  expect(itemsWhole.judge({ ...readOf(anAnswer(200, ada)), listed: listing({ id: '1', userName: 'ada' }) }).kind).toBe(
    'fail',
  );
});

it('cannot judge what was not answered, and skips a list that was refused where there are no filters', () => {
  expect(pagesCover.judge(pagesOf(aPage(['1']), undefined)).kind).toBe('error');
  expect(listTotal.judge({ ...pagesOf(refusal(400)), discovery: { ...silent, filter: false } }).kind).toBe('skip');
});
