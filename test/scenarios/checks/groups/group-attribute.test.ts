import { expect, it } from 'vitest';
import { groupAttribute } from '../../../../scenarios/checks/groups/group-attribute.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { readOf, refusal } from '../../build.ts';

const read = readOf(anAnswer(200, aUser('7')));
const sees = (...groups: readonly string[]) => ({
  ...read,
  shown: 'Sales',
  groupName: 'Sales',
  view: { found: { id: '7', groups } },
});
const shows = (shown: unknown) => ({ ...read, shown, groupName: 'Sales' });

it('passes who is in the group, as the administrator sees it', () => {
  expect(groupAttribute.judge(sees('SALES', 'Everybody'))).toEqual({ kind: 'pass' });
});

it('fails who is not, or is still in the one before', () => {
  expect(groupAttribute.judge(sees())).toEqual({
    kind: 'fail',
    expected: 'a member of Sales',
    actual: 'a member of no group',
  });
  expect(groupAttribute.judge(sees('Support'))).toMatchObject({ actual: 'a member of Support' });
  expect(groupAttribute.judge({ ...sees('Sales', 'Support'), left: 'Support' })).toEqual({
    kind: 'fail',
    expected: 'no longer a member of Support',
    actual: 'still a member',
  });
});

it('goes by the attribute where the administrator sees no groups', () => {
  expect(groupAttribute.judge(shows('sales')).kind).toBe('pass');
  expect(groupAttribute.judge(shows('Support'))).toEqual({
    kind: 'fail',
    expected: 'the attribute holds Sales',
    actual: 'it holds “Support”',
  });
  expect(groupAttribute.judge(shows({ name: 'Sales' }))).toMatchObject({ actual: 'it holds an object' });
});

it('skips where neither is shown', () => {
  expect(groupAttribute.judge(shows(undefined)).kind).toBe('skip');
});

it('fails where the person cannot be read', () => {
  expect(groupAttribute.judge({ ...readOf(refusal(404)), shown: undefined, groupName: 'Sales' }).kind).toBe('fail');
});
