import { expect, it } from 'vitest';
import { findDrift, tellDifference } from '../../../simulator/engine/drift.ts';
import type { GroupBelief, PersonBelief } from '../../../simulator/engine/job/belief.ts';
import type { Resource } from '../../../target-adapter/scim/resource.ts';
import { aGroup, aPerson } from '../build.ts';

const ada = aPerson();
const believed = (change: Partial<PersonBelief> = {}): PersonBelief => ({
  id: ada.id,
  state: 'provisioned',
  existence: 'known',
  person: ada,
  resourceId: 'u1',
  attributes: [
    { path: 'userName', value: ada.email },
    { path: 'active', value: true },
    { path: 'title', value: 'Engineer' },
  ],
  perhaps: [],
  ...change,
});
const held = (change: Readonly<Record<string, unknown>> = {}): Resource => ({
  id: 'u1',
  userName: ada.email,
  externalId: ada.id,
  active: true,
  title: 'Engineer',
  ...change,
});
const team = (change: Partial<GroupBelief> = {}): GroupBelief => ({
  id: 'r7f3k2-9',
  state: 'provisioned',
  existence: 'known',
  group: aGroup(),
  resourceId: 'g1',
  memberIds: [ada.id],
  perhaps: [],
  ...change,
});
const drift = (people: readonly PersonBelief[], users: readonly Resource[]) =>
  findDrift({ beliefs: { people, groups: [] }, users, isOurs: () => true });
const groupDrift = (belief: GroupBelief, group: Readonly<Record<string, unknown>>, users: readonly Resource[]) =>
  findDrift({
    beliefs: { people: [believed()], groups: [belief] },
    users,
    groups: [{ id: 'g1', displayName: aGroup().displayName, ...group }],
    isOurs: () => true,
  });

it('finds nothing where the target holds what is believed', () => {
  expect(drift([believed()], [held()])).toEqual([]);
});

it('names who is missing, who is there twice, and who is not known', () => {
  const found = drift(
    [believed({ resourceId: 'gone' })],
    [held({ id: 'u7' }), held({ id: 'u8', userName: ada.email.toUpperCase() })],
  );

  expect(found.map(({ kind }) => kind)).toEqual(['missing', 'doubled', 'extra', 'extra']);
  expect(found.map(tellDifference)[1]).toBe(`${ada.email} is there 2 times: u7, u8`);
});

it('names each attribute with what is believed and what is held', () => {
  const [difference] = drift([believed()], [held({ title: 'Chef' })]);

  expect(difference).toMatchObject({ kind: 'attribute', path: 'title', believed: 'Engineer', held: 'Chef' });
  expect(difference && tellDifference(difference)).toContain(
    'title is believed to be "Engineer", the target holds "Chef"',
  );
});

it('tells an account that should be inactive and is not', () => {
  const attributes = [{ path: 'active', value: false }];

  expect(drift([believed({ attributes, state: 'disabled' })], [held()])).toMatchObject([
    { path: 'active', held: true },
  ]);
});

it.each([
  ['another case of the user name', believed(), held({ userName: ada.email.toUpperCase() })],
  ['a boolean as a string', believed(), held({ active: 'True' })],
  ['an empty source', believed({ attributes: [{ path: 'title', value: undefined }] }), held()],
  [
    'what went out without an answer',
    believed({ perhaps: [{ path: 'title', value: 'Chef' }] }),
    held({ title: 'Chef' }),
  ],
  ['values that the target adds', believed(), held({ meta: { version: 'W/"1"' }, nickName: 'Ada' })],
])('shows mercy for %s', (_, belief, resource) => {
  expect(drift([belief], [resource])).toEqual([]);
});

it('shows mercy for whom a creation or a deletion of unclear outcome concerns', () => {
  const { resourceId: _, ...unlinked } = believed({ attributes: [], state: 'escrowed', existence: 'perhaps-created' });

  expect(drift([unlinked], [held()])).toEqual([]);
  expect(drift([unlinked], [])).toEqual([]);
  expect(drift([believed({ existence: 'perhaps-deleted' })], [])).toEqual([]);
});

it('takes a deleted person who is still shown as inactive for deleted, and one who is active for extra', () => {
  const { resourceId: _, ...deleted } = believed({ attributes: [], state: 'deleted' });

  expect(drift([deleted], [held({ active: false })])).toEqual([]);
  expect(drift([deleted], [held()])).toMatchObject([{ kind: 'extra' }]);
});

it('leaves out what the target is not bound to hold, and what is not of this run', () => {
  const found = findDrift({
    beliefs: { people: [believed()], groups: [] },
    users: [held({ title: 'Chef' }), { id: 'x', userName: 'somebody@else' }],
    isOurs: ({ id }) => id !== 'x',
    isCompared: (path) => path !== 'title',
  });

  expect(found).toEqual([]);
});

it('names members who lack and members too many', () => {
  const bob = held({ id: 'u2', userName: 'bob@example.org', externalId: 'bob' });
  const found = groupDrift(team(), { members: [{ value: 'u2' }] }, [held(), bob]);

  expect(found.at(-1)).toEqual({
    kind: 'membership',
    id: 'r7f3k2-9',
    who: 'Sales r7f3k2 9',
    resourceId: 'g1',
    lacking: ['u1'],
    surplus: ['u2'],
  });
});

it('shows mercy for members of unclear outcome, and for one who is nobody any more', () => {
  expect(groupDrift(team({ perhaps: [ada.id] }), {}, [held()])).toEqual([]);
  expect(groupDrift(team(), { members: [{ value: 'u1' }, { value: 'deleted long ago' }] }, [held()])).toEqual([]);
});

it('compares no groups where the target has none', () => {
  expect(
    findDrift({ beliefs: { people: [believed()], groups: [team()] }, users: [held()], isOurs: () => true }),
  ).toEqual([]);
});
