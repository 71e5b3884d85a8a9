import { expect, it } from 'vitest';
import { filterWholeList } from '../../../../scenarios/checks/filter/whole-list.ts';
import { answersTo } from '../../../../scenarios/checks/filter-answer.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, silent } from '../../build.ts';

const judge = (response?: Parameters<typeof asked>[1], filter?: boolean) => {
  const exchange = asked('GET /Users?filter=emails%20eq', response);
  const questions = [{ filter: 'emails eq "ada@corp.test"', finds: ['7'], exchange }];
  return filterWholeList.judge(answersTo({ ...silent, filter }, questions)).kind;
};

it('passes who is found by the address, and a refusal', () => {
  expect(judge(anAnswer(200, aList({ id: '7' })))).toBe('pass');
  expect(judge(refusal(400, 'invalidFilter'))).toBe('pass');
  expect(judge(refusal(501))).toBe('pass');
});

it('only warns where nobody is found, as the RFC asks for a whole path', () => {
  expect(judge(anAnswer(200, aList()))).toBe('warn');
});

it('fails everybody, and a crash', () => {
  expect(judge(anAnswer(200, aList({ id: '7' }, { id: '8' })))).toBe('fail');
  expect(judge(anAnswer(200, aList({ id: '8' })))).toBe('fail');
  expect(judge(refusal(500))).toBe('fail');
});

it('skips where there are no filters, and cannot judge where a target asks for patience', () => {
  expect(judge(refusal(400), false)).toBe('skip');
  expect(judge(refusal(429))).toBe('error');
});

it('only warns of a connection that ends, since nothing is known of why', () => {
  const failed = { ...asked('GET /Users'), failure: { code: 'no-answer', happened: 'the connection ended' } };
  const questions = [{ filter: 'emails eq "ada@corp.test"', finds: ['7'], exchange: failed }];

  expect(filterWholeList.judge(answersTo(silent, questions)).kind).toBe('warn');
});
