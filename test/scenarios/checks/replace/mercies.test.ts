import { expect, it } from 'vitest';
import {
  putAnswer,
  putReadOnly,
  putSupported,
  putUnknown,
  putWithoutRequired,
} from '../../../../scenarios/checks/replace/replace.ts';
import { shows } from '../../../../scenarios/checks/wish.ts';
import type { Write } from '../../../../scenarios/checks/write.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const put = (response: ScimResponse, change: Partial<Write> = {}): Write => ({
  discovery: silent,
  write: asked('PUT /Users/7', response),
  after: readOf(anAnswer(200, { id: '7', userName: 'ada' })),
  wishes: [shows('ada', 'userName')],
  ...change,
});

it('tells a target without PUT once', () => {
  expect(putSupported.judge(put(refusal(405))).kind).toBe('fail');
  expect(putReadOnly.judge(put(refusal(405))).kind).toBe('skip');
  expect(putWithoutRequired.judge(put(refusal(501))).kind).toBe('skip');
});

it('only warns of a 204, and fails an answer that a read contradicts', () => {
  expect(putAnswer.judge(put(anAnswer(204))).kind).toBe('warn');
  expect(putAnswer.judge(put(anAnswer(200, { id: '7', userName: 'ada' }))).kind).toBe('pass');
  expect(putAnswer.judge(put(anAnswer(200, { id: '7', userName: 'bea' }))).kind).toBe('fail');
});

it('only warns of a target that refuses read-only values (trap 2)', () => {
  expect(putReadOnly.judge(put(refusal(400, 'mutability'))).kind).toBe('warn');
  expect(putReadOnly.judge(put(refusal(500))).kind).toBe('fail');
});

it('only warns where a PUT without userName keeps the old one', () => {
  const nameless = readOf(anAnswer(200, { id: '7' }));

  expect(putWithoutRequired.judge(put(refusal(400))).kind).toBe('pass');
  expect(putWithoutRequired.judge(put(anAnswer(200, {}))).kind).toBe('warn');
  expect(putWithoutRequired.judge(put(anAnswer(200, {}), { after: nameless })).kind).toBe('fail');
});

it('only warns of 410 for an id that nobody has', () => {
  const judge = (status: number) =>
    putUnknown.judge({ hits: 0, status, exchanges: [asked('PUT /Users/0', refusal(status))] }).kind;

  expect([404, 410, 201, 405].map(judge)).toEqual(['pass', 'warn', 'fail', 'skip']);
});
