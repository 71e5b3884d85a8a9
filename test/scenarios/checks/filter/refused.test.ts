import { expect, it } from 'vitest';
import { passwordNotTold } from '../../../../scenarios/checks/filter/password.ts';
import { binaryOrderRefused, brokenRefused } from '../../../../scenarios/checks/filter/refused.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, silent } from '../../build.ts';

const judge = (response: Parameters<typeof asked>[1], filter?: boolean) =>
  brokenRefused.judge({ exchanges: [asked('GET /Users', response)], discovery: { ...silent, filter } }).kind;

it('passes 400 invalidFilter, and only warns of another refusal', () => {
  expect(judge(refusal(400, 'invalidFilter'))).toBe('pass');
  expect(judge(refusal(400))).toBe('warn');
  expect(judge(refusal(403))).toBe('warn');
});

it('fails a filter that is answered, and one that crashes', () => {
  expect(judge(anAnswer(200, aList()))).toBe('fail');
  expect(judge(refusal(500))).toBe('fail');
});

it('skips where the target has no filters, or describes nothing binary', () => {
  expect(judge(refusal(501), false)).toBe('skip');
  expect(binaryOrderRefused.judge({ exchanges: [], discovery: silent }).kind).toBe('skip');
});

it('takes any answer to a filter on password that is the same for a right and a wrong beginning', () => {
  const answers = (right: Parameters<typeof asked>[1], wrong: Parameters<typeof asked>[1]) =>
    passwordNotTold.judge({ exchanges: [asked('GET /Users', right), asked('GET /Users', wrong)] }).kind;

  expect(answers(refusal(400), refusal(400))).toBe('pass');
  expect(answers(anAnswer(200, aList()), anAnswer(200, aList()))).toBe('pass');
  expect(answers(anAnswer(200, aList({ id: '7' })), anAnswer(200, aList()))).toBe('fail');
  expect(answers(refusal(429), refusal(400))).toBe('error');
});
