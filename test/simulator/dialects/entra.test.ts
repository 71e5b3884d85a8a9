import { describe, expect, it } from 'vitest';
import { entra } from '../../../simulator/dialects/entra.ts';
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
import { enterprise, get, json, patch, provisioned, query } from './entra-shapes.ts';

const linked = aSetting({ links: { 'r7f3k2-1': '7', 'r7f3k2-9': '90', 'r7f3k2-2': '8' } });

describe('requests, one by one as documented', () => {
  it('tests the connection with a random GUID, form-encoded, without a header of its own', () => {
    const { requests, settlement } = playTarget(entra.converse({ kind: 'test-connection' }, aSetting()), [
      anAnswer(200, aList()),
    ]);

    expect(requests).toEqual([get(`/Users?filter=userName+eq+%22${guid}%22`)]);
    expect(settlement).toEqual({ kind: 'done', action: 'test' });
  });

  it('matches, then creates with the enterprise URN, meta.resourceType and roles: []', () => {
    const { requests, settlement } = playTarget(entra.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList()),
      anAnswer(201, aUser('7')),
    ]);

    expect(requests[0]).toEqual(get(query));
    expect(requests[1]).toMatchObject({ method: 'POST', path: '/Users', headers: json });
    expect(JSON.stringify(requests[1]?.body)).toBe(
      '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],' +
        '"externalId":"r7f3k2-1","userName":"ada.berg.r7f3k2.1@example.org","active":true,"displayName":"Ada Berg",' +
        '"emails":[{"primary":true,"type":"work","value":"ada.berg.r7f3k2.1@example.org"}],"meta":{"resourceType":"User"},' +
        '"name":{"formatted":"Ada Berg","familyName":"Berg","givenName":"Ada"},"roles":[],"title":"Engineer",' +
        '"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Research"}}',
    );
    expect(settlement).toEqual({ kind: 'done', action: 'create', resourceId: '7' });
  });

  it('sends null for empty sources only where the option asks for it', () => {
    const { jobTitle: _none, ...untitled } = aPerson();
    const bodyWith = (options: Readonly<Record<string, string>>) =>
      playTarget(entra.converse({ kind: 'assign', person: untitled }, aSetting({ options })), [
        anAnswer(200, aList()),
        anAnswer(201, aUser('7')),
      ]).requests[1]?.body;

    expect(bodyWith({})).not.toHaveProperty('title');
    expect(bodyWith({ nullStyle: 'null' })).toMatchObject({ addresses: null, phoneNumbers: null, title: null });
  });

  it('sends what Calendly lists, and nothing else, with the mapping calendly', () => {
    const setting = aSetting({ mapping: 'calendly', groupAttribute: 'userType' });

    const { requests } = playTarget(
      entra.converse({ kind: 'assign', person: aPerson({ groupName: 'Sales' }) }, setting),
      [anAnswer(200, aList()), anAnswer(201, aUser('7'))],
    );

    expect(requests[1]?.body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
      externalId: 'r7f3k2-1',
      userName: 'ada.berg.r7f3k2.1@example.org',
      active: true,
      displayName: 'Ada Berg',
      emails: [{ primary: true, type: 'work', value: 'ada.berg.r7f3k2.1@example.org' }],
      meta: { resourceType: 'User' },
      name: { givenName: 'Ada', familyName: 'Berg' },
      roles: [],
      userType: 'Sales',
    });
  });

  it('creates nobody who is disabled in the directory', () => {
    const { requests, settlement } = playTarget(
      entra.converse({ kind: 'assign', person: aPerson({ enabled: false }) }, aSetting()),
      [anAnswer(200, aList())],
    );

    expect(requests).toEqual([get(query)]);
    expect(settlement).toEqual({ kind: 'done', action: 'none' });
  });

  it('links a user who is there and patches the differences: Add where there is no value, Replace where there is', () => {
    const { requests, settlement } = playTarget(entra.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList(provisioned({ externalId: undefined, title: 'Clerk', active: false }))),
      anAnswer(204),
    ]);

    expect(requests).toEqual([
      get(query),
      patch(
        '/Users/7',
        { op: 'Add', path: 'externalId', value: 'r7f3k2-1' },
        { op: 'Replace', path: 'active', value: 'True' },
        { op: 'Replace', path: 'title', value: 'Engineer' },
      ),
    ]);
    expect(settlement).toEqual({ kind: 'done', action: 'link', resourceId: '7' });
  });

  it('links without a PATCH where nothing differs, booleans as strings and letter case of addresses included', () => {
    const held = provisioned({ active: 'True', userName: 'ADA.berg.r7f3k2.1@example.org' });

    const { requests, settlement } = playTarget(entra.converse({ kind: 'assign', person: aPerson() }, aSetting()), [
      anAnswer(200, aList(held)),
    ]);

    expect(requests).toEqual([get(query)]);
    expect(settlement).toEqual({ kind: 'done', action: 'link', resourceId: '7' });
  });

  it('changes the address with two Replace operations in one PATCH, after it read the user', () => {
    const person = aPerson({ email: 'eva.r7f3k2.2@example.org' });

    const { requests, settlement } = playTarget(entra.converse({ kind: 'update', person, before: aPerson() }, linked), [
      anAnswer(200, provisioned()),
      anAnswer(200, provisioned()),
    ]);

    expect(requests).toEqual([
      get('/Users/7'),
      patch(
        '/Users/7',
        { op: 'Replace', path: 'userName', value: 'eva.r7f3k2.2@example.org' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'eva.r7f3k2.2@example.org' },
      ),
    ]);
    expect(settlement).toEqual({ kind: 'done', action: 'update', resourceId: '7' });
  });

  it('gives a user without an address one by Add, and an enterprise attribute by its URN', () => {
    const person = aPerson({ department: 'Legal' });

    const { requests } = playTarget(entra.converse({ kind: 'update', person, before: aPerson() }, linked), [
      anAnswer(200, provisioned({ emails: undefined })),
      anAnswer(204),
    ]);

    expect(requests[1]).toEqual(
      patch(
        '/Users/7',
        { op: 'Add', path: 'emails[type eq "work"].value', value: 'ada.berg.r7f3k2.1@example.org' },
        { op: 'Replace', path: `${enterprise}:department`, value: 'Legal' },
      ),
    );
  });

  it('never clears a value whose source is empty', () => {
    const { jobTitle: _none, ...untitled } = aPerson();

    const { requests, settlement } = playTarget(
      entra.converse({ kind: 'update', person: untitled, before: aPerson() }, linked),
      [anAnswer(200, provisioned())],
    );

    expect(requests).toEqual([get('/Users/7')]);
    expect(settlement).toEqual({ kind: 'done', action: 'none', resourceId: '7' });
  });

  it.each([
    { kind: 'unassign', value: 'False', action: 'disable' },
    { kind: 'disable', value: 'False', action: 'disable' },
    { kind: 'enable', value: 'True', action: 'enable' },
  ] as const)('reads, then sends active as the string "$value" to $kind', ({ kind, value, action }) => {
    const { requests, settlement } = playTarget(entra.converse({ kind, person: aPerson() }, linked), [
      anAnswer(200, provisioned()),
      anAnswer(204),
    ]);

    expect(requests).toEqual([get('/Users/7'), patch('/Users/7', { op: 'Replace', path: 'active', value })]);
    expect(settlement).toEqual({ kind: 'done', action, resourceId: '7' });
  });

  it('sends active as a boolean where the option asks for it', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { activeStyle: 'boolean' } });

    const { requests } = playTarget(entra.converse({ kind: 'disable', person: aPerson() }, setting), [
      anAnswer(200, provisioned()),
      anAnswer(204),
    ]);

    expect(requests[1]).toEqual(patch('/Users/7', { op: 'Replace', path: 'active', value: false }));
  });

  it('sends nothing for somebody who was never linked', () => {
    for (const kind of ['unassign', 'disable', 'delete'] as const) {
      const { requests } = playTarget(entra.converse({ kind, person: aPerson() }, aSetting()), []);
      expect(requests).toEqual([]);
    }
  });

  it.each([204, 404])('deletes with a bare DELETE; %i is as wanted', (status) => {
    const { requests, settlement } = playTarget(entra.converse({ kind: 'delete', person: aPerson() }, linked), [
      anAnswer(status),
    ]);

    expect(requests).toEqual([{ method: 'DELETE', path: '/Users/7', headers: {} }]);
    expect(settlement).toEqual({ kind: 'done', action: 'delete', resourceId: '7' });
  });

  it('matches a group without its members, creates it without members, then adds those who are linked', () => {
    const group = aGroup({ memberIds: ['r7f3k2-1', 'r7f3k2-3'] });
    const setting = aSetting({ links: { 'r7f3k2-1': '7' } });

    const { requests, settlement } = playTarget(entra.converse({ kind: 'push-group', group }, setting), [
      anAnswer(200, aList()),
      anAnswer(201, aGroupResource('90')),
      anAnswer(204),
    ]);

    expect(requests).toEqual([
      get('/Groups?excludedAttributes=members&filter=displayName+eq+%22Sales+r7f3k2+9%22'),
      {
        method: 'POST',
        path: '/Groups',
        headers: json,
        body: {
          schemas: [
            'urn:ietf:params:scim:schemas:core:2.0:Group',
            'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
          ],
          externalId: 'r7f3k2-9',
          displayName: 'Sales r7f3k2 9',
          meta: { resourceType: 'Group' },
        },
      },
      patch('/Groups/90', { op: 'Add', path: 'members', value: [{ $ref: null, value: '7' }] }),
    ]);
    expect(settlement).toEqual({ kind: 'done', action: 'create', resourceId: '90' });
  });

  it('adds and removes members by lists in one PATCH', () => {
    const intent = { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: ['r7f3k2-2'] } as const;

    const { requests } = playTarget(entra.converse(intent, linked), [
      anAnswer(200, aGroupResource('90')),
      anAnswer(204),
    ]);

    expect(requests).toEqual([
      get('/Groups/90?excludedAttributes=members'),
      patch(
        '/Groups/90',
        { op: 'Add', path: 'members', value: [{ $ref: null, value: '7' }] },
        { op: 'Remove', path: 'members', value: [{ $ref: null, value: '8' }] },
      ),
    ]);
  });

  it('leaves $ref out where the option says so', () => {
    const setting = aSetting({ links: { 'r7f3k2-9': '90', 'r7f3k2-1': '7' }, options: { memberRef: 'absent' } });
    const intent = { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: [] } as const;

    const { requests } = playTarget(entra.converse(intent, setting), [
      anAnswer(200, aGroupResource('90')),
      anAnswer(204),
    ]);

    expect(requests[1]).toEqual(patch('/Groups/90', { op: 'Add', path: 'members', value: [{ value: '7' }] }));
  });

  it('renames with Replace displayName, deletes with DELETE', () => {
    const renamed = playTarget(
      entra.converse(
        { kind: 'rename-group', group: aGroup({ displayName: 'Legal r7f3k2' }), before: aGroup() },
        linked,
      ),
      [anAnswer(200, aGroupResource('90')), anAnswer(204)],
    );
    const deleted = playTarget(entra.converse({ kind: 'delete-group', group: aGroup() }, linked), [anAnswer(204)]);

    expect(renamed.requests).toEqual([
      get('/Groups/90?excludedAttributes=members'),
      patch('/Groups/90', { op: 'Replace', path: 'displayName', value: 'Legal r7f3k2' }),
    ]);
    expect(deleted.requests).toEqual([{ method: 'DELETE', path: '/Groups/90', headers: {} }]);
  });
});

describe('reactions', () => {
  const assigning = () => entra.converse({ kind: 'assign', person: aPerson() }, aSetting());
  const updating = () =>
    entra.converse({ kind: 'update', person: aPerson({ jobTitle: 'Chief' }), before: aPerson() }, linked);

  it('writes nothing where more than one user matches', () => {
    const { requests, settlement } = playTarget(assigning(), [anAnswer(200, aList(aUser('1'), aUser('2')))]);

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ kind: 'failed', code: 'DuplicateTargetEntries', status: 200 });
  });

  it.each([400, 404])('takes a %i to a query for incompatible', (status) => {
    const { settlement } = playTarget(assigning(), [anAnswer(status, anError(status, 'no'))]);

    expect(settlement).toMatchObject({
      kind: 'failed',
      code: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
      status,
    });
  });

  it.each([
    [400, 'title is not known', 'BadRequest'],
    [400, 'displayName is required', 'MandatoryFieldsMissing'],
    [403, 'not allowed', 'InsufficientRights'],
    [403, 'no free seat is left', 'LicenseLimitExceeded'],
    [405, 'no', 'MethodNotAllowed'],
    [409, 'userName is taken', 'EntryConflict'],
    [422, 'no', 'UnprocessableEntity'],
    [501, 'no', 'NotImplemented'],
    [302, 'over there', 'WebExceptionProtocolError'],
  ])('answers %i “%s” to a create with %s', (status, detail, code) => {
    const { settlement } = playTarget(assigning(), [anAnswer(200, aList()), anAnswer(status, anError(status, detail))]);

    expect(settlement).toMatchObject({ kind: 'failed', action: 'create', code, status });
    expect(settlement).toHaveProperty('reason', expect.stringContaining(detail));
  });

  it('stops at a refused credential', () => {
    const { settlement } = playTarget(assigning(), [anAnswer(401, anError(401, 'expired'))]);

    expect(settlement).toMatchObject({ kind: 'refused', status: 401 });
  });

  it.each([
    ['3', {}, 3_000],
    ['Wed, 25 Nov 2026 00:00:00 GMT', {}, 2_400_000],
    ['3', { retryAfter: 'ignored' }, 2_400_000],
  ])('tries a 429 with Retry-After %s again (options %o) after %i ms', (retryAfter, options, afterMs) => {
    const setting = aSetting({ options });

    const { settlement } = playTarget(entra.converse({ kind: 'assign', person: aPerson() }, setting), [
      anAnswer(429, anError(429, 'slow down'), { 'retry-after': retryAfter }),
    ]);

    expect(settlement).toMatchObject({ kind: 'retry', code: 'TooManyRequests', afterMs });
  });

  it('leaves a 500 to the next cycle', () => {
    const { settlement } = playTarget(assigning(), [anAnswer(200, aList()), anAnswer(500, 'oops')]);

    expect(settlement).toMatchObject({ kind: 'retry', code: 'InternalServerError', afterMs: 2_400_000 });
  });

  it('takes a 404 for a known id as InvalidAnchor', () => {
    const { requests, settlement } = playTarget(updating(), [anAnswer(404, anError(404, 'gone'))]);

    expect(requests).toHaveLength(1);
    expect(settlement).toMatchObject({ kind: 'failed', code: 'InvalidAnchor', status: 404 });
  });

  it('matches and creates again after that 404 where the option says so', () => {
    const setting = aSetting({ links: { 'r7f3k2-1': '7' }, options: { missingAnchor: 'rematch' } });

    const { requests, settlement } = playTarget(
      entra.converse({ kind: 'update', person: aPerson(), before: aPerson() }, setting),
      [anAnswer(404), anAnswer(200, aList()), anAnswer(201, aUser('70'))],
    );

    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
    expect(settlement).toEqual({ kind: 'done', action: 'create', resourceId: '70' });
  });

  it('keeps the link that it made before a PATCH was refused', () => {
    const { settlement } = playTarget(assigning(), [
      anAnswer(200, aList(aUser('7'))),
      anAnswer(409, anError(409, 'externalId is taken')),
    ]);

    expect(settlement).toMatchObject({ kind: 'failed', code: 'EntryConflict', resourceId: '7' });
  });

  it('refuses a group that shows its members in spite of excludedAttributes', () => {
    const intent = { kind: 'change-members', group: aGroup(), added: ['r7f3k2-1'], removed: [] } as const;

    const { settlement } = playTarget(entra.converse(intent, linked), [
      anAnswer(200, { ...aGroupResource('90'), members: [{ value: '8' }] }),
    ]);

    expect(settlement).toMatchObject({
      kind: 'failed',
      code: 'SystemForCrossDomainIdentityManagementMultipleEntriesInResponse',
    });
  });
});
