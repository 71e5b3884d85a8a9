import { expect, it } from 'vitest';
import { membersSurvive } from '../../../../scenarios/checks/groups/members-survive.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { readOf, refusal } from '../../build.ts';

const there = readOf(anAnswer(200, aUser('7')));
const off = readOf(anAnswer(200, { ...aUser('7'), active: false }));

it('passes who can still be read, and fails who cannot', () => {
  expect(membersSurvive.judge({ people: [there, there] })).toEqual({ kind: 'pass' });
  expect(membersSurvive.judge({ people: [there, readOf(refusal(404))] })).toMatchObject({
    kind: 'fail',
    expected: 'the person can be read',
  });
});

it('fails who is not active any more, and only where that was certain before', () => {
  expect(membersSurvive.judge({ people: [there, { ...off, active: true }] })).toMatchObject({
    kind: 'fail',
    actual: 'active is false',
  });
  expect(membersSurvive.judge({ people: [off] })).toEqual({ kind: 'pass' });
});

it('passes where the target does not say who is active', () => {
  const { active: _active, ...silent } = aUser('7');

  expect(membersSurvive.judge({ people: [{ ...readOf(anAnswer(200, silent)), active: true }] }).kind).toBe('pass');
});
