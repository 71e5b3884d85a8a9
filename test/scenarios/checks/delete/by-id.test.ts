import { expect, it } from 'vitest';
import {
  createdAgain,
  deletedForEveryMethod,
  deleteEmpty,
  deleteTaken,
  deleteUnknown,
  idNotReused,
} from '../../../../scenarios/checks/delete/by-id.ts';
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

it('wants 404 of every method that the target has, and only warns of 410 (trap 8)', () => {
  const judge = (...answers: readonly [string, number][]) =>
    deletedForEveryMethod.judge({
      discovery: silent,
      exchanges: answers.map(([method, status]) => asked(`${method} /Users/7`, refusal(status))),
    }).kind;

  expect(judge(['GET', 404], ['PUT', 405], ['PATCH', 501], ['DELETE', 404])).toBe('pass');
  expect(judge(['GET', 404], ['DELETE', 410])).toBe('warn');
  expect(judge(['GET', 410], ['DELETE', 204])).toBe('fail');
});

it('only warns of an idempotent DELETE of an id that never was', () => {
  expect(deleteUnknown.judge(deletion(204)).kind).toBe('warn');
  expect(deleteUnknown.judge(deletion(404)).kind).toBe('pass');
  expect(deleteUnknown.judge(deletion(500)).kind).toBe('fail');
});

it('judges the new account of somebody who was deleted', () => {
  const created = (id: string) => ({ id: '7', exchanges: [asked('POST /Users', anAnswer(201, { id }))] });

  expect(createdAgain.judge(created('8')).kind).toBe('pass');
  expect(idNotReused.judge(created('8')).kind).toBe('pass');
  expect(idNotReused.judge(created('7')).kind).toBe('fail');
  expect(idNotReused.judge({ id: '7', exchanges: [asked('POST /Users', refusal(409))] }).kind).toBe('skip');
});
