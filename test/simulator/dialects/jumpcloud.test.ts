import { describe, expect, it } from 'vitest';
import { jumpcloud } from '../../../simulator/dialects/jumpcloud.ts';
import type { Intent } from '../../../simulator/intent.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import {
  aGroup,
  aGroupResource,
  aList,
  anAnswer,
  anError,
  aPerson,
  aSetting,
  aUser,
  marker,
  playTarget,
  testAddress,
} from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22';
const groupQuery = '/Groups?filter=displayName%20eq%20%22Sales%20r7f3k2%209%22';
const people = { 'r7f3k2-1': '7', 'r7f3k2-2': '8' };
const links = { ...people, 'r7f3k2-9': '90' };
const linked = aSetting({ links });

const user = {
  schemas: [core],
  userName: 'ada.berg.r7f3k2.1@example.org',
  emails: [{ value: 'ada.berg.r7f3k2.1@example.org', type: 'work', primary: true }],
  name: { givenName: 'Ada', familyName: 'Berg' },
  displayName: 'Ada Berg',
  externalId: 'r7f3k2-1',
  active: true,
};
const testUser = {
  ...user,
  userName: testAddress,
  emails: [{ value: testAddress, type: 'work', primary: true }],
  name: { givenName: 'SCIM', familyName: 'Test' },
  displayName: 'SCIM Test',
  externalId: testAddress,
};
const testGroup = { schemas: [groupCore], displayName: `SCIM test ${testAddress}`, members: [] };

const play = (intent: Intent, setting: ReturnType<typeof aSetting>, ...answers: readonly ScimResponse[]) =>
  playTarget(jumpcloud.converse(intent, setting), answers);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));
const patch = (...operations: readonly unknown[]) => [
  'PATCH',
  '/Groups/90',
  { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
];
const team = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });

describe('the test of the connection', () => {
  const test: Intent = { kind: 'test-connection' };
  const usersAlone = aSetting({ groups: 'attribute' });

  it('really creates a user and a group, and deletes both', () => {
    const tested = play(
      test,
      aSetting(),
      anAnswer(201, aUser('70')),
      anAnswer(201, aGroupResource('91')),
      anAnswer(204),
      anAnswer(204),
    );

    expect(told(tested)).toEqual([
      ['POST', '/Users', testUser],
      ['POST', '/Groups', testGroup],
      ['DELETE', '/Groups/91'],
      ['DELETE', '/Users/70'],
    ]);
    expect(tested.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('carries the run’s marker in whatever it creates', () => {
    expect([testUser.userName, testUser.externalId, testGroup.displayName].every((name) => name.includes(marker))).toBe(
      true,
    );
  });

  it('creates no group where none are managed', () => {
    expect(told(play(test, usersAlone, anAnswer(201, aUser('70')), anAnswer(204)))).toEqual([
      ['POST', '/Users', testUser],
      ['DELETE', '/Users/70'],
    ]);
  });

  it.each([403, 405, 501])('deactivates the test user where DELETE answers %i', (status) => {
    const tested = play(test, usersAlone, anAnswer(201, aUser('70')), anAnswer(status), anAnswer(200, aUser('70')));

    expect(told(tested)[2]).toEqual(['PUT', '/Users/70', { ...testUser, active: false }]);
    expect(tested.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('ends with the first failure', () => {
    const tested = play(test, aSetting(), anAnswer(201, aUser('70')), anAnswer(403, anError(403, 'no groups')));

    expect(tested.settlement).toMatchObject({ kind: 'failed', action: 'test', status: 403 });
  });

  it.each([
    ['a refusal', anAnswer(409, anError(409, 'taken')), '409'],
    ['an answer without an id', anAnswer(201, { userName: 'x' }), 'unreadable-answer'],
  ])('fails at once with %s', (_, answer, code) => {
    expect(play(test, aSetting(), answer).settlement).toMatchObject({ kind: 'failed', action: 'test', code });
  });
});

describe('people', () => {
  it('looks for the userName, then posts what the fixed mapping holds', () => {
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

  it('takes over who is there', () => {
    const taken = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(200, aList(aUser('5'))),
      anAnswer(200),
    );

    expect(told(taken)[1]).toEqual(['PUT', '/Users/5', user]);
    expect(taken.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '5' });
  });

  it('changes an address by a PUT of the whole user', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    expect(told(play({ kind: 'update', person, before: aPerson() }, linked, anAnswer(200)))).toEqual([
      [
        'PUT',
        '/Users/7',
        {
          ...user,
          userName: 'eva.r7f3k2.2@example.org',
          emails: [{ value: 'eva.r7f3k2.2@example.org', type: 'work', primary: true }],
        },
      ],
    ]);
  });

  it.each([
    ['unassign', false],
    ['disable', false],
    ['delete', false],
    ['enable', true],
  ] as const)('sets active by a PUT to %s', (kind, active) => {
    expect(told(play({ kind, person: aPerson() }, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...user, active }],
    ]);
  });

  it('deletes with remove=delete, and says so of itself', () => {
    const setting = aSetting({ links, options: { remove: 'delete' } });

    expect(told(play({ kind: 'delete', person: aPerson() }, setting, anAnswer(204)))).toEqual([['DELETE', '/Users/7']]);
    expect(jumpcloud.deletesWith?.({ remove: 'delete' })).toBe(true);
    expect(jumpcloud.deletesWith?.({})).toBe(jumpcloud.deletes);
  });

  it('imports people and groups in pages of a hundred', () => {
    const { requests } = play({ kind: 'import' }, linked, anAnswer(200, aList(aUser('7'))), anAnswer(200, aList()));

    expect(requests.map(({ path }) => path)).toEqual([
      '/Users?startIndex=1&count=100',
      '/Groups?startIndex=1&count=100',
    ]);
  });
});

describe('groups', () => {
  const unlinked = aSetting({ links: people });

  it('creates with its members who is not found by name', () => {
    const pushed = play(
      { kind: 'push-group', group: team },
      unlinked,
      anAnswer(200, aList()),
      anAnswer(201, aGroupResource('90')),
    );

    expect(told(pushed)).toEqual([
      ['GET', groupQuery],
      [
        'POST',
        '/Groups',
        { schemas: [groupCore], displayName: 'Sales r7f3k2 9', members: [{ value: '7' }, { value: '8' }] },
      ],
    ]);
  });

  it('takes over a group of the same name, and adds its members', () => {
    const taken = play(
      { kind: 'push-group', group: team },
      unlinked,
      anAnswer(200, aList(aGroupResource('90'))),
      anAnswer(204),
    );

    expect(told(taken)[1]).toEqual(patch({ op: 'add', path: 'members', value: [{ value: '7' }, { value: '8' }] }));
    expect(taken.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '90' });
  });

  it('creates no empty group', () => {
    const { requests, settlement } = play({ kind: 'push-group', group: aGroup() }, unlinked, anAnswer(200, aList()));

    expect(requests).toHaveLength(1);
    expect(settlement).toEqual({ kind: 'done', action: 'none' });
  });

  it('adds and removes by lists without a filter', () => {
    const intent: Intent = { kind: 'change-members', group: team, added: ['r7f3k2-1'], removed: ['r7f3k2-2'] };

    expect(told(play(intent, linked, anAnswer(204), anAnswer(204)))).toEqual([
      patch({ op: 'add', path: 'members', value: [{ value: '7' }] }),
      patch({ op: 'remove', path: 'members', value: [{ value: '8' }] }),
    ]);
  });

  it('renames, and deletes', () => {
    expect(told(play({ kind: 'rename-group', group: team, before: team }, linked, anAnswer(204)))).toEqual([
      patch({ op: 'replace', path: 'displayName', value: 'Sales r7f3k2 9' }),
    ]);
    expect(told(play({ kind: 'delete-group', group: team }, linked, anAnswer(204)))).toEqual([
      ['DELETE', '/Groups/90'],
    ]);
  });
});

it.each([400, 403, 404, 409, 500, 503])('leaves a %i to the administrator', (status) => {
  const { settlement } = play({ kind: 'disable', person: aPerson() }, linked, anAnswer(status, anError(status, 'no')));

  expect(settlement).toMatchObject({ kind: 'failed', status });
});

it('gives a target the patience that it asks for', () => {
  const busy = anAnswer(429, anError(429, 'slowly'), { 'retry-after': '7' });

  expect(play({ kind: 'disable', person: aPerson() }, linked, busy).settlement).toMatchObject({
    kind: 'retry',
    afterMs: 7_000,
  });
});
