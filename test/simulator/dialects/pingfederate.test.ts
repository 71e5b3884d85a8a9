import { describe, expect, it } from 'vitest';
import { pingfederate } from '../../../simulator/dialects/pingfederate.ts';
import type { Intent } from '../../../simulator/intent.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroup, aGroupResource, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const address = 'ada.berg.r7f3k2.1%40example.org';
const people = { 'r7f3k2-1': '7', 'r7f3k2-2': '8' };
const links = { ...people, 'r7f3k2-9': '90' };
const withOptions = (options: Record<string, string> = {}) => aSetting({ links, options });
const linked = withOptions();
const team = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });
const group = {
  schemas: [groupCore],
  externalId: 'r7f3k2-9',
  displayName: 'Sales r7f3k2 9',
  members: [{ value: '7' }, { value: '8' }],
};
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
  playTarget(pingfederate.converse(intent, setting), answers);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));
const patch = (path: string, ...operations: readonly unknown[]) => [
  'PATCH',
  path,
  { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
];

describe('the test of the connection', () => {
  it.each([404, 410, 400, 200])('asks for a user that nobody is, and passes with a %i', (status) => {
    const tested = play({ kind: 'test-connection' }, aSetting(), anAnswer(status));

    expect(told(tested)).toEqual([['GET', '/Users/0']]);
    expect(tested.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('fails with anything else', () => {
    expect(play({ kind: 'test-connection' }, aSetting(), anAnswer(403)).settlement).toMatchObject({ kind: 'failed' });
  });

  it('asks so before every operation with probe=always', () => {
    const put = play(
      { kind: 'enable', person: aPerson() },
      withOptions({ probe: 'always' }),
      anAnswer(404),
      anAnswer(200),
    );
    const stopped = play({ kind: 'enable', person: aPerson() }, withOptions({ probe: 'always' }), anAnswer(403));

    expect(told(put)).toEqual([
      ['GET', '/Users/0'],
      ['PUT', '/Users/7', user],
    ]);
    expect(put.settlement).toEqual({ kind: 'done', action: 'enable', resourceId: '7' });
    expect(stopped.settlement).toMatchObject({ kind: 'failed', status: 403 });
  });
});

describe('people', () => {
  it.each([
    ['userName', `/Users?filter=userName%20eq%20%22${address}%22`],
    ['workEmail', `/Users?filter=emails%20eq%20%22${address}%22`],
    ['pingone', `/Users?filter=username%20Eq%20%22${address}%22`],
  ])('looks for a person with match=%s, then posts', (match, query) => {
    const setting = aSetting({ options: { match } });

    const created = play(
      { kind: 'assign', person: aPerson() },
      setting,
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    );

    expect(told(created)).toEqual([
      ['GET', query],
      ['POST', '/Users', user],
    ]);
  });

  it('puts the whole user, or patches what changed with update=patch', () => {
    const intent: Intent = { kind: 'update', person: aPerson({ familyName: 'Lind', jobTitle: '' }), before: aPerson() };
    const { title: _gone, ...others } = user;

    expect(told(play(intent, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...others, name: { givenName: 'Ada', familyName: 'Lind' } }],
    ]);
    expect(told(play(intent, withOptions({ update: 'patch' }), anAnswer(204)))).toEqual([
      patch('/Users/7', { op: 'replace', path: 'name.familyName', value: 'Lind' }, { op: 'remove', path: 'title' }),
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
  ] as const)('sets active to %s, by PUT or by PATCH', (kind, active) => {
    expect(told(play({ kind, person: aPerson() }, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...user, active }],
    ]);
    expect(told(play({ kind, person: aPerson() }, withOptions({ update: 'patch' }), anAnswer(204)))).toEqual([
      patch('/Users/7', { op: 'replace', path: 'active', value: active }),
    ]);
  });

  it('deletes with removeAction=delete, and says so of itself', () => {
    const setting = withOptions({ removeAction: 'delete' });

    expect(told(play({ kind: 'delete', person: aPerson() }, setting, anAnswer(204)))).toEqual([['DELETE', '/Users/7']]);
    expect(pingfederate.deletesWith?.({ removeAction: 'delete' })).toBe(true);
    expect(pingfederate.deletesWith?.({})).toBe(pingfederate.deletes);
  });

  it('creates nobody who is disabled, but with provisionDisabled=on', () => {
    const intent: Intent = { kind: 'assign', person: aPerson({ enabled: false }) };
    const on = aSetting({ options: { provisionDisabled: 'on' } });

    expect(play(intent, aSetting(), anAnswer(200, aList())).settlement).toEqual({ kind: 'done', action: 'none' });
    expect(told(play(intent, on, anAnswer(200, aList()), anAnswer(201, aUser('7'))))[1]).toEqual([
      'POST',
      '/Users',
      { ...user, active: false },
    ]);
  });
});

describe('groups', () => {
  const changing: Intent = { kind: 'change-members', group: team, added: ['r7f3k2-1'], removed: ['r7f3k2-2'] };

  it('looks for the name, and creates with members', () => {
    const pushed = play(
      { kind: 'push-group', group: team },
      aSetting({ links: people }),
      anAnswer(200, aList()),
      anAnswer(201, aGroupResource('90')),
    );

    expect(told(pushed)).toEqual([
      ['GET', '/Groups?filter=displayName%20eq%20%22Sales%20r7f3k2%209%22'],
      ['POST', '/Groups', group],
    ]);
  });

  it('merges memberships, or overwrites the group with membership=overwrite', () => {
    expect(told(play(changing, linked, anAnswer(204), anAnswer(204)))).toEqual([
      patch('/Groups/90', { op: 'add', path: 'members', value: [{ value: '7' }] }),
      patch('/Groups/90', { op: 'remove', path: 'members[value eq "8"]' }),
    ]);
    expect(told(play(changing, withOptions({ membership: 'overwrite' }), anAnswer(200)))).toEqual([
      ['PUT', '/Groups/90', group],
    ]);
  });

  it('renames, and deletes', () => {
    expect(told(play({ kind: 'rename-group', group: team, before: team }, linked, anAnswer(204)))).toEqual([
      patch('/Groups/90', { op: 'replace', path: 'displayName', value: 'Sales r7f3k2 9' }),
    ]);
    expect(told(play({ kind: 'delete-group', group: team }, linked, anAnswer(204)))).toEqual([
      ['DELETE', '/Groups/90'],
    ]);
  });
});

it.each([
  [429, 'retry'],
  [503, 'retry'],
  [409, 'failed'],
  [404, 'failed'],
])('ends a %i as %s', (status, kind) => {
  const { settlement } = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(status, anError(status, 'no')));

  expect(settlement).toMatchObject({ kind, action: 'enable' });
});
