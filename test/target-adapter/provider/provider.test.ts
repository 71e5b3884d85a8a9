import { once } from 'node:events';
import { createServer } from 'node:http';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProvider, type Provider, type TenantHandle } from '../../../target-adapter/provider/provider.ts';
import { aCarrier, aClock, anOrganization, aRandom, asBearer, aUser, calendly, rfc } from './build.ts';

const options = { clock: aClock(), random: aRandom() };
const anywhere = { host: '127.0.0.1', port: 0 };

describe('over HTTP', () => {
  let provider: Provider;
  let tenants: readonly TenantHandle[];
  const problems: unknown[] = [];

  beforeAll(async () => {
    provider = await createProvider({ ...options, listen: anywhere, onError: (error) => problems.push(error) });
    tenants = ['default', 'acme'].map((name) => provider.addTenant({ name, behaviour: rfc }));
  });
  afterAll(() => provider.close());

  const request = () => supertest(provider.publicUrl);

  it('each tenant is at its own URL with its own people', async () => {
    expect(tenants.map(({ baseUrl }) => baseUrl)).toEqual([
      `${provider.publicUrl}/scim/v2`,
      `${provider.publicUrl}/tenants/acme/scim/v2`,
    ]);
    const [first, second] = tenants.map((tenant) => asBearer(tenant.issueToken({ ttlSeconds: 60 }).token));

    const created = await request()
      .post('/scim/v2/Users')
      .set(first ?? {})
      .send(JSON.stringify(aUser()));

    expect(created.status).toBe(201);
    expect(created.headers['content-type']).toMatch(/^application\/scim\+json/);
    expect(created.headers.location).toMatch(`${provider.publicUrl}/scim/v2/Users/`);
    expect(created.headers['x-powered-by']).toBeUndefined();
    const listed = await request()
      .get('/tenants/acme/scim/v2/Users?count=5')
      .set(second ?? {});
    expect(JSON.parse(listed.text)).toMatchObject({ totalResults: 0 });
  });

  it('a query reaches SCIM as it was encoded', async () => {
    const { token } = provider.addTenant({ name: 'query', behaviour: rfc }).issueToken({ ttlSeconds: 60 });
    await request()
      .post('/tenants/query/scim/v2/Users')
      .set(asBearer(token))
      .send(JSON.stringify(aUser({ userName: 'a+b@acme.example' })));

    const found = await request()
      .get('/tenants/query/scim/v2/Users?filter=userName+eq+%22a%2Bb@acme.example%22')
      .set(asBearer(token));

    expect(JSON.parse(found.text)).toMatchObject({ totalResults: 1 });
  });

  it('HEAD is GET without a body', async () => {
    const { token } = provider.addTenant({ name: 'head', behaviour: rfc }).issueToken({ ttlSeconds: 60 });

    const { status, text } = await request().head('/tenants/head/scim/v2/Users').set(asBearer(token));

    expect([status, text]).toEqual([200, undefined]);
  });

  it('an unknown tenant is 404, and so is one that was removed', async () => {
    provider.addTenant({ name: 'short-lived', behaviour: rfc });
    provider.removeTenant('short-lived');

    expect((await request().get('/tenants/nobody/scim/v2/Users')).status).toBe(404);
    expect((await request().get('/tenants/short-lived/scim/v2/Users')).status).toBe(404);
    expect(provider.tenant('short-lived')).toBeUndefined();
  });

  it('a body of more than two mebibytes is refused with a SCIM error, whoever sends it', async () => {
    const refused = await request()
      .post('/scim/v2/Users')
      .set('content-type', 'application/scim+json')
      .send('x'.repeat(2 * 1024 * 1024 + 1));

    expect(refused.status).toBe(413);
    expect(JSON.parse(refused.text)).toMatchObject({ status: '413' });
  });

  it('a method that nobody knows is 501', async () => {
    expect((await request().lock('/scim/v2/Users')).status).toBe(501);
  });

  it('a path that is not percent-encoded is refused, and is no fault of ours', async () => {
    expect((await request().get('/tenants/%zz/scim/v2/Users')).status).toBe(400);
  });

  it('a fault of ours is 500 without details, and is reported', async () => {
    const broken = provider.addTenant({
      name: 'broken',
      behaviour: rfc,
      faults: [
        {
          id: 'x',
          title: 'Throws',
          caughtBy: [],
          distort() {
            throw new Error('secret detail');
          },
        },
      ],
    });

    const answer = await request().get(new URL(`${broken.baseUrl}/Users`).pathname);

    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('secret');
    expect(problems).toMatchObject([{ message: 'secret detail' }]);
  });
});

it('a provider that does not listen is a request listener', async () => {
  const { provider, tenant } = await anOrganization(rfc);
  const { token } = tenant.issueToken({ ttlSeconds: 60 });

  const answer = await supertest(await provider.listener())
    .get('/tenants/acme/scim/v2/Users')
    .set(asBearer(token));

  expect(answer.status).toBe(200);
  await provider.close();
});

it('URLs begin with the public URL where one is given', async () => {
  const provider = await createProvider({ ...options, publicUrl: 'https://scim.example/base/' });

  expect(provider.addTenant({ name: 'default', behaviour: rfc })).toMatchObject({
    baseUrl: 'https://scim.example/base/scim/v2',
    administratorUrl: 'https://scim.example/base/admin',
  });
});

it.each(['', 'Acme', 'a/b', '..', 'x'.repeat(64)])('a tenant cannot be called "%s"', async (name) => {
  const provider = await createProvider(options);

  expect(() => provider.addTenant({ name, behaviour: rfc })).toThrow(/cannot be the name/);
});

it('a tenant is added once', async () => {
  const { provider } = await anOrganization(rfc);

  expect(() => provider.addTenant({ name: 'acme', behaviour: rfc })).toThrow(/already/);
});

it('says which port is in use', async () => {
  const server = createServer().listen(anywhere);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  await expect(createProvider({ ...options, listen: { host: '127.0.0.1', port } })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: `port ${port} on 127.0.0.1 is in use`,
  });
  server.close();
});

it('a thousand tenants fit into one process', async () => {
  const provider = await createProvider({ ...options, mail: aCarrier() });
  const names = Array.from({ length: 1_000 }, (_, at) => `t${at}`);

  const tokens = names.map(
    (name) => provider.addTenant({ name, behaviour: calendly }).issueToken({ ttlSeconds: 60 }).token,
  );

  expect(new Set(tokens).size).toBe(1_000);
  for (const name of names) provider.removeTenant(name);
  expect(provider.tenant('t0')).toBeUndefined();
});
