import { describe, expect, it } from 'vitest';
import { onelogin } from '../../../simulator/dialects/onelogin.ts';
import type { Intent } from '../../../simulator/intent.ts';
import {
  aGroup,
  aGroupResource,
  aList,
  anAnswer,
  anError,
  aPerson,
  aSetting,
  aUser,
  guid,
  playTarget,
} from '../build.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22';
const links = { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' };
const linked = aSetting({ links });
const withOptions = (options: Record<string, string>) => aSetting({ links, options });

const template = {
  schemas: [core, enterprise],
  userName: 'ada.berg.r7f3k2.1@example.org',
  name: { familyName: 'Berg', givenName: 'Ada', formatted: 'Ada Berg' },
  emails: [{ value: 'ada.berg.r7f3k2.1@example.org', type: 'work', primary: true }],
  title: 'Engineer',
  active: true,
  [enterprise]: { department: 'Research' },
};

const play = (intent: Intent, setting = linked, ...statuses: readonly ReturnType<typeof anAnswer>[]) =>
  playTarget(onelogin.converse(intent, setting), statuses);
const told = ({ requests }: ReturnType<typeof playTarget>) =>
  requests.map(({ method, path, body }) => (body === undefined ? [method, path] : [method, path, body]));
const members = (...operations: readonly unknown[]) => [
  'PATCH',
  '/Groups/90',
  { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
];

describe('people', () => {
  it('carries a User-Agent that is there but empty, and SCIM’s media type with a body', () => {
    const { requests } = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    );

    expect(requests.map(({ headers = {} }) => Object.entries(headers))).toEqual([
      [['User-Agent', '']],
      [
        ['Content-Type', 'application/scim+json'],
        ['User-Agent', ''],
      ],
    ]);
  });

  it.each([
    ['an empty list', anAnswer(200, aList())],
    ['a 404', anAnswer(404, anError(404, 'nobody'))],
  ])('passes the test of the connection by %s for a name that nobody has', (_, nobody) => {
    const tested = play({ kind: 'test-connection' }, aSetting(), nobody);

    expect(told(tested)).toEqual([['GET', `/Users?filter=userName%20eq%20%22${guid}%22`]]);
    expect(tested.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('looks for the userName, then posts the rendered template', () => {
    const created = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    );

    expect(told(created)).toEqual([
      ['GET', query],
      ['POST', '/Users', template],
    ]);
    expect(created.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('takes over who is there, with a PUT of the template', () => {
    const taken = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(200, aList(aUser('5'))),
      anAnswer(200, aUser('5')),
    );

    expect(told(taken)).toEqual([
      ['GET', query],
      ['PUT', '/Users/5', template],
    ]);
    expect(taken.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '5' });
  });

  it('changes an address by a PUT of the whole template, and reads nothing first', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    const changed = play({ kind: 'update', person, before: aPerson() }, linked, anAnswer(200, aUser('7')));

    expect(told(changed)).toEqual([
      [
        'PUT',
        '/Users/7',
        {
          ...template,
          userName: 'eva.r7f3k2.2@example.org',
          emails: [{ value: 'eva.r7f3k2.2@example.org', type: 'work', primary: true }],
        },
      ],
    ]);
  });

  it.each(['unassign', 'disable'] as const)('suspends by the same PUT, to %s', (kind) => {
    expect(told(play({ kind, person: aPerson() }, linked, anAnswer(200)))).toEqual([
      ['PUT', '/Users/7', { ...template, active: false }],
    ]);
  });

  it('reactivates by the same PUT', () => {
    const enabled = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(200));

    expect(told(enabled)).toEqual([['PUT', '/Users/7', template]]);
    expect(enabled.settlement).toEqual({ kind: 'done', action: 'enable', resourceId: '7' });
  });

  it.each([
    ['delete', [['DELETE', '/Users/7']], 'delete'],
    ['suspend', [['PUT', '/Users/7', { ...template, active: false }]], 'disable'],
  ])('sends for a deletion what remove=%s says', (remove, requests, action) => {
    const removed = play({ kind: 'delete', person: aPerson() }, withOptions({ remove }), anAnswer(204));

    expect(told(removed)).toEqual(requests);
    expect(removed.settlement).toEqual({ kind: 'done', action, resourceId: '7' });
  });

  it('leaves the account with remove=nothing, and says so of itself', () => {
    expect(play({ kind: 'delete', person: aPerson() }, withOptions({ remove: 'nothing' })).requests).toEqual([]);
    expect(onelogin.deletesWith?.({ remove: 'nothing' })).toBe('OneLogin is set to nothing in place of a deletion');
    expect(onelogin.deletesWith?.({})).toBe(true);
  });

  it('sends no password', () => {
    expect(play({ kind: 'set-password', person: aPerson(), password: 'x' }).requests).toEqual([]);
  });

  it('reads people and groups on, page by page', () => {
    const page = (total: number, ...ids: readonly string[]) =>
      anAnswer(200, { ...Object(aList(...ids.map((id) => aUser(id)))), totalResults: total });

    const { requests } = play({ kind: 'import' }, linked, page(3, '1', '2'), page(3, '3'), anAnswer(200, aList()));

    expect(requests.map(({ path }) => path)).toEqual(['/Users', '/Users?startIndex=3', '/Groups']);
  });
});

describe('templates', () => {
  const sent = (options: Record<string, string>) =>
    play({ kind: 'enable', person: aPerson() }, withOptions(options), anAnswer(200)).requests[0]?.body;

  it('names the URNs of SCIM 1.0 with schemas=1.0', () => {
    const { [enterprise]: extension, ...others } = template;
    const old = 'urn:scim:schemas:extension:enterprise:1.0';

    expect(sent({ schemas: '1.0' })).toEqual({
      ...others,
      schemas: ['urn:scim:schemas:core:1.0', old],
      [old]: extension,
    });
  });

  it('sends one object as emails with emails=object', () => {
    expect(sent({ emails: 'object' })).toEqual({ ...template, emails: template.emails[0] });
  });

  it('renders active as a text with activeStyle=string', () => {
    expect(sent({ activeStyle: 'string' })).toEqual({ ...template, active: 'true' });
  });

  it('sends an id of null with id=null', () => {
    expect(sent({ id: 'null' })).toEqual({ ...template, id: null });
  });
});

describe('groups', () => {
  const team = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });
  const nobody = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8' } });

  it('reads which groups there are, creates without members, and adds each member by a request', () => {
    const pushed = play(
      { kind: 'push-group', group: team },
      nobody,
      anAnswer(200, aList({ ...aGroupResource('4'), displayName: 'Others' })),
      anAnswer(201, aGroupResource('90')),
      anAnswer(204),
      anAnswer(204),
    );

    expect(told(pushed)).toEqual([
      ['GET', '/Groups'],
      ['POST', '/Groups', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Sales r7f3k2 9' }],
      members({ op: 'add', path: 'members', value: [{ value: '7' }] }),
      members({ op: 'add', path: 'members', value: [{ value: '8' }] }),
    ]);
    expect(pushed.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '90' });
  });

  it('sends the body of the captured length for one member', () => {
    const id = '7d420df3-9995-4831-a406-ecf8166f5f6a';
    const setting = aSetting({ links: { 'r7f3k2-1': id, 'r7f3k2-9': '90' } });

    const { requests } = play(
      { kind: 'change-members', group: team, added: ['r7f3k2-1'], removed: [] },
      setting,
      anAnswer(204),
    );

    expect(JSON.stringify(requests[0]?.body)).toHaveLength(165);
  });

  it('links to a group of the same name', () => {
    const pushed = play({ kind: 'push-group', group: aGroup() }, nobody, anAnswer(200, aList(aGroupResource('90'))));

    expect(pushed.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '90' });
  });

  it.each([
    ['valuePath', { op: 'remove', path: 'members[value eq "7"]' }],
    ['valueList', { op: 'remove', path: 'members', value: [{ value: '7' }] }],
  ])('removes a member with memberRemove=%s', (memberRemove, operation) => {
    const intent: Intent = { kind: 'change-members', group: team, added: [], removed: ['r7f3k2-1'] };

    expect(told(play(intent, withOptions({ memberRemove }), anAnswer(204)))).toEqual([members(operation)]);
  });

  it('renames by PATCH, and leaves a deleted group in the target', () => {
    const renamed = play({ kind: 'rename-group', group: team, before: team }, linked, anAnswer(204));

    expect(told(renamed)).toEqual([members({ op: 'replace', path: 'displayName', value: 'Sales r7f3k2 9' })]);
    expect(play({ kind: 'delete-group', group: team }).requests).toEqual([]);
  });
});

describe('reactions', () => {
  it.each([400, 403, 409, 500, 503])('leaves a %i as a failed task to the administrator', (status) => {
    const { settlement } = play(
      { kind: 'disable', person: aPerson() },
      linked,
      anAnswer(status, anError(status, 'no')),
    );

    expect(settlement).toMatchObject({ kind: 'failed', action: 'disable', status });
  });

  it('gives a target the patience that it asks for', () => {
    const { settlement } = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(429, anError(429, 'slowly')));

    expect(settlement).toMatchObject({ kind: 'retry', afterMs: 1_000 });
  });

  it('takes a 404 to a known account for a failure, and creates nobody', () => {
    const { settlement } = play({ kind: 'enable', person: aPerson() }, linked, anAnswer(404, anError(404, 'gone')));

    expect(settlement).toMatchObject({ kind: 'failed', code: '404' });
  });

  it('writes nothing where several accounts answer', () => {
    const { settlement } = play(
      { kind: 'assign', person: aPerson() },
      aSetting(),
      anAnswer(200, aList(aUser('1'), aUser('2'))),
    );

    expect(settlement).toMatchObject({ kind: 'failed', code: 'several-matches' });
  });
});
