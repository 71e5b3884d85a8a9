import { expect, it } from 'vitest';
import { idHeedsCase, locationLeads, readById, readUntouched } from '../../../../scenarios/checks/read/by-id.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { readOf, refusal } from '../../build.ts';

const at = (lastModified?: string) => readOf(anAnswer(200, { id: '7', meta: { lastModified } }));

it('only warns of a look-up that passes over letter case, and of 400', () => {
  expect(idHeedsCase.judge(readOf(refusal(404))).kind).toBe('pass');
  expect(idHeedsCase.judge(readOf(anAnswer(200, { id: 'a' }))).kind).toBe('warn');
  expect(idHeedsCase.judge(readOf(refusal(400))).kind).toBe('warn');
  expect(idHeedsCase.judge(readOf(refusal(500))).kind).toBe('fail');
});

it('skips a URL that a proxy may have rewritten, and time stamps that are not shown', () => {
  expect(locationLeads.judge({ id: '7' }).kind).toBe('skip');
  expect(readUntouched.judge({ first: at(), second: at() }).kind).toBe('skip');
});

it('compares moments and not their spelling', () => {
  const first = at('2026-11-24T00:00:00Z');

  expect(readUntouched.judge({ first, second: at('2026-11-24T01:00:00.000+01:00') }).kind).toBe('pass');
  expect(readUntouched.judge({ first, second: at('2026-11-24T00:00:01Z') }).kind).toBe('fail');
});

it('fails a list in place of the resource', () => {
  expect(readById.judge(readOf(anAnswer(200, { Resources: [{ id: '7' }] }))).kind).toBe('fail');
});
