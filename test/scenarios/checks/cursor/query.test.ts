import { expect, it } from 'vitest';
import { cursorDefault, cursorOrIndex } from '../../../../scenarios/checks/cursor/method.ts';
import { cursorInSearch, cursorSorted } from '../../../../scenarios/checks/cursor/query.ts';
import { asked, refusal, silent } from '../../build.ts';
import { aPage, walked } from './pages.ts';

const usual = (defaultPaginationMethod?: string) => ({
  discovery: { ...silent, config: { pagination: { cursor: true, index: true, defaultPaginationMethod } } },
});
const byIndex = aPage(['1'], undefined, { startIndex: 1 });
const byCursor = aPage(['1'], 'b');
const byBoth = aPage(['1'], 'b', { startIndex: 1 });

it('takes one way of paging each time, and that which is told', () => {
  expect(cursorDefault.judge({ ...walked(byIndex, byIndex), ...usual('index') }).kind).toBe('pass');
  expect(cursorDefault.judge({ ...walked(byCursor, byCursor), ...usual() }).kind).toBe('pass');
  expect(cursorDefault.judge({ ...walked(byCursor, byIndex), ...usual() }).kind).toBe('fail');
  expect(cursorDefault.judge({ ...walked(byCursor, byCursor), ...usual('index') }).kind).toBe('fail');
});

it('takes a nextCursor that nobody asked for beside a startIndex', () => {
  expect(cursorDefault.judge({ ...walked(byBoth, byBoth), ...usual('index') }).kind).toBe('pass');
  expect(cursorOrIndex.judge({ ...walked(byBoth), ...usual() }).kind).toBe('pass');
});

it('fails a startIndex that is answered by cursor alone, and leaves missing counters to others', () => {
  expect(cursorOrIndex.judge({ ...walked(byIndex), ...usual() }).kind).toBe('pass');
  expect(cursorOrIndex.judge({ ...walked(byCursor), ...usual() }).kind).toBe('fail');
  expect(cursorOrIndex.judge({ ...walked(aPage(['1'])), ...usual() }).kind).toBe('skip');
});

it('only warns of pages that are not in order', () => {
  const order = ['1', '2'].map((id) => ({ id, value: id }));
  const pages = (...ids: readonly string[]) => ids.map((id) => asked('GET /Users', aPage([id])));

  expect(cursorSorted.judge({ lists: [{ pages: pages('1', '2'), order }] }).kind).toBe('pass');
  expect(cursorSorted.judge({ lists: [{ pages: pages('2', '1'), order }] }).kind).toBe('warn');
  expect(cursorSorted.judge({ lists: [], lacks: 'the target does not announce sorting' }).kind).toBe('skip');
});

it('reads a search to its end, with empty pages between', () => {
  const pages = [aPage(['1'], 'b'), aPage([], 'c'), aPage(['2'], 'd'), aPage(['3'])];

  expect(cursorInSearch.judge(walked(...pages)).kind).toBe('pass');
  expect(cursorInSearch.judge(walked(...pages.slice(0, 2))).kind).toBe('error');
  expect(cursorInSearch.judge(walked(aPage(['1', '2', '3']))).kind).toBe('fail');
  expect(cursorInSearch.judge(walked(aPage(['1']))).kind).toBe('fail');
  expect(cursorInSearch.judge(walked(aPage(['1'], 'b'), aPage(['1'], 'b'))).kind).toBe('fail');
  expect(cursorInSearch.judge({ ...walked(refusal(404)), lacks: 'the target has no search' }).kind).toBe('skip');
});
