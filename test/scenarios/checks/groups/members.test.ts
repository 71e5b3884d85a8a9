import { describe, expect, it } from 'vitest';
import {
  hasMembers,
  memberAdded,
  pushedMembers,
  renameKeepsMembers,
} from '../../../../scenarios/checks/groups/members.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { readOf } from '../../build.ts';

const group = (members: unknown) => readOf(anAnswer(200, { id: '9', displayName: 'Sales', members }), '/Groups/9');
const wanted = { members: ['1', '2'], strangers: ['3'] };

describe.each([pushedMembers, memberAdded, renameKeepsMembers])('$id', ({ judge }) => {
  it.each([
    ['in another order', [{ value: '2' }, { value: '1' }]],
    ['with what the target adds', [{ value: '1', $ref: 'x', display: 'Ada', type: 'User' }, { value: '2' }]],
    ['with others whom nobody asked for', [{ value: '1' }, { value: '2' }, { value: '4' }]],
    ['as bare strings', ['1', '2']],
    ['as numbers', [{ value: 1 }, { value: 2 }]],
  ])('passes the members %s', (_how, members) => {
    expect(judge({ ...group(members), ...wanted })).toEqual({ kind: 'pass' });
  });

  it.each([
    ['one is missing', [{ value: '1' }], '1 of them missing'],
    ['nobody is there', [], '2 of them missing'],
    ['none are shown', undefined, '2 of them missing'],
    ['they are no list', { value: '1' }, '2 of them missing'],
  ])('fails where %s', (_what, members, actual) => {
    expect(judge({ ...group(members), ...wanted })).toEqual({ kind: 'fail', expected: '2 members', actual });
  });

  it('fails where somebody is in who should not be', () => {
    expect(judge({ ...group([{ value: '1' }, { value: '2' }, { value: '3' }]), ...wanted })).toEqual({
      kind: 'fail',
      expected: 'the member is out',
      actual: 'still a member',
    });
  });

  it('fails where the group cannot be read, and does not judge a bad moment', () => {
    expect(judge({ ...readOf(anAnswer(404), '/Groups/9'), ...wanted })).toMatchObject({
      expected: 'the group can be read',
      actual: 'GET /Groups/9 answered 404',
    });
    expect(judge({ ...readOf(anAnswer(503), '/Groups/9'), ...wanted }).kind).toBe('error');
  });
});

it('waits until every stranger is out', () => {
  expect(hasMembers([], ['3', '4'])(group([{ value: '3' }]))).toBe(false);
});

it('waits for members until all are in and no stranger is', () => {
  const until = hasMembers(['1'], ['3']);

  expect([group([{ value: '1' }]), group([]), group([{ value: '1' }, { value: '3' }])].map(until)).toEqual([
    true,
    false,
    false,
  ]);
});
