import { expect, it } from 'vitest';
import { answersTo } from '../../../../scenarios/checks/filter-answer.ts';
import { composedFound } from '../../../../scenarios/checks/languages/composed.ts';
import { scriptsKept } from '../../../../scenarios/checks/languages/text.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const texts = { displayName: 'Zo\u00eb' };
const read = (displayName: unknown, created = anAnswer(201, { id: '7' })) => {
  const seen = readOf(anAnswer(200, { id: '7', displayName }));
  return { ...seen, exchanges: [asked('POST /Users', created), ...seen.exchanges], texts };
};

it('takes a text that was composed or decomposed, and one that the target does not keep', () => {
  expect(scriptsKept.judge(read('Zo\u00eb')).kind).toBe('pass');
  expect(scriptsKept.judge(read('Zoe\u0308')).kind).toBe('pass');
  expect(scriptsKept.judge(read(undefined)).kind).toBe('pass');
});

it('fails a text that was spoilt, and only warns of one that was refused', () => {
  expect(scriptsKept.judge(read('Zo?')).kind).toBe('fail');
  expect(scriptsKept.judge(read(undefined, refusal(400))).kind).toBe('warn');
  expect(scriptsKept.judge(read(undefined, refusal(500))).kind).toBe('fail');
  expect(scriptsKept.judge(read(undefined, refusal(429))).kind).toBe('error');
});

it('only warns where composition counts, and skips where a target takes ASCII alone', () => {
  const exchange = asked('GET /Users', anAnswer(200, aList()));

  expect(composedFound.judge(answersTo(silent, [{ filter: 'f', finds: ['7'], exchange }])).kind).toBe('warn');
  expect(composedFound.judge(answersTo(silent, [])).kind).toBe('skip');
});
