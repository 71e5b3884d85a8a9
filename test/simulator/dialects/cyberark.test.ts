import { describe, expect, it } from 'vitest';
import { cyberark } from '../../../simulator/dialects/cyberark.ts';
import type { Intent } from '../../../simulator/intent.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroup, aGroupResource, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22';
const people = { 'r7f3k2-1': '7', 'r7f3k2-2': '8' };
const linked = aSetting({ links: { ...people, 'r7f3k2-9': '90' } });
const team = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });

const user = {
  schemas: [core, enterprise],
  externalId: 'r7f3k2-1',
  userName: 'ada.berg.r7f3k2.1@example.org',
  name: { givenName: 'Ada', familyName: 'Berg' },
  displayName: 'Ada Berg',
  title: 'Engineer',
  locale: 'en-US',
  active: true,
  emails: [{ value: 'ada.berg.r7f3k2.1@example.org', type: 'work', primary: true }],
  [enterprise]: { department: 'Research' },
};

const play = (intent: Intent, setting: ReturnType<typeof aSetting>, ...answers: readonly ScimResponse[]) =>
  playTarget(cyberark.converse(intent, setting), answers);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));
const patch = (...operations: readonly unknown[]) => [
  'PATCH',
  '/Groups/90',
  { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
];

describe('the test of the connection', () => {
  const test: Intent = { kind: 'test-connection' };
  const nothing = anAnswer(404, anError(404, 'no such thing'));

  it('reads discovery by name and by URN, then one user, whatever discovery answers', () => {
    const tested = play(
      test,
      aSetting(),
      nothing,
      nothing,
      nothing,
      nothing,
      anAnswer(500),
      nothing,
      anAnswer(200, aList()),
    );

    expect(told(tested)).toEqual([
      ['GET', '/ServiceProviderConfig'],
      ['GET', '/ResourceTypes/User'],
      ['GET', '/ResourceTypes/Group'],
      ['GET', `/Schemas/${core}`],
      ['GET', `/Schemas/${enterprise}`],
      ['GET', `/Schemas/${groupCore}`],
      ['GET', '/Users?count=1'],
    ]);
    expect(tested.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('leaves groups out where there are none, and discovery with discovery=none', () => {
    const none = aSetting({ options: { discovery: 'none' } });
    const usersAlone = aSetting({ groups: 'none' });

    expect(told(play(test, none, anAnswer(200, aList())))).toEqual([['GET', '/Users?count=1']]);
    expect(
      told(play(test, usersAlone, nothing, nothing, nothing, nothing, anAnswer(200, aList()))).map(([, path]) => path),
    ).toEqual([
      '/ServiceProviderConfig',
      '/ResourceTypes/User',
      `/Schemas/${core}`,
      `/Schemas/${enterprise}`,
      '/Users?count=1',
    ]);
  });

  it('fails where the users cannot be read', () => {
    const none = aSetting({ options: { discovery: 'none' } });

    expect(play(test, none, anAnswer(404, anError(404, 'no'))).settlement).toMatchObject({
      kind: 'failed',
      action: 'test',
    });
  });
});

describe('people', () => {
  it('looks for the userName, then posts', () => {
    const created = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    );

    expect(told(created)).toEqual([
      ['GET', query],
      ['POST', '/Users', user],
    ]);
    expect(created.requests.map(({ headers }) => headers)).toEqual([
      { Accept: 'application/scim+json' },
      { Accept: 'application/scim+json', 'Content-Type': 'application/scim+json' },
    ]);
  });

  it('changes an address by a PUT of the whole user', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });
    const emails = [{ value: 'eva.r7f3k2.2@example.org', type: 'work', primary: true }];

    expect(told(play({ kind: 'update', person, before: aPerson() }, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...user, userName: 'eva.r7f3k2.2@example.org', emails }],
    ]);
  });

  it.each([
    ['unassign', false],
    ['disable', false],
    ['delete', false],
    ['enable', true],
  ] as const)('sets active by a PUT to %s, and never sends DELETE', (kind, active) => {
    expect(told(play({ kind, person: aPerson() }, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...user, active }],
    ]);
  });

  it('reads nobody but whom it looks for', () => {
    expect(play({ kind: 'import' }, linked).requests).toEqual([]);
  });
});

describe('groups', () => {
  it('looks through the list of groups, creates, and adds the members by one PATCH', () => {
    const pushed = play(
      { kind: 'push-group', group: team },
      aSetting({ links: people }),
      anAnswer(200, aList({ ...aGroupResource('4'), displayName: 'Others' })),
      anAnswer(201, aGroupResource('90')),
      anAnswer(204),
    );

    expect(told(pushed)).toEqual([
      ['GET', '/Groups'],
      ['POST', '/Groups', { schemas: [groupCore], displayName: 'Sales r7f3k2 9' }],
      patch({ op: 'add', path: 'members', value: [{ value: '7' }, { value: '8' }] }),
    ]);
  });

  it('removes by value paths, renames, and leaves a deleted group', () => {
    const removing: Intent = { kind: 'change-members', group: team, added: [], removed: ['r7f3k2-1', 'r7f3k2-2'] };

    expect(told(play(removing, linked, anAnswer(204)))).toEqual([
      patch({ op: 'remove', path: 'members[value eq "7"]' }, { op: 'remove', path: 'members[value eq "8"]' }),
    ]);
    expect(told(play({ kind: 'rename-group', group: team, before: team }, linked, anAnswer(204)))).toEqual([
      patch({ op: 'replace', path: 'displayName', value: 'Sales r7f3k2 9' }),
    ]);
    expect(play({ kind: 'delete-group', group: team }, linked).requests).toEqual([]);
  });

  it('replaces the list at a full push', () => {
    expect(told(play({ kind: 'replace-members', group: team }, linked, anAnswer(204)))).toEqual([
      patch({ op: 'replace', path: 'members', value: [{ value: '7' }, { value: '8' }] }),
    ]);
  });
});

it.each([400, 403, 404, 409, 500, 503])('leaves a %i to the administrator', (status) => {
  const { settlement } = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(status, anError(status, 'no')));

  expect(settlement).toMatchObject({ kind: 'failed', status });
});

it('gives a target the patience that it asks for', () => {
  const { settlement } = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(429, anError(429, 'slowly')));

  expect(settlement).toMatchObject({ kind: 'retry', afterMs: 1_000 });
});
