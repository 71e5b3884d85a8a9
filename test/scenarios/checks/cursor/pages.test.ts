import { expect, it } from 'vitest';
import {
  cursorFirstPage,
  cursorLastPage,
  cursorPagesCover,
  cursorPrevious,
  cursorStart,
} from '../../../../scenarios/checks/cursor/pages.ts';
import {
  cursorCharacters,
  cursorCountKept,
  cursorListResponse,
  cursorTotal,
} from '../../../../scenarios/checks/cursor/shape.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { refusal } from '../../build.ts';
import { aPage, walked } from './pages.ts';

it('takes pages that are short or empty while they lead on, and an empty one at the end', () => {
  const pages = [aPage(['1'], 'b'), aPage([], 'c'), aPage(['2', '3'], 'd'), aPage([])];

  for (const check of [cursorStart, cursorPagesCover, cursorLastPage]) {
    expect(check.judge(walked(...pages.slice(0, check === cursorStart ? 1 : 4))).kind).toBe('pass');
  }
});

it('fails a first page that does not lead on, and takes one that is the whole list', () => {
  expect(cursorStart.judge(walked(aPage(['1'])))).toMatchObject({
    kind: 'fail',
    actual: '1 on the page, no nextCursor',
  });
  expect(cursorStart.judge(walked(aPage(['1'], 7))).kind).toBe('fail');
  expect(cursorStart.judge(walked(refusal(400))).kind).toBe('fail');
  expect(cursorStart.judge(walked(aPage(['1', '2', '3']))).kind).toBe('pass');
});

it('fails pages that leave somebody out or repeat somebody', () => {
  expect(cursorPagesCover.judge(walked(aPage(['1'], 'b'), aPage(['3'])))).toMatchObject({
    kind: 'fail',
    actual: '1 on no page',
  });
  expect(cursorPagesCover.judge(walked(aPage(['1', '2'], 'b'), aPage(['2', '3'])))).toMatchObject({
    kind: 'fail',
    actual: '1 on more than one page',
  });
});

it('does not judge a list that was not read to its end, unless it leads to where it has been', () => {
  const unread = walked(aPage(['1'], 'b'), aPage([], 'c'));

  expect(cursorPagesCover.judge(unread).kind).toBe('error');
  expect(cursorLastPage.judge(unread).kind).toBe('error');
  expect(cursorLastPage.judge(walked(aPage(['1'], 'b'), aPage(['2', '3'], 'c'), aPage(['1'], 'd'))).kind).toBe('fail');
  expect(cursorLastPage.judge(walked(aPage(['1', '2', '3'], 'b'), aPage([], 'b'))).kind).toBe('fail');
});

it('only warns of a cursor that is null, and fails an empty one', () => {
  expect(cursorLastPage.judge(walked(aPage(['1', '2', '3'], null))).kind).toBe('warn');
  expect(cursorLastPage.judge(walked(aPage(['1', '2', '3'], ''))).kind).toBe('fail');
  expect(cursorFirstPage.judge(walked(aPage(['1'], 'b', { previousCursor: null }))).kind).toBe('warn');
});

it('fails a way back from the first page alone', () => {
  const second = aPage(['2'], undefined, { previousCursor: 'a' });

  expect(cursorFirstPage.judge(walked(aPage(['1'], 'b'), second)).kind).toBe('pass');
  expect(cursorFirstPage.judge(walked(second)).kind).toBe('fail');
});

it('follows the way back to the people of the first page, and need not have one', () => {
  expect(cursorPrevious.judge(walked(aPage(['1'], 'b'), aPage(['1'], 'b'))).kind).toBe('pass');
  expect(cursorPrevious.judge(walked(aPage(['1'], 'b'), aPage(['3']))).kind).toBe('fail');
  expect(cursorPrevious.judge({ ...walked(), lacks: 'the target has no way back' }).kind).toBe('skip');
});

it('takes fewer than were asked for, and not more', () => {
  expect(cursorCountKept.judge({ ...walked(aPage(['1'], 'b'), aPage([])), count: 2 }).kind).toBe('pass');
  expect(cursorCountKept.judge({ ...walked(aPage(['1', '2', '3'])), count: 2 }).kind).toBe('fail');
});

it('takes the characters that a URL holds as they are', () => {
  expect(cursorCharacters.judge(walked(aPage(['1'], 'aZ0-._~'))).kind).toBe('pass');
  for (const cursor of ['a=', 'a+b', 'a/b', 'a b', 'é'])
    expect(cursorCharacters.judge(walked(aPage(['1'], cursor))).kind).toBe('fail');
});

it('takes a total that is left out or estimated, and not that of the page', () => {
  expect(cursorTotal.judge(walked(aPage(['1'], 'b', { totalResults: undefined }))).kind).toBe('pass');
  expect(cursorTotal.judge(walked(aPage(['1'], 'b', { totalResults: 50 }))).kind).toBe('pass');
  expect(cursorTotal.judge(walked(aPage(['1'], 'b', { totalResults: 1 }))).kind).toBe('fail');
});

it('asks for a ListResponse, without counters', () => {
  expect(cursorListResponse.judge(walked(aPage(['1'], 'b', { itemsPerPage: undefined }))).kind).toBe('pass');
  expect(cursorListResponse.judge(walked(aPage(['1'], 'b', { itemsPerPage: 5 }))).kind).toBe('warn');
  expect(cursorListResponse.judge(walked(aPage([], 'b', { Resources: undefined }))).kind).toBe('pass');
  expect(cursorListResponse.judge(walked(aPage([], 'b', { Resources: {} }))).kind).toBe('fail');
  expect(cursorListResponse.judge(walked(anAnswer(200, { Resources: [] }))).kind).toBe('fail');
});

it('cannot judge what was not answered', () => {
  expect(cursorPagesCover.judge(walked(aPage(['1'], 'b'), undefined)).kind).toBe('error');
  expect(cursorPagesCover.judge(walked(refusal(503))).kind).toBe('error');
  expect(cursorPagesCover.judge(walked()).kind).toBe('error');
});
