import { describe, expect, it } from 'vitest';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, baseUrl, idsOf } from './a-provider.ts';

describe('POST', () => {
  it('creates a user, and says where', async () => {
    const { ask } = aProvider();

    const { status, headers, body } = await ask('POST', '/Users', { schemas: [userSchema], userName: 'ada' });

    expect(status).toBe(201);
    expect(headers.location).toBe(`${baseUrl}/Users/1`);
    expect(body).toEqual({
      schemas: [userSchema],
      id: '1',
      userName: 'ada',
      active: true,
      meta: {
        resourceType: 'User',
        created: '2026-01-01T00:00:01.000Z',
        lastModified: '2026-01-01T00:00:01.000Z',
        location: `${baseUrl}/Users/1`,
        version: headers.etag,
      },
    });
    expect((await ask('GET', '/Users/1')).body).toEqual(body);
  });

  it('takes names in any case and shows them as the schema spells them', async () => {
    const { ask } = aProvider();

    const { body } = await ask('POST', '/Users', {
      USERNAME: 'ada',
      Name: { GIVENNAME: 'Ada' },
      [enterpriseSchema.toUpperCase()]: { Department: 'Engines' },
    });

    expect(body).toMatchObject({
      schemas: [userSchema, enterpriseSchema],
      userName: 'ada',
      name: { givenName: 'Ada' },
      [enterpriseSchema]: { department: 'Engines' },
    });
  });

  it('ignores what is read-only, unknown or without value', async () => {
    const { ask } = aProvider();

    const { status, body } = await ask('POST', '/Users', {
      schemas: [userSchema, 'urn:example:unknown'],
      id: 'mine',
      meta: { created: '1999-01-01T00:00:00Z', resourceType: 'X' },
      groups: [{ value: '7' }],
      userName: 'ada',
      shoeSize: 40,
      nickName: null,
      title: '',
      emails: [],
      name: { givenName: null },
      phoneNumbers: [{ type: 'work', value: '' }, { type: 'home' }],
      'urn:example:unknown': { a: 1 },
      [enterpriseSchema]: {},
    });

    expect(status).toBe(201);
    expect(body).toEqual({
      schemas: [userSchema],
      id: '1',
      userName: 'ada',
      active: true,
      meta: expect.objectContaining({ resourceType: 'User', created: '2026-01-01T00:00:01.000Z' }),
    });
  });

  it('keeps text as it came', async () => {
    const { made } = aProvider();
    const displayName = 'Zoë 😀 李 \u202Eabc e\u0301';

    const ada = await made('/Users', { userName: 'Ada@Example.COM', displayName, externalId: 'AbC' });

    expect(ada).toMatchObject({ userName: 'Ada@Example.COM', displayName, externalId: 'AbC' });
  });

  it('keeps one of two equal values', async () => {
    const { made } = aProvider();

    const ada = await made('/Users', {
      userName: 'ada',
      emails: [
        { value: 'a@x', type: 'work' },
        { value: 'a@x', type: 'home' },
        { value: 'a@x', type: 'work' },
      ],
    });

    expect(ada.emails).toEqual([
      { value: 'a@x', type: 'work' },
      { value: 'a@x', type: 'home' },
    ]);
  });

  it('lets externalId and the names of groups repeat', async () => {
    const { ask } = aProvider();

    const statuses = [
      await ask('POST', '/Users', { userName: 'a', externalId: 'x' }),
      await ask('POST', '/Users', { userName: 'b', externalId: 'x' }),
      await ask('POST', '/Groups', { displayName: 'g' }),
      await ask('POST', '/Groups', { displayName: 'g' }),
    ].map(({ status }) => status);

    expect(statuses).toEqual([201, 201, 201, 201]);
  });

  it('leaves nobody behind when it refuses', async () => {
    const { ask, made } = aProvider();
    await made('/Users', { userName: 'ada' });

    const { status } = await ask('POST', '/Users', { userName: 'Ada' });

    expect(status).toBe(409);
    expect(idsOf((await ask('GET', '/Users')).body)).toEqual(['1']);
  });
});

describe('PUT', () => {
  it('replaces what it names, clears what it leaves out, and keeps active', async () => {
    const { ask, made } = aProvider();
    const { meta } = await made('/Users', { userName: 'ada', title: 'x', nickName: 'y', active: false });

    const { status, headers, body } = await ask('PUT', '/Users/1', { userName: 'ada2', emails: [{ value: 'a@x' }] });

    expect(status).toBe(200);
    expect(body).toEqual({
      schemas: [userSchema],
      id: '1',
      userName: 'ada2',
      active: false,
      emails: [{ value: 'a@x' }],
      meta: {
        resourceType: 'User',
        created: attribute(meta, 'created'),
        lastModified: '2026-01-01T00:00:02.000Z',
        location: `${baseUrl}/Users/1`,
        version: headers.etag,
      },
    });
    expect((await ask('GET', '/Users/1')).body).toEqual(body);
  });

  it('takes back what it showed, and hands it to the organization as a whole', async () => {
    const { ask, made, replaced } = aProvider();
    await made('/Users', { userName: 'ada', emails: [{ value: 'a@x', type: 'work', primary: true }] });
    await made('/Groups', { displayName: 'g', members: [{ value: '1' }] });
    const echoes = [await ask('GET', '/Users/1'), await ask('GET', '/Groups/2')];

    const answers = [await ask('PUT', '/Users/1', echoes[0]?.body), await ask('PUT', '/Groups/2', echoes[1]?.body)];

    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      echoes.map(({ body }) => ({ status: 200, body })),
    );
    expect(replaced.map(({ named }) => named)).toEqual(['all', 'all']);
    expect(Object.keys(replaced[0]?.wanted ?? {})).toEqual(['schemas', 'userName', 'active', 'emails']);
    expect(replaced[1]?.wanted.members).toEqual([{ value: '1' }]);
  });

  it('ignores another id, meta and groups', async () => {
    const { ask, made } = aProvider();
    await made('/Users', { userName: 'ada' });

    const { status, body } = await ask('PUT', '/Users/1', {
      id: '99',
      meta: { created: '1999-01-01T00:00:00Z' },
      groups: [{ value: '5' }],
      userName: 'ada',
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ id: '1', meta: { created: '2026-01-01T00:00:01.000Z' } });
    expect(attribute(body, 'groups')).toBeUndefined();
  });

  it("refuses another user's name and takes one's own in other letters", async () => {
    const { ask, made, shown } = aProvider();
    await made('/Users', { userName: 'ada' });
    await made('/Users', { userName: 'bob' });

    const taken = await ask('PUT', '/Users/1', { userName: 'BOB' });
    const own = await ask('PUT', '/Users/2', { userName: 'Bob' });

    expect([taken.status, attribute(taken.body, 'scimType')]).toEqual([409, 'uniqueness']);
    expect(await shown('/Users/1', 'userName')).toBe('ada');
    expect([own.status, attribute(own.body, 'userName')]).toEqual([200, 'Bob']);
  });

  it('replaces the members of a group', async () => {
    const { ask, made, shown } = aProvider();
    await made('/Users', { userName: 'ada' });
    await made('/Users', { userName: 'bob' });
    await made('/Groups', { displayName: 'g', members: [{ value: '1' }, { value: '2' }] });

    await ask('PUT', '/Groups/3', { displayName: 'g', members: [{ value: '2' }] });

    expect(await shown('/Groups/3', 'members')).toMatchObject([{ value: '2' }]);
    expect(await shown('/Users/1', 'groups')).toBeUndefined();
  });
});

describe('DELETE', () => {
  it('removes for good: 204, then 404, and nobody finds it', async () => {
    const { ask, made, patch } = aProvider();
    await made('/Users', { userName: 'ada' });

    const { status, body } = await ask('DELETE', '/Users/1');

    expect({ status, body }).toEqual({ status: 204, body: undefined });
    const after = [
      await ask('GET', '/Users/1'),
      await ask('PUT', '/Users/1', { userName: 'ada' }),
      await patch('/Users/1', { op: 'remove', path: 'title' }),
      await ask('DELETE', '/Users/1'),
    ];
    expect(after.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    expect(idsOf((await ask('GET', '/Users?filter=userName eq "ada"')).body)).toEqual([]);
  });

  it('takes a user out of groups, leaves the members of a group, and gives no id twice', async () => {
    const { ask, made, shown } = aProvider();
    await made('/Users', { userName: 'ada' });
    await made('/Users', { userName: 'bob' });
    await made('/Groups', { displayName: 'g', members: [{ value: '1' }, { value: '2' }] });

    await ask('DELETE', '/Users/1');
    const again = await made('/Users', { userName: 'ada' });

    expect(await shown('/Groups/3', 'members')).toMatchObject([{ value: '2' }]);
    expect(again.id).toBe('4');
    await ask('DELETE', '/Groups/3');
    expect(await shown('/Users/2', 'userName')).toBe('bob');
  });
});
