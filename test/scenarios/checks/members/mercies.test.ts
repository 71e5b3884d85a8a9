import { expect, it } from 'vitest';
import { groupNameTwice, memberUnknown } from '../../../../scenarios/checks/members/groups.ts';
import { memberImmutable, membersRemovedByList, membersSurviveChange } from '../../../../scenarios/checks/members/members.ts';
import { entries, without } from '../../../../scenarios/checks/wish.ts';
import type { Write } from '../../../../scenarios/checks/write.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const patched = (response: ScimResponse, ...members: readonly string[]): Write => ({
  discovery: silent,
  write: asked('PATCH /Groups/9', response),
  after: readOf(anAnswer(200, { id: '7', members: members.map((value) => ({ value })) })),
  wishes: [entries([{ value: 'b' }], 'members')],
});

it('never fails a remove of listed members that empties the group by the letter (trap 32)', () => {
  expect(membersRemovedByList.judge(patched(anAnswer(204), 'b')).kind).toBe('pass');
  expect(membersRemovedByList.judge(patched(refusal(400), 'a', 'b')).kind).toBe('pass');
  expect(membersRemovedByList.judge(patched(anAnswer(204)))).toMatchObject({
    kind: 'warn',
    reason: 'by the letter of the RFC all members go',
  });
  expect(membersRemovedByList.judge(patched(refusal(500), 'a', 'b')).kind).toBe('fail');
});

it.each(['noTarget', 'invalidPath', 'mutability'])('takes %s for a new value of a member', (scimType) => {
  const wishes = [without({ value: 'x' }, 'members')];

  expect(memberImmutable.judge({ ...patched(refusal(400, scimType), 'a'), wishes }).kind).toBe('pass');
  expect(memberImmutable.judge({ ...patched(anAnswer(204), 'a'), wishes }).kind).toBe('warn');
  expect(memberImmutable.judge({ ...patched(anAnswer(204), 'x'), wishes }).kind).toBe('fail');
});

it.each([201, 400, 404, 409])('takes %i for a second name and for a member that nobody knows', (status) => {
  const exchanges = [asked('POST /Groups', anAnswer(status, { id: '9' }))];

  expect(groupNameTwice.judge({ exchanges }).kind).toBe('pass');
  expect(memberUnknown.judge({ exchanges }).kind).toBe('pass');
});

it('fails a server error', () => {
  expect(groupNameTwice.judge({ exchanges: [asked('POST /Groups', refusal(500))] }).kind).toBe('fail');
});

it('judges members after a change that was made alone', () => {
  expect(membersSurviveChange.judge(patched(anAnswer(204), 'a')).kind).toBe('fail');
  expect(membersSurviveChange.judge(patched(refusal(400))).kind).toBe('skip');
});
