import { expect, it } from 'vitest';
import { noLostMember } from '../../../../scenarios/checks/concurrency/members.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal } from '../../build.ts';

const ids = ['a', 'b', 'c'];
const judge = (members: readonly string[], ...answers: readonly Parameters<typeof asked>[1][]) => {
  const seen = readOf(anAnswer(200, { id: '7', members: members.map((value) => ({ value })) }), '/Groups/7');
  const patches = ids.map((_id, index) => asked('PATCH /Groups/7', answers[index] ?? anAnswer(204)));
  return noLostMember.judge({ ...seen, ids, exchanges: [...patches, ...seen.exchanges] }).kind;
};

it('passes where all of them are members, in any order', () => {
  expect(judge(['c', 'a', 'b'])).toBe('pass');
});

it('fails a member who was confirmed and is missing, whatever became of the others', () => {
  expect(judge(['a', 'c'])).toBe('fail');
  expect(judge(['a'], anAnswer(204), refusal(409), anAnswer(200, {}))).toBe('fail');
});

it.each([409, 412])('does not miss a member who was refused with %i', (status) => {
  expect(judge(['a', 'c'], anAnswer(204), refusal(status))).toBe('warn');
});

it('cannot judge where a target asks for patience, or the group cannot be read', () => {
  const unread = readOf(refusal(503), '/Groups/7');

  expect(judge(['a', 'c'], anAnswer(204), refusal(429))).toBe('error');
  expect(noLostMember.judge({ ...unread, ids }).kind).toBe('error');
});
