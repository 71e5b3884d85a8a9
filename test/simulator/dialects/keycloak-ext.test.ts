import { describe, expect, it } from 'vitest';
import { keycloakExt } from '../../../simulator/dialects/keycloak-ext.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { valueAt } from '../../../simulator/mapping/target-path.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroup, aGroupResource, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupCore = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchSchemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
const people = { 'r7f3k2-1': '7', 'r7f3k2-2': '8' };
const links = { ...people, 'r7f3k2-9': '90' };
const linked = aSetting({ links });
const withOptions = (options: Record<string, string>) => aSetting({ links, options });

const user = {
  schemas: [core],
  externalId: 'r7f3k2-1',
  userName: 'ada.berg.r7f3k2.1@example.org',
  displayName: 'Ada Berg',
  name: { givenName: 'Ada', familyName: 'Berg' },
  emails: [{ value: 'ada.berg.r7f3k2.1@example.org' }],
  active: true,
  roles: [],
};
const member = (id: string) => ({ value: id, type: 'User', $ref: `Users/${id}` });
const group = { schemas: [groupCore], externalId: 'r7f3k2-9', displayName: 'Sales r7f3k2 9' };
const team = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });

const play = (intent: Intent, setting: ReturnType<typeof aSetting>, ...answers: readonly ScimResponse[]) =>
  playTarget(keycloakExt.converse(intent, setting), answers);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));

describe('people', () => {
  it('posts at once, with an address of no type and with roles', () => {
    const created = play({ kind: 'assign', person: aPerson() }, aSetting(), anAnswer(201, aUser('7')));

    expect(told(created)).toEqual([['POST', '/Users', user]]);
    expect(created.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('sends the roles of the person by their value alone', () => {
    const person = aPerson({ roles: [{ id: '1', value: 'admin', displayName: 'Administrator' }] });

    const { requests } = play({ kind: 'assign', person }, aSetting(), anAnswer(201, aUser('7')));

    expect(requests[0]?.body).toMatchObject({ roles: [{ value: 'admin' }] });
  });

  it('finds the address again in the account by its value', () => {
    const [row] = keycloakExt.mapped(aPerson(), linked).filter(({ path }) => path.startsWith('emails'));

    expect(valueAt(user, row?.path ?? '')).toBe('ada.berg.r7f3k2.1@example.org');
  });

  it('carries a Content-Type on every request, and the other one with contentType=json', () => {
    const read = (options: Record<string, string>) =>
      play({ kind: 'delete', person: aPerson() }, withOptions(options), anAnswer(204)).requests[0]?.headers;

    expect(read({})).toEqual({ 'Content-Type': 'application/scim+json' });
    expect(read({ contentType: 'json' })).toEqual({ 'Content-Type': 'application/json' });
  });

  it('changes an address by a PUT of the whole user, the id inside', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    expect(told(play({ kind: 'update', person, before: aPerson() }, linked, anAnswer(200)))).toEqual([
      [
        'PUT',
        '/Users/7',
        { ...user, id: '7', userName: 'eva.r7f3k2.2@example.org', emails: [{ value: 'eva.r7f3k2.2@example.org' }] },
      ],
    ]);
  });

  it.each([
    ['unassign', false],
    ['disable', false],
    ['enable', true],
  ] as const)('puts the state of the user to %s', (kind, active) => {
    expect(told(play({ kind, person: aPerson() }, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...user, id: '7', active }],
    ]);
  });

  it('replaces three values, active as a text, and never the address with userUpdate=patch', () => {
    const replaced = play({ kind: 'disable', person: aPerson() }, withOptions({ userUpdate: 'patch' }), anAnswer(204));

    expect(told(replaced)).toEqual([
      [
        'PATCH',
        '/Users/7',
        {
          schemas: patchSchemas,
          Operations: [
            { op: 'replace', path: 'active', value: 'false' },
            { op: 'replace', path: 'userName', value: 'ada.berg.r7f3k2.1@example.org' },
            { op: 'replace', path: 'displayName', value: 'Ada Berg' },
          ],
        },
      ],
    ]);
  });

  it('deletes', () => {
    expect(told(play({ kind: 'delete', person: aPerson() }, linked, anAnswer(204)))).toEqual([['DELETE', '/Users/7']]);
  });

  it('has no test of the connection, and sends no password', () => {
    expect(play({ kind: 'test-connection' }, aSetting()).requests).toEqual([]);
    expect(play({ kind: 'set-password', person: aPerson(), password: 'x' }, linked).requests).toEqual([]);
  });

  it('imports what one answer holds, and reads no further', () => {
    const first = anAnswer(200, { ...Object(aList(aUser('1'))), totalResults: 9 });

    const { requests, settlement } = play({ kind: 'import' }, linked, first, anAnswer(200, aList()));

    expect(requests.map(({ path }) => path)).toEqual(['/Users', '/Groups']);
    expect(settlement).toMatchObject({ kind: 'done', imported: { users: [{ id: '1' }] } });
  });
});

describe('groups', () => {
  it('posts the whole group at once', () => {
    const pushed = play(
      { kind: 'push-group', group: team },
      aSetting({ links: people }),
      anAnswer(201, aGroupResource('90')),
    );

    expect(told(pushed)).toEqual([['POST', '/Groups', { ...group, members: [member('7'), member('8')] }]]);
    expect(pushed.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '90' });
  });

  it('puts the whole group after a change of one membership, then the user', () => {
    const intent: Intent = { kind: 'change-members', group: team, added: ['r7f3k2-2'], removed: [] };

    const changed = play(intent, linked, anAnswer(200), anAnswer(200));

    expect(told(changed)[0]).toEqual([
      'PUT',
      '/Groups/90',
      { ...group, id: '90', members: [member('7'), member('8')] },
    ]);
    expect(changed.requests.map(({ method, path }) => [method, path])[1]).toEqual(['PUT', '/Users/8']);
    expect(changed.settlement).toEqual({ kind: 'done', action: 'update', resourceId: '90' });
  });

  it.each([
    [
      'some members',
      team,
      {
        op: 'replace',
        path: 'members',
        value: [
          { value: '7', type: 'User' },
          { value: '8', type: 'User' },
        ],
      },
    ],
    ['none', aGroup(), { op: 'remove', path: 'members' }],
  ])('replaces three values with groupUpdate=patch, with %s', (_, whole, first) => {
    const renamed = play(
      { kind: 'rename-group', group: whole, before: whole },
      withOptions({ groupUpdate: 'patch' }),
      anAnswer(204),
    );

    expect(told(renamed)).toEqual([
      [
        'PATCH',
        '/Groups/90',
        {
          schemas: patchSchemas,
          Operations: [
            first,
            { op: 'replace', path: 'displayName', value: 'Sales r7f3k2 9' },
            { op: 'replace', path: 'externalId', value: 'r7f3k2-9' },
          ],
        },
      ],
    ]);
  });

  it('deletes', () => {
    expect(told(play({ kind: 'delete-group', group: team }, linked, anAnswer(204)))).toEqual([
      ['DELETE', '/Groups/90'],
    ]);
  });
});

describe('reactions', () => {
  it('looks for nobody after a conflict', () => {
    const { requests, settlement } = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(409, anError(409, 'taken')),
    );

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ kind: 'failed', action: 'create', status: 409 });
  });

  it.each([400, 403, 404, 429, 500, 503])('does nothing more after a %i', (status) => {
    const { settlement } = play(
      { kind: 'disable', person: aPerson() },
      linked,
      anAnswer(status, anError(status, 'no')),
    );

    expect(settlement).toMatchObject({ kind: 'failed', status });
  });

  it('tries up to ten times where no answer comes, waiting ever longer', () => {
    expect(keycloakExt.repeats).toEqual({
      attempts: 10,
      growth: 'doubling',
      noAnswer: { code: 'ProcessingException', afterMs: 500 },
    });
  });
});
