import { expect, it } from 'vitest';
import { filterCaseExact } from '../../../../scenarios/checks/filter/case-exact.ts';
import { answersTo } from '../../../../scenarios/checks/filter-answer.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, silent } from '../../build.ts';

const judge = (...ids: readonly string[]) => {
  const exchange = asked('GET /Users', anAnswer(200, aList(...ids.map((id) => ({ id })))));
  return filterCaseExact.judge(answersTo(silent, [{ filter: 'externalId eq "A"', finds: [], exchange }]));
};

it('passes nobody, and only warns of somebody', () => {
  expect(judge().kind).toBe('pass');
  expect(judge('1').kind).toBe('warn');
});
