import { expect, it } from 'vitest';
import { attribute, listOf } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, groupSchema, userSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, baseUrl, idsOf } from './a-provider.ts';

it('announces what it does, and no more', async () => {
  const { ask } = aProvider();

  const { status, body } = await ask('GET', '/ServiceProviderConfig');

  expect(status).toBe(200);
  expect(body).toMatchObject({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    filter: { supported: true, maxResults: 200 },
    bulk: { supported: true, maxOperations: 1_000, maxPayloadSize: 1_048_576 },
    sort: { supported: true },
    etag: { supported: true },
    changePassword: { supported: true },
    authenticationSchemes: [{ type: 'oauthbearertoken' }],
  });
});

it('lists its resource types with endpoints and schemas that can be read', async () => {
  const { ask } = aProvider();

  const { body } = await ask('GET', '/ResourceTypes');

  expect(body).toMatchObject({
    totalResults: 2,
    Resources: [
      {
        id: 'User',
        endpoint: '/Users',
        schema: userSchema,
        schemaExtensions: [{ schema: enterpriseSchema, required: false }],
      },
      { id: 'Group', endpoint: '/Groups', schema: groupSchema },
    ],
  });
  for (const url of [
    '/ResourceTypes/User',
    '/ResourceTypes/Group',
    `/Schemas/${userSchema}`,
    `/Schemas/${groupSchema}`,
  ]) {
    expect(await ask('GET', url)).toMatchObject({ status: 200, body: { meta: { location: `${baseUrl}${url}` } } });
  }
});

it('lists its schemas whole, whatever page is asked for', async () => {
  const { ask } = aProvider();

  const { body } = await ask('GET', '/Schemas?startIndex=2&count=1');

  expect(idsOf(body)).toEqual([userSchema, enterpriseSchema, groupSchema]);
});

it('tells every attribute with its characteristics, and null for none of them', async () => {
  const { ask } = aProvider();

  const { body } = await ask('GET', '/Schemas');

  const attributes = listOf(body).flatMap((schema) => attribute(schema, 'attributes'));
  expect(attributes.length).toBeGreaterThan(25);
  for (const each of attributes) {
    expect(each).toEqual(
      expect.objectContaining({
        name: expect.stringMatching(/^[a-z][A-Za-z0-9]*$/),
        type: expect.any(String),
        multiValued: expect.any(Boolean),
        description: expect.any(String),
        required: expect.any(Boolean),
        mutability: expect.any(String),
        returned: expect.any(String),
      }),
    );
  }
  expect(attributes).toContainEqual(
    expect.objectContaining({ name: 'userName', required: true, caseExact: false, uniqueness: 'server' }),
  );
  expect(attributes).toContainEqual(
    expect.objectContaining({ name: 'password', mutability: 'writeOnly', returned: 'never' }),
  );
  expect(JSON.stringify(body)).not.toContain('null');
});

it('knows no groups where none are served', async () => {
  const { ask } = aProvider({ types: ['User'] });

  const statuses = await Promise.all(
    ['/Groups', '/Groups/1', '/ResourceTypes/Group', `/Schemas/${groupSchema}`].map(async (url) => {
      const { status } = await ask('GET', url);
      return status;
    }),
  );

  expect(statuses).toEqual([404, 404, 404, 404]);
  expect(idsOf((await ask('GET', '/ResourceTypes')).body)).toEqual(['User']);
  expect(idsOf((await ask('GET', '/Schemas')).body)).toEqual([userSchema, enterpriseSchema]);
  expect(JSON.stringify((await ask('GET', `/Schemas/${userSchema}`)).body)).not.toContain('"groups"');
});
