import { describe, expect, it } from 'vitest';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import type { Intent } from '../../../simulator/intent.ts';
import { aGroup, aGroupResource, aList, anAnswer, anError, aPerson, aSetting, aUser, playTarget } from '../build.ts';
import { bare, patch, told, withBody } from './okta-shapes.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22&startIndex=1&count=100';
const linked = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' } });

describe('requests, one by one as documented and captured', () => {
  it('sends the captured headers in the captured order', () => {
    const { requests } = playTarget(oktaOin.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    ]);

    expect(Object.entries(requests[1]?.headers ?? {})).toEqual([
      ['Accept', 'application/scim+json'],
      ['Accept-Charset', 'utf-8'],
      ['Content-Type', 'application/scim+json; charset=utf-8'],
      ['User-Agent', 'Okta SCIM Client 1.0.0'],
      ['Accept-Encoding', 'gzip,deflate'],
    ]);
  });

  it('tests the connection with a page of users, and one of groups where groups are pushed', () => {
    const users = ['GET', '/Users?startIndex=1&count=2', bare, undefined];
    const groups = ['GET', '/Groups?startIndex=1&count=100', bare, undefined];

    const both = playTarget(oktaOin.converse({ kind: 'test-connection' }, aSetting()), [
      anAnswer(200, aList()),
      anAnswer(200, aList()),
    ]);
    const usersAlone = playTarget(oktaOin.converse({ kind: 'test-connection' }, aSetting({ groups: 'attribute' })), [
      anAnswer(200, aList()),
    ]);

    expect(told(both)).toEqual([users, groups]);
    expect(told(usersAlone)).toEqual([users]);
    expect(both.settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it.each([
    ['an empty list', anAnswer(200, aList())],
    ['a 404 with an Error body', anAnswer(404, anError(404, 'nobody'))],
  ])('creates after %s, with groups: [] and a password', (_, nobody) => {
    const played = playTarget(oktaOin.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      nobody,
      anAnswer(201, aUser('7')),
    ]);

    expect(told(played)[0]).toEqual(['GET', query, bare, undefined]);
    expect(told(played)[1]?.slice(0, 3)).toEqual(['POST', '/Users', withBody]);
    expect(JSON.stringify(played.requests[1]?.body)).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada.berg.r7f3k2.1@example.org",' +
        '"name":{"givenName":"Ada","familyName":"Berg"},' +
        '"emails":[{"primary":true,"value":"ada.berg.r7f3k2.1@example.org","type":"work"}],' +
        '"displayName":"Ada Berg","locale":"en-US","externalId":"r7f3k2-1","groups":[],"password":"7d420df3","active":true}',
    );
    expect(played.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('adds title and department with the full profile, and lists the enterprise URN then', () => {
    const setting = aSetting({ options: { profile: 'full' } });

    const { requests } = playTarget(oktaOin.converse({ kind: 'assign', person: aPerson() }, setting), [
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    ]);

    expect(requests[1]?.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
      title: 'Engineer',
      [enterprise]: { department: 'Research' },
    });
  });

  it('sends what Calendly lists, groups: [] and nothing else, with the mapping calendly', () => {
    const setting = aSetting({ mapping: 'calendly', groupAttribute: 'userType', groups: 'attribute' });

    const { requests } = playTarget(
      oktaOin.converse({ kind: 'assign', person: aPerson({ groupName: 'Sales' }) }, setting),
      [anAnswer(200, aList()), anAnswer(201, aUser('7'))],
    );

    expect(requests[1]?.body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'ada.berg.r7f3k2.1@example.org',
      name: { givenName: 'Ada', familyName: 'Berg' },
      emails: [{ primary: true, value: 'ada.berg.r7f3k2.1@example.org', type: 'work' }],
      displayName: 'Ada Berg',
      externalId: 'r7f3k2-1',
      userType: 'Sales',
      groups: [],
      active: true,
    });
  });

  it('pushes the profile of a user who is there: GET, then PUT', () => {
    const played = playTarget(oktaOin.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList(aUser('7'))),
      anAnswer(200, aUser('7')),
      anAnswer(200, aUser('7')),
    ]);

    expect(told(played).map(([method, path]) => `${method} ${path}`)).toEqual([
      `GET ${query}`,
      'GET /Users/7',
      'PUT /Users/7',
    ]);
    expect(played.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '7' });
  });

  it('reactivates one who is inactive by a PATCH without a path before it pushes the profile', () => {
    const played = playTarget(oktaOin.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList(aUser('7', { active: false }))),
      anAnswer(200, aUser('7')),
      anAnswer(200, aUser('7')),
      anAnswer(200, aUser('7')),
    ]);

    expect(told(played)[1]).toEqual(patch('/Users/7', { op: 'replace', value: { active: true } }));
    expect(played.requests.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET', 'PUT']);
  });

  it('reschedules where the user still reads inactive', () => {
    const { settlement } = playTarget(oktaOin.converse({ kind: 'enable', person: aPerson() }, linked), [
      anAnswer(200, aList(aUser('7', { active: false }))),
      anAnswer(204),
      anAnswer(200, aUser('7', { active: false })),
    ]);

    expect(settlement).toMatchObject({ kind: 'retry', action: 'enable', resourceId: '7' });
    expect(settlement).toHaveProperty('reason', expect.stringContaining('delay in reactivating remote User'));
  });

  it('echoes whatever the target showed when it changes the address', () => {
    const shown = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '7',
      userName: 'ada.berg.r7f3k2.1@example.org',
      name: { givenName: 'Ada', middleName: 'Excited', familyName: 'Berg' },
      emails: [{ primary: true, value: 'ada.berg.r7f3k2.1@example.org', type: 'work', display: 'ada.berg' }],
      active: false,
      groups: [],
      unknown: { kept: true },
      meta: { resourceType: 'User' },
    };
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    const played = playTarget(oktaOin.converse({ kind: 'update', person, before: aPerson() }, linked), [
      anAnswer(200, shown),
      anAnswer(200, shown),
    ]);

    expect(told(played)).toEqual([
      ['GET', '/Users/7', bare, undefined],
      [
        'PUT',
        '/Users/7',
        withBody,
        {
          ...shown,
          userName: 'eva.r7f3k2.2@example.org',
          emails: [{ primary: true, value: 'eva.r7f3k2.2@example.org', type: 'work', display: 'ada.berg' }],
          displayName: 'Ada Berg',
          locale: 'en-US',
          externalId: 'r7f3k2-1',
        },
      ],
    ]);
    expect(Object.keys(Object(played.requests[1]?.body))).toEqual([
      ...Object.keys(shown),
      'displayName',
      'locale',
      'externalId',
    ]);
  });

  it('echoes even a list that was answered in place of the user', () => {
    const played = playTarget(oktaOin.converse({ kind: 'update', person: aPerson(), before: aPerson() }, linked), [
      anAnswer(200, aList()),
      anAnswer(400, anError(400, 'no user')),
    ]);

    expect(played.requests[1]?.body).toMatchObject({ totalResults: 0, Resources: [], userName: aPerson().email });
    expect(played.settlement).toMatchObject({ kind: 'failed', status: 400 });
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
  ])('pushes an emptied value as %s', (emptyStyle, expected) => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7' }, groupAttribute: 'userType', options: { emptyStyle } });

    const { requests } = playTarget(
      oktaOin.converse({ kind: 'update', person: aPerson(), before: aPerson({ groupName: 'Sales' }) }, setting),
      [anAnswer(200, aUser('7', { userType: 'Sales' })), anAnswer(200, aUser('7'))],
    );

    expect(Object(requests[1]?.body).userType).toBe(expected);
  });

  it('patches what changed, without a read, where the option userPatch is on', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { userPatch: 'on' } });
    const person = aPerson({ givenName: 'Eva', email: 'eva.r7f3k2.2@example.org' });

    const played = playTarget(oktaOin.converse({ kind: 'update', person, before: aPerson() }, setting), [
      anAnswer(200, aUser('7')),
    ]);

    expect(told(played)).toEqual([
      patch('/Users/7', {
        op: 'replace',
        value: {
          userName: 'eva.r7f3k2.2@example.org',
          name: { givenName: 'Eva' },
          emails: [{ primary: true, value: 'eva.r7f3k2.2@example.org', type: 'work' }],
        },
      }),
    ]);
  });

  it.each(['unassign', 'disable'] as const)('sends one PATCH without a path to %s', (kind) => {
    const played = playTarget(oktaOin.converse({ kind, person: aPerson() }, linked), [anAnswer(204)]);

    expect(told(played)).toEqual([patch('/Users/7', { op: 'replace', value: { active: false } })]);
    expect(played.settlement).toEqual({ kind: 'done', action: 'disable', resourceId: '7' });
  });

  it('never deletes a user', () => {
    const { requests, settlement } = playTarget(oktaOin.converse({ kind: 'delete', person: aPerson() }, linked), []);

    expect(requests).toEqual([]);
    expect(settlement).toEqual({ kind: 'done', action: 'none' });
  });

  it('creates a group without members, then adds them with value and display', () => {
    const group = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-5'] });

    const played = playTarget(
      oktaOin.converse({ kind: 'push-group', group }, aSetting({ links: { 'r7f3k2-1': '7' } })),
      [anAnswer(200, aList()), anAnswer(201, aGroupResource('90')), anAnswer(204)],
    );

    expect(told(played)).toEqual([
      ['GET', '/Groups?filter=displayName%20eq%20%22Sales%20r7f3k2%209%22&startIndex=1&count=100', bare, undefined],
      [
        'POST',
        '/Groups',
        withBody,
        { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Sales r7f3k2 9', members: [] },
      ],
      patch('/Groups/90', {
        op: 'add',
        path: 'members',
        value: [{ value: '7', display: 'r7f3k2-1@example.org' }],
      }),
    ]);
    expect(played.settlement).toEqual({ kind: 'done', action: 'create', resourceId: '90' });
  });

  it.each([
    ['path', { op: 'replace', path: 'members', value: [] }],
    ['pathless', { op: 'replace', value: { members: [] } }],
  ])('replaces the whole list of a group that is there (%s), an empty one by []', (memberReplace, operation) => {
    const played = playTarget(
      oktaOin.converse({ kind: 'push-group', group: aGroup() }, aSetting({ options: { memberReplace } })),
      [anAnswer(200, aList(aGroupResource('90'))), anAnswer(204)],
    );

    expect(told(played)[1]).toEqual(patch('/Groups/90', operation));
    expect(played.settlement).toEqual({ kind: 'done', action: 'link', resourceId: '90' });
  });

  it('changes members in one PATCH, removals first, then sends the rename with the id inside', () => {
    const intent = { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: ['r7f3k2-2'] } as const;

    const played = playTarget(oktaOin.converse(intent, linked), [anAnswer(204), anAnswer(204)]);

    expect(told(played)).toEqual([
      patch(
        '/Groups/90',
        { op: 'remove', path: 'members[value eq "8"]' },
        { op: 'add', path: 'members', value: [{ value: '7', display: 'r7f3k2-1@example.org' }] },
      ),
      patch('/Groups/90', { op: 'replace', value: { id: '90', displayName: 'Sales r7f3k2 9' } }),
    ]);
  });

  it('splits a large membership where it is told to: removals, then additions, then the name', () => {
    const setting = aSetting({
      links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-3': '6', 'r7f3k2-9': '90' },
      options: { memberBatch: '1' },
    });
    const intent: Intent = {
      kind: 'change-members',
      group: aGroup(),
      added: ['r7f3k2-1', 'r7f3k2-3'],
      removed: ['r7f3k2-2'],
    };

    const played = playTarget(
      oktaOin.converse(intent, setting),
      [1, 2, 3, 4].map(() => anAnswer(204)),
    );

    expect(told(played)).toEqual([
      patch('/Groups/90', { op: 'remove', path: 'members[value eq "8"]' }),
      patch('/Groups/90', { op: 'add', path: 'members', value: [{ value: '7', display: 'r7f3k2-1@example.org' }] }),
      patch('/Groups/90', { op: 'add', path: 'members', value: [{ value: '6', display: 'r7f3k2-3@example.org' }] }),
      patch('/Groups/90', { op: 'replace', value: { id: '90', displayName: 'Sales r7f3k2 9' } }),
    ]);
  });

  it('“push now” replaces the list, the rest added where it is split', () => {
    const group = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-2'] });
    const push = (options: Readonly<Record<string, string>>, answers: number) =>
      playTarget(
        oktaOin.converse(
          { kind: 'replace-members', group },
          aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' }, options }),
        ),
        Array.from({ length: answers }, () => anAnswer(204)),
      );
    const [ada, bo] = [
      { value: '7', display: 'r7f3k2-1@example.org' },
      { value: '8', display: 'r7f3k2-2@example.org' },
    ];

    expect(told(push({}, 1))).toEqual([patch('/Groups/90', { op: 'replace', path: 'members', value: [ada, bo] })]);
    expect(told(push({ memberBatch: '1' }, 2))).toEqual([
      patch('/Groups/90', { op: 'replace', path: 'members', value: [ada] }),
      patch('/Groups/90', { op: 'add', path: 'members', value: [bo] }),
    ]);
  });

  it('sends no name where renaming is switched off', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-9': '90' }, options: { groupRename: 'off' } });
    const renaming: Intent = { kind: 'rename-group', group: aGroup(), before: aGroup() };
    const adding: Intent = { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: [] };

    expect(playTarget(oktaOin.converse(renaming, setting), []).requests).toEqual([]);
    expect(playTarget(oktaOin.converse(adding, setting), [anAnswer(204)]).requests).toHaveLength(1);
  });

  it('leaves a group alone that is unlinked with “leave”', () => {
    const setting = aSetting({ links: { 'r7f3k2-9': '90' }, options: { unlink: 'leave' } });

    expect(playTarget(oktaOin.converse({ kind: 'delete-group', group: aGroup() }, setting), []).requests).toEqual([]);
  });

  it('reads types, schemas and each list of entitlements or roles where entitlements are switched on', () => {
    const types = [
      { id: 'User', endpoint: '/Users', schema: 'urn:ietf:params:scim:schemas:core:2.0:User' },
      { id: 'Permission', endpoint: '/Permissions', schema: 'urn:okta:scim:schemas:core:1.0:Entitlement' },
      { id: 'Role', endpoint: '/Roles', schema: 'urn:okta:scim:schemas:core:1.0:Role' },
    ];

    const { requests, settlement } = playTarget(
      oktaOin.converse({ kind: 'test-connection' }, aSetting({ options: { entitlements: 'on' } })),
      [aList(), aList(), aList(...types), aList(), aList(), aList()].map((body) => anAnswer(200, body)),
    );

    expect(requests.slice(2).map(({ path }) => path)).toEqual(['/ResourceTypes', '/Schemas', '/Permissions', '/Roles']);
    expect(settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('deletes a group that is unlinked with “delete in target”', () => {
    const played = playTarget(oktaOin.converse({ kind: 'delete-group', group: aGroup() }, linked), [anAnswer(204)]);

    expect(told(played)).toEqual([['DELETE', '/Groups/90', bare, undefined]]);
  });
});

describe('reactions', () => {
  const assigning = () => oktaOin.converse({ kind: 'assign', person: aPerson() }, aSetting());

  it.each([
    ['hits without schemas', anAnswer(200, aList({ id: '7', userName: 'x' })), "No schema's defined in scim user"],
    ['counters as strings', anAnswer(200, { totalResults: '0', Resources: [] }), 'totalResults is not a number'],
    ['startIndex as a string', anAnswer(200, { totalResults: 0, startIndex: '1', Resources: [] }), 'startIndex'],
    ['several hits', anAnswer(200, aList(aUser('1'), aUser('2'))), '2 users'],
    ['HTML', anAnswer(200, '<html>hello</html>'), 'not JSON'],
  ])('ends %s as “matching user not found” before any POST', (_, answer, reason) => {
    const { requests, settlement } = playTarget(assigning(), [answer]);

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ kind: 'failed', code: 'matching user not found' });
    expect(settlement).toHaveProperty('reason', expect.stringContaining(reason));
  });

  it('tells of a create that was answered with nothing', () => {
    const { settlement } = playTarget(assigning(), [anAnswer(200, aList()), anAnswer(201)]);

    expect(settlement).toHaveProperty('reason', expect.stringContaining('Create new user returned empty user.'));
  });

  it('pushes a password by a PATCH without a path', () => {
    const intent: Intent = { kind: 'set-password', person: aPerson(), password: 'Correct-Horse-7' };

    const { requests } = playTarget(oktaOin.converse(intent, aSetting({ links: { 'r7f3k2-1': '7' } })), [
      anAnswer(204),
    ]);

    expect(requests).toMatchObject([
      { path: '/Users/7', body: { Operations: [{ op: 'replace', value: { password: 'Correct-Horse-7' } }] } },
    ]);
  });

  it('pushes no password where passwords are not synchronized', () => {
    const intent: Intent = { kind: 'set-password', person: aPerson(), password: 'Correct-Horse-7' };
    const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { passwordSync: 'off' } });

    expect(playTarget(oktaOin.converse(intent, setting), []).requests).toEqual([]);
  });

  it('imports users and groups in pages of a hundred', () => {
    const { requests } = playTarget(oktaOin.converse({ kind: 'import' }, aSetting()), [
      anAnswer(200, aList(aUser('7'))),
      anAnswer(200, aList()),
    ]);

    expect(requests.map(({ path }) => path)).toEqual([
      '/Users?startIndex=1&count=100',
      '/Groups?startIndex=1&count=100',
    ]);
  });

  it('tells a conflict in the words of its task, with the detail of the target', () => {
    const { settlement } = playTarget(assigning(), [
      anAnswer(200, aList()),
      anAnswer(409, anError(409, 'userName taken')),
    ]);

    expect(settlement).toEqual({
      kind: 'failed',
      action: 'create',
      code: 'Error while creating user',
      reason:
        'Automatic provisioning of user Ada Berg to app SCIM failed: Error while creating user Ada Berg: Conflict. Errors reported by remote server: userName taken',
      status: 409,
    });
  });

  it('says that an error body which is not JSON hides its cause', () => {
    const { settlement } = playTarget(assigning(), [anAnswer(200, aList()), anAnswer(400, 'no such attribute')]);

    expect(settlement).toHaveProperty('reason', expect.stringContaining('the body is not JSON and hides the cause'));
  });

  it('waits five minutes after a 429 whose Retry-After is a date', () => {
    const { settlement } = playTarget(assigning(), [
      anAnswer(429, anError(429, 'slow'), { 'retry-after': 'Wed, 25 Nov 2026 00:00:00 GMT' }),
    ]);

    expect(settlement).toMatchObject({ kind: 'retry', afterMs: 300_000 });
  });

  it('repeats a create after a 500 by itself, but leaves other failures to the administrator', () => {
    const created = playTarget(assigning(), [anAnswer(200, aList()), anAnswer(500, 'oops')]);
    const disabled = playTarget(oktaOin.converse({ kind: 'disable', person: aPerson() }, linked), [
      anAnswer(500, 'oops'),
    ]);

    expect(created.settlement).toMatchObject({ kind: 'retry', action: 'create' });
    expect(disabled.settlement).toMatchObject({ kind: 'failed', action: 'disable', status: 500 });
  });

  it('does not follow a 501 to its PATCH with a PUT', () => {
    const { requests, settlement } = playTarget(oktaOin.converse({ kind: 'unassign', person: aPerson() }, linked), [
      anAnswer(501, anError(501, 'PATCH is not supported')),
    ]);

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ kind: 'failed', action: 'disable', status: 501 });
  });
});
