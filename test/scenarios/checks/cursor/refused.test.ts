import { describe, expect, it } from 'vitest';
import {
  cursorCountChanged,
  cursorCountNegative,
  cursorCountOdd,
  cursorCountZero,
} from '../../../../scenarios/checks/cursor/count.ts';
import {
  cursorAuthorized,
  cursorErrorDiscreet,
  cursorForged,
  cursorOtherQuery,
  cursorTimeUp,
  cursorUnusable,
} from '../../../../scenarios/checks/cursor/refused.ts';
import { anAnswer, anError } from '../../../simulator/build.ts';
import { refusal } from '../../build.ts';
import { aPage, walked } from './pages.ts';

describe('a count', () => {
  it('of 0 holds nobody, whether the total is told or not', () => {
    expect(cursorCountZero.judge(walked(aPage([]))).kind).toBe('pass');
    expect(cursorCountZero.judge(walked(anAnswer(200, {}))).kind).toBe('pass');
    expect(cursorCountZero.judge(walked(aPage([], undefined, { totalResults: 4 }))).kind).toBe('warn');
    expect(cursorCountZero.judge(walked(aPage(['1']))).kind).toBe('fail');
    expect(cursorCountZero.judge(walked(refusal(400))).kind).toBe('fail');
  });

  it('below 0 is that of 0, or with a warning an invalidCount', () => {
    expect(cursorCountNegative.judge(walked(aPage([]))).kind).toBe('pass');
    expect(cursorCountNegative.judge(walked(refusal(400, 'invalidCount'))).kind).toBe('warn');
    expect(cursorCountNegative.judge(walked(aPage(['1', '2', '3']))).kind).toBe('fail');
    expect(cursorCountNegative.judge(walked(refusal(500))).kind).toBe('fail');
  });

  it('that is no number is refused, by its name', () => {
    expect(cursorCountOdd.judge(walked(refusal(400, 'invalidCount'))).kind).toBe('pass');
    expect(cursorCountOdd.judge(walked(refusal(400))).kind).toBe('warn');
    expect(cursorCountOdd.judge(walked(aPage(['1']))).kind).toBe('fail');
  });

  it('that changes is kept to or refused', () => {
    expect(cursorCountChanged.judge({ ...walked(aPage(['3'])), count: 1 }).kind).toBe('pass');
    expect(cursorCountChanged.judge({ ...walked(refusal(400, 'invalidCount')), count: 1 }).kind).toBe('pass');
    expect(cursorCountChanged.judge({ ...walked(aPage(['2', '3'])), count: 1 }).kind).toBe('fail');
    expect(cursorCountChanged.judge({ ...walked(), count: 1, lacks: 'one page is all' }).kind).toBe('skip');
  });
});

describe('a cursor', () => {
  it('that cannot be used is refused, by its name', () => {
    expect(cursorUnusable.judge(walked(refusal(400, 'invalidCursor'))).kind).toBe('pass');
    expect(cursorUnusable.judge(walked(refusal(400))).kind).toBe('warn');
    expect(cursorUnusable.judge(walked(aPage(['1']))).kind).toBe('fail');
  });

  it('whose time is up is refused, or leads on all the same', () => {
    const first = aPage(['1'], 'b');

    expect(cursorTimeUp.judge(walked(first, refusal(400, 'expiredCursor'))).kind).toBe('pass');
    expect(cursorTimeUp.judge(walked(first, refusal(400, 'invalidCursor'))).kind).toBe('warn');
    expect(cursorTimeUp.judge(walked(first, aPage(['2']))).kind).toBe('pass');
    expect(cursorTimeUp.judge(walked(first, first)).kind).toBe('fail');
    expect(cursorTimeUp.judge(walked(first, refusal(500))).kind).toBe('fail');
    expect(cursorTimeUp.judge(walked(first, undefined)).kind).toBe('error');
  });

  it('that was changed may be refused in any way, and only warns where it shows the same list', () => {
    expect(cursorForged.judge(walked(refusal(404))).kind).toBe('pass');
    expect(cursorForged.judge(walked(aPage(['2']))).kind).toBe('warn');
    expect(cursorForged.judge(walked(aPage([]))).kind).toBe('warn');
    expect(cursorForged.judge(walked(aPage(['9']))).kind).toBe('fail');
    expect(cursorForged.judge(walked(refusal(500))).kind).toBe('fail');
    expect(cursorForged.judge(walked(refusal(429))).kind).toBe('error');
  });

  it('of another list is refused or goes on with its own', () => {
    expect(cursorOtherQuery.judge(walked(refusal(400))).kind).toBe('pass');
    expect(cursorOtherQuery.judge(walked(aPage(['2']))).kind).toBe('pass');
    expect(cursorOtherQuery.judge(walked(aPage(['9']))).kind).toBe('fail');
    expect(cursorOtherQuery.judge(walked(refusal(500))).kind).toBe('fail');
  });
});

it('does not open a page without a credential that works', () => {
  expect(cursorAuthorized.judge(walked(refusal(401))).kind).toBe('pass');
  expect(cursorAuthorized.judge(walked(refusal(403))).kind).toBe('warn');
  expect(cursorAuthorized.judge(walked(aPage([]))).kind).toBe('fail');
  expect(cursorAuthorized.judge(walked(refusal(503))).kind).toBe('error');
});

describe('an error about a cursor', () => {
  const saying = (detail: string, ids = ['1', '2', '3']) => ({ ...walked(anAnswer(400, anError(400, detail))), ids });

  it('may be any sentence', () => {
    expect(cursorErrorDiscreet.judge(saying('The cursor is not valid: 1 of 3 parts is missing.')).kind).toBe('pass');
  });

  it('holds neither a trace of the store nor the id of a person', () => {
    const id = '5f0c5b9e-77d0-4b0a';

    expect(cursorErrorDiscreet.judge(saying('SQLSTATE[22P02]')).kind).toBe('fail');
    expect(cursorErrorDiscreet.judge(saying(`after ${id}`, [id])).kind).toBe('fail');
  });

  it('may say again what was asked for', () => {
    expect(cursorErrorDiscreet.judge(saying('no page at Users?cursor=a', ['Users?cursor=a'])).kind).toBe('pass');
  });

  it('is not there where the target answers none', () => {
    expect(cursorErrorDiscreet.judge(walked(aPage(['1']))).kind).toBe('skip');
  });
});
