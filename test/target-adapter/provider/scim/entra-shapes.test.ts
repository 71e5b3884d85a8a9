import { describe, expect, it } from 'vitest';
import { attribute, type JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, groupSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

const scimJson = { 'content-type': 'application/scim+json; charset=utf-8' };
const department = `${enterpriseSchema}:department`;
const manager = `${enterpriseSchema}:manager`;

describe('Entra ID', () => {
  const create = {
    schemas: [userSchema, enterpriseSchema],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: 'test.user@contoso.com',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'test.user@contoso.com' }],
    meta: { resourceType: 'User' },
    name: { formatted: 'Given Family', familyName: 'Family', givenName: 'Given' },
    roles: [],
  };

  async function aUser(change: JsonObject = {}) {
    const provider = aProvider();
    await provider.made('/Users', { ...create, ...change });
    return provider;
  }

  it('creates a user with the enterprise URN, meta and empty roles', async () => {
    const { ask } = aProvider();

    const { status, body } = await ask('POST', '/Users', create, scimJson);

    expect(status).toBe(201);
    expect(body).toMatchObject({ userName: create.userName, name: create.name, emails: create.emails });
    expect(attribute(body, 'roles')).toBeUndefined();
  });

  it('creates a user with the nulls of its older sample', async () => {
    const { ask } = aProvider();

    const { status } = await ask('POST', '/Users', {
      ...create,
      addresses: null,
      displayName: null,
      phoneNumbers: null,
      title: null,
      [enterpriseSchema]: null,
    });

    expect(status).toBe(201);
  });

  it.each([
    ['userName+eq+%22TEST.user%40contoso.com%22', 1],
    ['externalId+eq+%220a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef%22', 1],
    ['emails%5Btype+eq+%22work%22%5D.value+eq+%22test.user%40contoso.com%22', 1],
    ['emails%5Btype+eq+%22home%22%5D.value+eq+%22test.user%40contoso.com%22', 0],
    ['userName+eq+%227d420df3-9995-4831-a406-ecf8166f5f6a%22', 0],
  ])('matches by %s', async (filter, hits) => {
    const { ask } = await aUser();

    const { status, body } = await ask('GET', `/Users?filter=${filter}`);

    expect([status, attribute(body, 'totalResults'), idsOf(body).length]).toEqual([200, hits, hits]);
  });

  it.each<[JsonObject, boolean]>([
    [{ op: 'Replace', path: 'active', value: 'False' }, false],
    [{ op: 'replace', path: 'active', value: false }, false],
    [{ op: 'Replace', path: 'active', value: 'false' }, false],
    [{ op: 'Add', path: 'active', value: 'True' }, true],
    [{ op: 'Replace', value: { active: 'FALSE' } }, false],
  ])('(de)activates by %j', async (operation, active) => {
    const { patch, shown } = await aUser({ active: !active });

    const { status } = await patch('/Users/1', operation);

    expect([status, await shown('/Users/1', 'active')]).toEqual([200, active]);
  });

  it('goes on reading a user who is deactivated', async () => {
    const { ask } = await aUser({ active: 'False' });

    const { body } = await ask('GET', '/Users?filter=userName eq "test.user@contoso.com"');

    expect(attribute(body, 'Resources')).toMatchObject([{ active: false }]);
  });

  it('changes the address in userName and in the work e-mail with one request', async () => {
    const { patch, replaced } = await aUser();

    const { status, body } = await patch(
      '/Users/1',
      { op: 'Replace', path: 'userName', value: 'new@contoso.com' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@contoso.com' },
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      userName: 'new@contoso.com',
      emails: [{ primary: true, type: 'work', value: 'new@contoso.com' }],
    });
    expect(replaced.map(({ named }) => named)).toEqual([['username', 'emails']]);
  });

  it('folds attributes into one path-less operation with dotted keys and URN keys', async () => {
    const { patch } = await aUser();

    const { status, body } = await patch(
      '/Users/1',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'new@contoso.com' },
      {
        op: 'replace',
        value: {
          displayName: 'Bjfe',
          'name.givenName': 'Kkom',
          'name.familyName': 'Unua',
          [`${enterpriseSchema}:employeeNumber`]: 'Aklq',
        },
      },
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      displayName: 'Bjfe',
      name: { formatted: 'Given Family', givenName: 'Kkom', familyName: 'Unua' },
      emails: [{ value: 'new@contoso.com', type: 'work', primary: true }],
      [enterpriseSchema]: { employeeNumber: 'Aklq' },
    });
  });

  it.each(['Add', 'Replace'])('%s brings a work address where there is none', async (op) => {
    const { patch, shown } = await aUser({ emails: [] });

    const { status } = await patch('/Users/1', { op, path: 'emails[type eq "work"].value', value: 'x@y' });

    expect([status, await shown('/Users/1', 'emails')]).toEqual([200, [{ type: 'work', value: 'x@y' }]]);
  });

  it.each<[string, JsonObject]>([
    ['phoneNumbers', { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' }],
    ['addresses', { op: 'Replace', path: 'addresses[type eq "work"].locality', value: '1' }],
    ['roles', { op: 'Add', path: 'roles[primary eq "True"].value', value: '1' }],
    ['roles', { op: 'Add', path: 'roles', value: [{ value: '{"id":"06b0","value":"25","displayName":"Role"}' }] }],
    ['nickName', { op: 'Add', path: 'nickName', value: 'Babs' }],
    [enterpriseSchema, { op: 'Replace', path: department, value: 'Engines' }],
  ])('writes %s where there is none', async (name, operation) => {
    const { patch, shown } = await aUser();

    const { status } = await patch('/Users/1', operation);

    expect(status).toBe(200);
    expect(await shown('/Users/1', name)).toBeDefined();
  });

  it.each<[string, JsonObject]>([
    ['text', { op: 'Add', path: manager, value: '1' }],
    ['an object', { op: 'Replace', path: manager, value: { value: '1' } }],
    ['a list, without the URN', { op: 'Add', path: 'manager', value: [{ $ref: 'http://x/scim/Users/1', value: '1' }] }],
    ['its value', { op: 'Replace', path: `${manager}.value`, value: '1' }],
    ['a URN key', { op: 'replace', value: { [manager]: '1' } }],
  ])('sets the manager by %s', async (_what, operation) => {
    const { patch, made, ask } = await aUser();
    await made('/Users', { userName: 'two' });

    const { status } = await patch('/Users/2', operation);

    expect(status).toBe(200);
    const found = await ask('GET', '/Users?attributes=id&filter=id eq "2" and manager eq "1"');
    expect(idsOf(found.body)).toEqual(['2']);
  });

  it.each<[string, unknown]>([
    ['an empty value', { value: '' }],
    ['empty text', ''],
    ['null', null],
  ])('takes the manager away by %s', async (_what, value) => {
    const { patch, shown } = await aUser({ [enterpriseSchema]: { manager: { value: '7' }, department: 'D' } });

    const { status } = await patch('/Users/1', { op: 'Replace', path: manager, value });

    expect([status, await shown('/Users/1', enterpriseSchema)]).toEqual([200, { department: 'D' }]);
  });

  it.each(['', null])('clears optional attributes by %j', async (value) => {
    const { patch, shown } = await aUser({ title: 'x' });

    const { status } = await patch('/Users/1', { op: 'Replace', path: 'title', value });

    expect([status, await shown('/Users/1', 'title')]).toEqual([200, undefined]);
  });

  it('runs a group: creates it with a foreign URN, adds, and removes only whom it lists', async () => {
    const { ask, made, patch, shown } = aProvider();
    for (const userName of ['a', 'b', 'c']) await made('/Users', { userName });
    const created = await ask('POST', '/Groups', {
      schemas: [groupSchema, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
      displayName: 'Engineers',
      meta: { resourceType: 'Group' },
    });
    const list = (...ids: readonly string[]) => ids.map((value) => ({ $ref: null, value }));

    await patch('/Groups/4', { op: 'Add', path: 'members', value: list('1', '2', '3') });
    await patch('/Groups/4', { op: 'Add', path: 'members', value: list('2') });
    await patch('/Groups/4', { op: 'Remove', path: 'members', value: list('1') });
    const byFlag = await patch('/Groups/4', { op: 'remove', path: 'members[value eq "3"]' });

    expect([created.status, attribute(created.body, 'schemas'), byFlag.status]).toEqual([201, [groupSchema], 204]);
    expect(await shown('/Groups/4', 'members')).toMatchObject([{ value: '2' }]);
    const matched = await ask('GET', '/Groups?excludedAttributes=members&filter=displayName+eq+%22engineers%22');
    expect(attribute(matched.body, 'Resources')).toEqual([expect.not.objectContaining({ members: expect.anything() })]);
  });
});
