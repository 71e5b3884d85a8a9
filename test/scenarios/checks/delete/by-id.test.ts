import { expect, it } from 'vitest';
import {
  createdAgain,
  deleteEmpty,
  deleteTaken,
  goneAgain,
  idNotReused,
} from '../../../../scenarios/checks/delete/by-id.ts';
import { unknownPersonPatched } from '../../../../scenarios/checks/patch/refused.ts';
import { putUnknown } from '../../../../scenarios/checks/replace/replace.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, silent } from '../../build.ts';

const deletion = (status: number, body?: unknown) => ({
  exchanges: [asked('DELETE /Users/7', anAnswer(status, body))],
});

it('takes a refusal to delete for the right of the target', () => {
  expect(deleteTaken.judge(deletion(405))).toMatchObject({ kind: 'warn', stops: true });
  expect(deleteTaken.judge(deletion(400)).kind).toBe('fail');
  expect(deleteTaken.judge(deletion(200)).kind).toBe('pass');
  expect(deleteTaken.judge(deletion(503)).kind).toBe('error');
});

it('only warns of a body', () => {
  expect(deleteEmpty.judge(deletion(200, { id: '7' })).kind).toBe('warn');
  expect(deleteEmpty.judge(deletion(204)).kind).toBe('pass');
});

it('wants 404 of each, and only warns of 410 (trap 8)', () => {
  const judge = (...answers: readonly [string, number][]) =>
    goneAgain.judge({ exchanges: answers.map(([method, status]) => asked(`${method} /Users/7`, refusal(status))) })
      .kind;

  expect(judge(['GET', 404], ['DELETE', 404])).toBe('pass');
  expect(judge(['GET', 404], ['DELETE', 410])).toBe('warn');
  expect(judge(['GET', 410], ['DELETE', 204])).toBe('fail');
  expect(judge()).toBe('error');
});

it.each([405, 501])('does not want 404 of a PATCH or PUT that the target does not have: %i', (status) => {
  const evidence = (method: string) => ({ hits: 0, status, exchanges: [asked(`${method} /Users/7`, refusal(status))] });

  expect(unknownPersonPatched.judge({ ...evidence('PATCH'), discovery: silent }).kind).toBe('skip');
  expect(putUnknown.judge(evidence('PUT')).kind).toBe('skip');
});

it('judges the new account of somebody who was deleted', () => {
  const created = (id: string) => ({ id: '7', exchanges: [asked('POST /Users', anAnswer(201, { id }))] });

  expect(createdAgain.judge(created('8')).kind).toBe('pass');
  expect(idNotReused.judge(created('8')).kind).toBe('pass');
  expect(idNotReused.judge(created('7')).kind).toBe('fail');
  expect(idNotReused.judge({ id: '7', exchanges: [asked('POST /Users', refusal(409))] }).kind).toBe('skip');
});
