import { expect, it } from 'vitest';
import { entraGroupTwice, entraListRemoved, entraUnknownMember } from '../../../../scenarios/checks/entra/groups.ts';
import { weigh } from '../../../../scenarios/requirements/weigh.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const removed = (response: ScimResponse, ...left: readonly string[]) => ({
  discovery: silent,
  write: asked('PATCH /Groups/7', response),
  after: readOf(anAnswer(200, { id: '7', members: left.map((value) => ({ value })) }), '/Groups/7'),
  wishes: [],
  members: ['b', 'c'],
  removed: 'a',
});

it('never fails a target that empties the group, since by the letter of the RFC it is right (trap 32)', () => {
  const judged = entraListRemoved.judge(removed(anAnswer(204)));

  expect(judged).toMatchObject({ kind: 'warn', reason: 'by RFC 7644 §3.5.2.2 a remove heeds its path alone' });
  expect(weigh(judged, entraListRemoved.requirements, 'strict')).toBe('warn');
});

it('says that a refusal is right by the RFC, and that somebody is still in', () => {
  expect(entraListRemoved.judge(removed(refusal(400), 'a', 'b', 'c'))).toMatchObject({ kind: 'warn', stops: true });
  expect(entraListRemoved.judge(removed(anAnswer(204), 'a', 'b', 'c')).kind).toBe('fail');
  expect(entraListRemoved.judge(removed(anAnswer(204), 'b', 'c')).kind).toBe('pass');
});

it('only warns of two groups with one name (RFC 7643 §4.2)', () => {
  const judged = entraGroupTwice.judge({ exchanges: [asked('POST /Groups', anAnswer(201, { id: '8' }))] });

  expect(weigh(judged, entraGroupTwice.requirements, 'strict')).toBe('warn');
  expect(entraGroupTwice.judge({ exchanges: [asked('POST /Groups', refusal(409, 'uniqueness'))] }).kind).toBe('pass');
});

it('takes a refusal and a success for a member whom the group does not have, and no server error (trap 29)', () => {
  expect(entraUnknownMember.judge(removed(refusal(400, 'noTarget'))).kind).toBe('pass');
  expect(entraUnknownMember.judge(removed(anAnswer(204))).kind).toBe('pass');
  expect(entraUnknownMember.judge(removed(refusal(500))).kind).toBe('fail');
});
