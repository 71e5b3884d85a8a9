import { describe, expect, it } from 'vitest';
import { attribute, isObject } from '../../../../target-adapter/scim/resource.ts';
import { groupSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, idsOf } from './a-provider.ts';

describe('Okta', () => {
  const create = {
    schemas: [userSchema],
    userName: 'test.user@okta.local',
    name: { givenName: 'Test', familyName: 'User' },
    emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
    displayName: 'Test User',
    locale: 'en-US',
    externalId: '00ujl29u0le5T6Aj10h7',
    groups: [],
    password: '1mz050nq',
    active: true,
  };

  it('creates a user with empty groups and a password, and finds what it needs in the hit', async () => {
    const { ask } = aProvider();

    const { status } = await ask('POST', '/Users', create);
    const { body } = await ask(
      'GET',
      '/Users?filter=userName%20eq%20%22test.user%40okta.local%22&startIndex=1&count=100',
    );

    expect(status).toBe(201);
    expect(attribute(body, 'Resources')).toEqual([
      expect.objectContaining({
        schemas: [userSchema],
        id: '1',
        userName: create.userName,
        active: true,
        meta: expect.objectContaining({ resourceType: 'User', location: expect.stringContaining('/Users/1') }),
      }),
    ]);
  });

  it('puts back what it read, with its changes', async () => {
    const { ask, made } = aProvider();
    await made('/Users', create);
    await made('/Groups', { displayName: 'g', members: [{ value: '1' }] });
    const { body } = await ask('GET', '/Users/1');

    const put = await ask('PUT', '/Users/1', {
      ...(isObject(body) ? body : {}),
      userName: 'new@okta.local',
      active: false,
    });

    expect(put.status).toBe(200);
    expect(put.body).toMatchObject({ userName: 'new@okta.local', active: false, groups: [{ value: '2' }] });
  });

  it('deactivates and reactivates without a path', async () => {
    const { made, patch, shown } = aProvider();
    await made('/Users', create);

    const off = await patch('/Users/1', { op: 'replace', value: { active: false } });
    const whileOff = await shown('/Users/1', 'active');
    const on = await patch('/Users/1', { op: 'replace', value: { active: true } });

    expect([off.status, whileOff, on.status, await shown('/Users/1', 'active')]).toEqual([200, false, 200, true]);
  });

  it('pushes a group: rename with its id in the value, members in order within one request', async () => {
    const { made, patch, ask, shown } = aProvider();
    for (const userName of ['a', 'b']) await made('/Users', { userName });
    await made('/Groups', { displayName: 'g', members: [{ value: '1', display: null }] });

    const renamed = await patch('/Groups/3', { op: 'replace', value: { id: '3', displayName: 'Renamed' } });
    const moved = await patch(
      '/Groups/3',
      { op: 'remove', path: 'members[value eq "1"]' },
      { op: 'add', path: 'members', value: [{ value: '2', display: 'b' }] },
    );
    const put = await ask('PUT', '/Groups/3', {
      schemas: [groupSchema],
      id: '3',
      displayName: 'Put',
      members: [{ value: '2', display: null }, { value: '1' }],
    });

    expect([renamed.status, moved.status, put.status]).toEqual([204, 204, 200]);
    expect(await shown('/Groups/3', 'displayName')).toBe('Put');
    expect(await shown('/Groups/3', 'members')).toMatchObject([{ value: '2' }, { value: '1' }]);
  });

  it('gets its probe answered', async () => {
    const { ask } = aProvider();

    const answers = [
      await ask('GET', '/Users?startIndex=1&count=2'),
      await ask('GET', '/Groups?startIndex=1&count=100'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('others', () => {
  it('OneLogin sends its template with the URN of SCIM 1.0 and one e-mail address as an object', async () => {
    const { ask } = aProvider();

    const { status, body } = await ask('POST', '/Users', {
      schemas: ['urn:scim:schemas:core:1.0'],
      userName: 'ada',
      emails: { value: 'ada@x', type: 'work', primary: 'true' },
    });

    expect(status).toBe(201);
    expect(attribute(body, 'emails')).toEqual([{ value: 'ada@x', type: 'work', primary: true }]);
  });

  it('Ping writes attributes and operators in any case', async () => {
    const { ask, made } = aProvider();
    await made('/Users', { userName: 'ada', emails: [{ value: 'ada@x' }] });

    const answers = [
      await ask('GET', '/Users?filter=username Eq "ADA"'),
      await ask('GET', '/Users?filter=emails eq "ada@x"'),
    ];

    expect(answers.map(({ body }) => idsOf(body))).toEqual([['1'], ['1']]);
  });

  it('authentik adds members one operation each, JumpCloud as a list, Keycloak empties a group', async () => {
    const { made, patch, shown } = aProvider();
    for (const userName of ['a', 'b', 'c']) await made('/Users', { userName });
    await made('/Groups', { displayName: 'g' });
    const members = () => shown('/Groups/4', 'members');

    await patch('/Groups/4', ...['1', '2'].map((value) => ({ op: 'add', path: 'members', value: [{ value }] })));
    await patch('/Groups/4', { op: 'add', value: { members: [{ value: '3' }] } });
    const full = await members();
    await patch('/Groups/4', { op: 'remove', path: 'members' });

    expect(full).toMatchObject([{ value: '1' }, { value: '2' }, { value: '3' }]);
    expect(await members()).toBeUndefined();
  });
});
