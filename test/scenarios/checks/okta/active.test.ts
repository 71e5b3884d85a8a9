import { expect, it } from 'vitest';
import {
  oktaInactiveFound,
  oktaPathLessActive,
  oktaPutActive,
  oktaReassigned,
} from '../../../../scenarios/checks/okta/active.ts';
import { shows } from '../../../../scenarios/checks/wish.ts';
import { aList, anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const inactive = { ...aUser('7'), active: false };
const off = readOf(anAnswer(200, inactive));
const on = readOf(anAnswer(200, { ...aUser('7'), active: true }));
const write = (status: number, body?: unknown) => asked('PATCH /Users/7', anAnswer(status, body));
const evidence = (status: number, body: unknown, after = off) => ({
  discovery: silent,
  write: write(status, body),
  after,
  wishes: [shows(false, 'active')],
});

it('takes 204, and 200 with the person as they are now', () => {
  expect(oktaPathLessActive.judge(evidence(204, undefined)).kind).toBe('pass');
  expect(oktaPathLessActive.judge(evidence(200, inactive)).kind).toBe('pass');
});

it('fails an answer that shows the old state, and one that changed nothing', () => {
  expect(oktaPathLessActive.judge(evidence(200, aUser('7'))).kind).toBe('fail');
  expect(oktaPathLessActive.judge(evidence(204, undefined, on)).kind).toBe('fail');
});

it('skips where PATCH is not supported', () => {
  const patch = { ...silent, patch: false };

  expect(oktaPathLessActive.judge({ ...evidence(501, undefined), discovery: patch }).kind).toBe('skip');
});

it('fails a PUT that takes something else away, and lets time stamps change', () => {
  const before = readOf(anAnswer(200, { ...aUser('7'), active: true, title: 'Engineer', meta: { version: '1' } }));
  const after = (body: object) => readOf(anAnswer(200, { ...inactive, ...body }));
  const judge = (body: object) => oktaPutActive.judge({ ...evidence(200, inactive, after(body)), before }).kind;

  expect(judge({ title: 'Engineer', meta: { version: '2' } })).toBe('pass');
  expect(judge({})).toBe('fail');
});

it('wants the inactive person in the list, shown as inactive', () => {
  const judge = (...people: readonly unknown[]) =>
    oktaInactiveFound.judge({ asked: asked('GET /Users', anAnswer(200, aList(...people))), id: '7' }).kind;

  expect(judge(inactive)).toBe('pass');
  expect(judge({ ...inactive, active: true })).toBe('fail');
  expect(judge()).toBe('fail');
  expect(oktaInactiveFound.judge({ asked: asked('GET /Users', refusal(429)), id: '7' }).kind).toBe('error');
});

it('wants the same id and active true, and says nothing where active is not shown', () => {
  const { active: _hidden, ...quiet } = { ...aUser('7'), active: true };

  expect(oktaReassigned.judge({ id: '7', linked: '7', seen: on }).kind).toBe('pass');
  expect(oktaReassigned.judge({ id: '7', linked: '8', seen: on }).kind).toBe('fail');
  expect(oktaReassigned.judge({ id: '7', linked: '7', seen: off }).kind).toBe('fail');
  expect(oktaReassigned.judge({ id: '7', seen: readOf(anAnswer(200, quiet)) }).kind).toBe('skip');
});
