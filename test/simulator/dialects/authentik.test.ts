import { describe, expect, it } from 'vitest';
import { authentik } from '../../../simulator/dialects/authentik.ts';
import type { Intent } from '../../../simulator/intent.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroup, aGroupResource, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const query = '/Users?filter=userName+eq+%22ada.berg.r7f3k2.1%40example.org%22';
const groupQuery = '/Groups?filter=displayName+eq+%22Sales+r7f3k2+9%22';
const asked = ['GET', '/ServiceProviderConfig'];
const nobody = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8' } });
const links = { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' };
const linked = aSetting({ links });
const withOptions = (options: Record<string, string>) => aSetting({ links, options });

const aConfig = (patch: boolean, filter = true, maxOperations = 0): ScimResponse =>
  anAnswer(200, {
    patch: { supported: patch },
    filter: { supported: filter },
    bulk: { supported: false, maxOperations },
  });

const user = {
  schemas: [core],
  userName: 'ada.berg.r7f3k2.1@example.org',
  name: { formatted: 'Ada Berg', givenName: 'Ada', familyName: 'Berg' },
  displayName: 'Ada Berg',
  locale: 'en-US',
  active: true,
  emails: [{ value: 'ada.berg.r7f3k2.1@example.org', type: 'other', primary: true }],
  externalId: 'r7f3k2-1',
};
const group = { schemas: [groupCore], externalId: 'r7f3k2-9', displayName: 'Sales r7f3k2 9' };
const team = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });

const play = (intent: Intent, setting: ReturnType<typeof aSetting>, ...answers: readonly ScimResponse[]) =>
  playTarget(authentik.converse(intent, setting), answers);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));
const patch = (...operations: readonly unknown[]) => [
  'PATCH',
  '/Groups/90',
  { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
];
const member = (op: string, value: string) => ({ op, path: 'members', value: [{ value }] });
const assigning: Intent = { kind: 'assign', person: aPerson() };

describe('people', () => {
  it('carries the same headers on every request, GET too', () => {
    const { requests } = play(assigning, aSetting(), aConfig(true), anAnswer(201, aUser('7')));

    for (const { headers } of requests)
      expect(headers).toEqual({
        'User-Agent': 'authentik@2026.2.0',
        Accept: 'application/scim+json',
        'Content-Type': 'application/scim+json',
      });
  });

  it('asks what the target can do, then posts without looking for anybody', () => {
    const created = play(assigning, aSetting(), aConfig(true), anAnswer(201, aUser('7')));

    expect(told(created)).toEqual([asked, ['POST', '/Users', user]]);
    expect(created.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('links whom it finds after a conflict, as they are', () => {
    const taken = play(
      assigning,
      aSetting(),
      aConfig(true),
      anAnswer(409),
      anAnswer(200, aList(aUser('5'), aUser('6'))),
    );

    expect(told(taken)).toEqual([asked, ['POST', '/Users', user], ['GET', query]]);
    expect(taken.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '5' });
  });

  it.each([
    ['filters are not declared', aSetting(), [aConfig(true, false), anAnswer(409, anError(409, 'taken'))]],
    [
      'it is an earlier version',
      aSetting({ options: { onConflict: 'fail' } }),
      [aConfig(true), anAnswer(409, anError(409, 'taken'))],
    ],
    [
      'nobody answers to the name',
      aSetting(),
      [aConfig(true), anAnswer(409, anError(409, 'taken')), anAnswer(200, aList())],
    ],
  ])('fails with the conflict where %s', (_, setting, answers) => {
    const { settlement } = play(assigning, setting, ...answers);

    expect(settlement).toMatchObject({
      kind: 'failed',
      action: 'create',
      status: 409,
      reason: expect.stringContaining('taken'),
    });
  });

  it('puts the whole user, the id inside, and reads nothing first', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    const changed = play(
      { kind: 'update', person, before: aPerson() },
      linked,
      aConfig(true),
      anAnswer(200, aUser('7')),
    );

    expect(told(changed)).toEqual([
      asked,
      [
        'PUT',
        '/Users/7',
        {
          ...user,
          id: '7',
          userName: 'eva.r7f3k2.2@example.org',
          emails: [{ value: 'eva.r7f3k2.2@example.org', type: 'other', primary: true }],
        },
      ],
    ]);
  });

  it('does not write what is as it was', () => {
    const same = play(
      { kind: 'update', person: aPerson({ jobTitle: 'Chief' }), before: aPerson() },
      linked,
      aConfig(true),
    );

    expect(same.settlement).toEqual({ kind: 'done', action: 'none', resourceId: '7' });
  });

  it('creates again who is gone', () => {
    const person = aPerson({ givenName: 'Eva' });

    const again = play(
      { kind: 'update', person, before: aPerson() },
      linked,
      aConfig(true),
      anAnswer(404),
      anAnswer(201, aUser('11')),
    );

    expect(again.requests.map(({ method, path }) => [method, path])).toEqual([
      asked,
      ['PUT', '/Users/7'],
      ['POST', '/Users'],
    ]);
    expect(again.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '11' });
  });

  it.each([
    ['unassign', false, 'disable'],
    ['disable', false, 'disable'],
    ['enable', true, 'enable'],
  ] as const)('puts the state of the account to %s', (kind, active, action) => {
    const put = play({ kind, person: aPerson() }, linked, aConfig(true), anAnswer(200));

    expect(told(put)).toEqual([asked, ['PUT', '/Users/7', { ...user, id: '7', active }]]);
    expect(put.settlement).toEqual({ kind: 'done', action, resourceId: '7' });
  });

  it('deletes, and takes a 404 for done', () => {
    const deleted = play({ kind: 'delete', person: aPerson() }, linked, aConfig(true), anAnswer(404));

    expect(told(deleted)).toEqual([asked, ['DELETE', '/Users/7']]);
    expect(deleted.settlement).toEqual({ kind: 'done', action: 'delete', resourceId: '7' });
  });

  it('asks nothing where nobody is linked', () => {
    for (const kind of ['unassign', 'disable', 'delete'] as const)
      expect(play({ kind, person: aPerson() }, aSetting()).requests).toEqual([]);
  });

  it('reads people and groups on after what it has seen, without a count', () => {
    const page = (total: number, ...ids: readonly string[]) =>
      anAnswer(200, { ...Object(aList(...ids.map((id) => aUser(id)))), totalResults: total });

    const { requests } = play(
      { kind: 'import' },
      linked,
      aConfig(true),
      page(3, '1', '2'),
      page(3, '3'),
      anAnswer(200, aList()),
    );

    expect(requests.map(({ path }) => path)).toEqual([
      '/ServiceProviderConfig',
      '/Users',
      '/Users?startIndex=3',
      '/Groups',
    ]);
  });
});

describe('what the target says of itself', () => {
  const changing: Intent = { kind: 'change-members', group: team, added: ['r7f3k2-1', 'r7f3k2-2'], removed: [] };

  it.each([
    ['HTML', anAnswer(200, '<html>')],
    ['a part of it', anAnswer(200, { patch: { supported: true } })],
    ['a 404', anAnswer(404, anError(404, 'none'))],
    ['a 500', anAnswer(500)],
  ])('is taken as “nothing is supported” where it answers with %s', (_, config) => {
    const { requests } = play(
      { kind: 'push-group', group: team },
      nobody,
      config,
      anAnswer(201, aGroupResource('90')),
      anAnswer(204),
    );

    expect(requests[1]?.body).toMatchObject({ members: [{ value: '7' }, { value: '8' }] });
  });

  it('ends the matter where the credential is refused', () => {
    expect(play(assigning, aSetting(), anAnswer(401)).settlement).toMatchObject({ kind: 'refused', status: 401 });
  });

  it('limits the operations of one PATCH by bulk.maxOperations', () => {
    const limited = play(changing, linked, aConfig(true, true, 1), anAnswer(204), anAnswer(204));

    expect(told(limited)).toEqual([asked, patch(member('add', '7')), patch(member('add', '8'))]);
  });

  it.each([200, 404, 403])('passes the test of the connection with a %i', (status) => {
    const tested = play({ kind: 'test-connection' }, aSetting(), anAnswer(status));

    expect(told(tested)).toEqual([asked]);
    expect(tested.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('tells of a server that is not well', () => {
    expect(play({ kind: 'test-connection' }, aSetting(), anAnswer(503)).settlement).toMatchObject({
      kind: 'retry',
      action: 'test',
    });
  });
});

describe('groups of a target with PATCH', () => {
  it('creates without members, then adds them, one operation each', () => {
    const pushed = play(
      { kind: 'push-group', group: team },
      nobody,
      aConfig(true),
      anAnswer(201, aGroupResource('90')),
      anAnswer(204),
    );

    expect(told(pushed)).toEqual([asked, ['POST', '/Groups', group], patch(member('add', '7'), member('add', '8'))]);
    expect(pushed.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '90' });
  });

  it('links to the group that was in the way, and adds its members', () => {
    const taken = play(
      { kind: 'push-group', group: team },
      nobody,
      aConfig(true),
      anAnswer(409),
      anAnswer(200, aList(aGroupResource('90'))),
      anAnswer(204),
    );

    expect(told(taken).slice(2)).toEqual([['GET', groupQuery], patch(member('add', '7'), member('add', '8'))]);
    expect(taken.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '90' });
  });

  it('renames by a PATCH without a path that holds the whole group, then compares the members', () => {
    const shown = { ...aGroupResource('90'), members: [{ value: '7' }, { value: '5' }] };

    const renamed = play(
      { kind: 'rename-group', group: team, before: team },
      linked,
      aConfig(true),
      anAnswer(204),
      anAnswer(200, shown),
      anAnswer(204),
    );

    expect(told(renamed)).toEqual([
      asked,
      patch({ op: 'replace', value: { ...group, id: '90' } }),
      ['GET', '/Groups/90'],
      patch(member('add', '8'), member('remove', '5')),
    ]);
  });

  it('adds nobody where the group shows no list of members', () => {
    const replaced = play(
      { kind: 'replace-members', group: team },
      linked,
      aConfig(true),
      anAnswer(200, aGroupResource('90')),
    );

    expect(told(replaced)).toEqual([asked, ['GET', '/Groups/90']]);
  });

  it('replaces displayName and externalId one by one with groupPatch=aws', () => {
    const renamed = play(
      { kind: 'rename-group', group: aGroup(), before: team },
      withOptions({ groupPatch: 'aws' }),
      aConfig(true),
      anAnswer(204),
      anAnswer(200, aGroupResource('90')),
    );

    expect(told(renamed)[1]).toEqual(
      patch(
        { op: 'replace', path: 'displayName', value: 'Sales r7f3k2 9' },
        { op: 'replace', path: 'externalId', value: 'r7f3k2-9' },
      ),
    );
  });

  it('adds and removes by one operation for each member', () => {
    const intent: Intent = { kind: 'change-members', group: team, added: ['r7f3k2-1'], removed: ['r7f3k2-2'] };

    expect(told(play(intent, linked, aConfig(true), anAnswer(204)))).toEqual([
      asked,
      patch(member('add', '7'), member('remove', '8')),
    ]);
  });

  it('deletes', () => {
    const deleted = play({ kind: 'delete-group', group: team }, linked, aConfig(true), anAnswer(204));

    expect(told(deleted)).toEqual([asked, ['DELETE', '/Groups/90']]);
  });
});

describe('groups of a target without PATCH', () => {
  const whole = { ...group, id: '90', members: [{ value: '7' }, { value: '8' }] };
  const changing: Intent = { kind: 'change-members', group: team, added: ['r7f3k2-1'], removed: [] };
  const asWanted = anAnswer(200, { ...aGroupResource('90'), members: [{ value: '7' }, { value: '8' }] });

  it('puts the whole group, and compares', () => {
    const changed = play(changing, linked, aConfig(false), anAnswer(200), asWanted);

    expect(told(changed)).toEqual([asked, ['PUT', '/Groups/90', whole], ['GET', '/Groups/90']]);
  });

  it('tries PATCH after all where PUT fails', () => {
    const changed = play(changing, linked, aConfig(false), anAnswer(501), anAnswer(204), asWanted);

    expect(told(changed).slice(1)).toEqual([
      ['PUT', '/Groups/90', whole],
      patch({ op: 'replace', value: whole }),
      ['GET', '/Groups/90'],
    ]);
  });

  it('creates again a group that is gone', () => {
    const changed = play(
      changing,
      linked,
      aConfig(false),
      anAnswer(404),
      anAnswer(201, aGroupResource('91')),
      anAnswer(204),
    );

    expect(changed.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '91' });
  });
});

describe('reactions', () => {
  it.each([429, 500, 503])('has its task queue try again after %i', (status) => {
    const { settlement } = play(assigning, aSetting(), aConfig(true), anAnswer(status, anError(status, 'later')));

    expect(settlement).toMatchObject({ kind: 'retry', afterMs: 15_000 });
  });

  it.each([400, 403, 405, 501])('fails with a %i', (status) => {
    const { settlement } = play(assigning, aSetting(), aConfig(true), anAnswer(status, anError(status, 'no')));

    expect(settlement).toMatchObject({ kind: 'failed', status });
  });
});
