import { expect, it } from 'vitest';
import { membersSurvive } from '../../../../scenarios/checks/groups/members-survive.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { readOf, refusal } from '../../build.ts';

it('passes who can still be read, and fails who cannot', () => {
  expect(membersSurvive.judge(readOf(anAnswer(200, aUser('7'))))).toEqual({ kind: 'pass' });
  expect(membersSurvive.judge(readOf(refusal(404)))).toMatchObject({
    kind: 'fail',
    expected: 'the person can be read',
  });
});
