import { describe, expect, it } from 'vitest';
import { generic } from '../../../simulator/dialects/generic.ts';
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

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const query = '/Users?filter=userName%20eq%20%22ada.berg.r7f3k2.1%40example.org%22';
const accept = { Accept: 'application/scim+json' };
const json = { ...accept, 'Content-Type': 'application/scim+json' };
const linked = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-2': '8', 'r7f3k2-9': '90' } });
const get = (path: string) => ({ method: 'GET', path, headers: accept });
const patch = (path: string, ...operations: unknown[]) => ({
  method: 'PATCH',
  path,
  headers: json,
  body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations },
});
const postedUser = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
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

describe('requests', () => {
  it('tests the connection with a query for nobody', () => {
    const { requests } = playTarget(generic.converse({ kind: 'test-connection' }, aSetting()), [
      anAnswer(200, aList()),
    ]);

    expect(requests).toEqual([get(`/Users?filter=userName%20eq%20%22${guid}%22`)]);
  });

  it('looks for the person, then creates them with every attribute', () => {
    const { requests, settlement } = playTarget(generic.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    ]);

    expect(requests).toEqual([get(query), { method: 'POST', path: '/Users', headers: json, body: postedUser }]);
    expect(settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('posts without asking with match=never, and meets the conflict', () => {
    const setting = aSetting({ options: { match: 'never' } });

    const { requests, settlement } = playTarget(generic.converse({ kind: 'assign', person: aPerson() }, setting), [
      anAnswer(409, anError(409, 'userName is taken', 'uniqueness')),
    ]);

    expect(requests).toEqual([{ method: 'POST', path: '/Users', headers: json, body: postedUser }]);
    expect(settlement).toMatchObject({ kind: 'failed', action: 'create', code: 'uniqueness', status: 409 });
  });

  it('quotes what would break out of a filter', () => {
    const person = aPerson({ email: 'a"b\\c@example.org' });

    const { requests } = playTarget(generic.converse({ kind: 'assign', person }, aSetting()), [
      anAnswer(500, 'no matter'),
    ]);

    expect(decodeURIComponent(requests[0]?.path ?? '')).toBe('/Users?filter=userName eq "a\\"b\\\\c@example.org"');
  });

  it('patches what changed with lower-case operations, a path in each, and removes what was emptied', () => {
    const { jobTitle: _none, ...untitled } = aPerson({ givenName: 'Eva', email: 'eva.r7f3k2.2@example.org' });

    const { requests, settlement } = playTarget(
      generic.converse({ kind: 'update', person: untitled, before: aPerson() }, linked),
      [anAnswer(200, aUser('7'))],
    );

    expect(requests).toEqual([
      patch(
        '/Users/7',
        { op: 'replace', path: 'userName', value: 'eva.r7f3k2.2@example.org' },
        { op: 'replace', path: 'name.givenName', value: 'Eva' },
        { op: 'remove', path: 'title' },
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'eva.r7f3k2.2@example.org' },
      ),
    ]);
    expect(settlement).toEqual({ kind: 'done', action: 'update', resourceId: '7' });
  });

  it('reads a linked person who is assigned again, and patches what differs', () => {
    const { requests, settlement } = playTarget(generic.converse({ kind: 'assign', person: aPerson() }, linked), [
      anAnswer(200, { ...postedUser, id: '7', active: false }),
      anAnswer(204),
    ]);

    expect(requests).toEqual([get('/Users/7'), patch('/Users/7', { op: 'replace', path: 'active', value: true })]);
    expect(settlement).toEqual({ kind: 'done', action: 'enable', resourceId: '7' });
  });

  it('looks again for a linked person who is gone', () => {
    const { requests, settlement } = playTarget(generic.converse({ kind: 'assign', person: aPerson() }, linked), [
      anAnswer(404),
      anAnswer(200, aList()),
      anAnswer(201, aUser('70')),
    ]);

    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /Users/7',
      `GET ${query}`,
      'POST /Users',
    ]);
    expect(settlement).toEqual({ kind: 'done', action: 'create', resourceId: '70' });
  });

  it.each([
    { kind: 'unassign', value: false, action: 'disable' },
    { kind: 'disable', value: false, action: 'disable' },
    { kind: 'enable', value: true, action: 'enable' },
  ] as const)('sets active to $value to $kind', ({ kind, value, action }) => {
    const { requests, settlement } = playTarget(generic.converse({ kind, person: aPerson() }, linked), [anAnswer(204)]);

    expect(requests).toEqual([patch('/Users/7', { op: 'replace', path: 'active', value })]);
    expect(settlement).toEqual({ kind: 'done', action, resourceId: '7' });
  });

  it('finds somebody who is not linked before it disables or deletes them', () => {
    const disabled = playTarget(generic.converse({ kind: 'unassign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList(aUser('7'))),
      anAnswer(204),
    ]);
    const deleted = playTarget(generic.converse({ kind: 'delete', person: aPerson() }, aSetting()), [
      anAnswer(200, aList()),
    ]);

    expect(disabled.requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(deleted.settlement).toEqual({ kind: 'done', action: 'none' });
  });

  it.each([204, 404])('deletes with DELETE; %i is as wanted', (status) => {
    const { requests, settlement } = playTarget(generic.converse({ kind: 'delete', person: aPerson() }, linked), [
      anAnswer(status),
    ]);

    expect(requests).toEqual([{ method: 'DELETE', path: '/Users/7', headers: accept }]);
    expect(settlement).toMatchObject({ kind: 'done', action: 'delete' });
  });

  it('creates a group with its members', () => {
    const group = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-3'] });

    const { requests } = playTarget(
      generic.converse({ kind: 'push-group', group }, aSetting({ links: { 'r7f3k2-1': '7' } })),
      [anAnswer(200, aList()), anAnswer(201, aGroupResource('90'))],
    );

    expect(requests).toEqual([
      get('/Groups?filter=displayName%20eq%20%22Sales%20r7f3k2%209%22'),
      {
        method: 'POST',
        path: '/Groups',
        headers: json,
        body: {
          schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
          externalId: 'r7f3k2-9',
          displayName: 'Sales r7f3k2 9',
          members: [{ value: '7' }],
        },
      },
    ]);
  });

  it('adds members as a list and removes each by a value path, renames, deletes', () => {
    const change = { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: ['r7f3k2-2'] } as const;
    const rename = { kind: 'rename-group', group: aGroup({ displayName: 'Legal' }), before: aGroup() } as const;

    const requests = [
      ...playTarget(generic.converse(change, linked), [anAnswer(204)]).requests,
      ...playTarget(generic.converse(rename, linked), [anAnswer(204)]).requests,
      ...playTarget(generic.converse({ kind: 'delete-group', group: aGroup() }, linked), [anAnswer(204)]).requests,
    ];

    expect(requests).toEqual([
      patch(
        '/Groups/90',
        { op: 'add', path: 'members', value: [{ value: '7' }] },
        { op: 'remove', path: 'members[value eq "8"]' },
      ),
      patch('/Groups/90', { op: 'replace', path: 'displayName', value: 'Legal' }),
      { method: 'DELETE', path: '/Groups/90', headers: accept },
    ]);
  });

  it('sends a password, and a full list of members, as replace operations', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-9': '90' } });
    const password = 'Correct-Horse-7';

    const pushed = playTarget(generic.converse({ kind: 'set-password', person: aPerson(), password }, setting), [
      anAnswer(204),
    ]);
    const group = aGroup({ memberIds: ['r7f3k2-1'] });
    const replaced = playTarget(generic.converse({ kind: 'replace-members', group }, setting), [anAnswer(204)]);

    expect(pushed.requests).toMatchObject([
      {
        method: 'PATCH',
        path: '/Users/7',
        body: { Operations: [{ op: 'replace', path: 'password', value: password }] },
      },
    ]);
    expect(replaced.requests).toMatchObject([
      { path: '/Groups/90', body: { Operations: [{ op: 'replace', path: 'members', value: [{ value: '7' }] }] } },
    ]);
  });

  it('escapes an id in the path', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '../Groups/1?x=y' } });

    const { requests } = playTarget(generic.converse({ kind: 'delete', person: aPerson() }, setting), [anAnswer(204)]);

    expect(requests[0]?.path).toBe('/Users/..%2FGroups%2F1%3Fx%3Dy');
  });
});

describe('reactions', () => {
  const assigning = () => generic.converse({ kind: 'assign', person: aPerson() }, aSetting());

  it('writes nothing where more than one user matches', () => {
    const { settlement } = playTarget(assigning(), [anAnswer(200, aList(aUser('1'), aUser('2')))]);

    expect(settlement).toMatchObject({ kind: 'failed', code: 'several-matches' });
  });

  it.each([
    [429, '7', 7_000],
    [503, undefined, 300],
    [500, 'soon', 300],
  ])('tries a %i with Retry-After %s again after a while', (status, retryAfter, afterMs) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };

    const { settlement } = playTarget(assigning(), [anAnswer(status, anError(status, 'later'), headers)]);

    expect(settlement).toMatchObject({ kind: 'retry', code: String(status), afterMs });
  });

  it.each([
    ['no body', anAnswer(201)],
    ['HTML', anAnswer(200, '<html/>')],
    ['no id', anAnswer(201, { userName: 'x' })],
    ['a number as id', anAnswer(201, { id: 7 })],
    ['an array', anAnswer(201, [])],
  ])('fails with the reason where a create is answered with %s', (_, answer) => {
    const { settlement } = playTarget(assigning(), [anAnswer(200, aList()), answer]);

    expect(settlement).toMatchObject({ kind: 'failed', action: 'create', code: 'unreadable-answer' });
  });
});
