import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../../target-adapter/provider/administrator/role.ts';
import { untouched } from '../../../../target-adapter/provider/configuration.ts';
import { createProvider, type Provider } from '../../../../target-adapter/provider/provider.ts';
import type { TenantOptions } from '../../../../target-adapter/provider/tenant.ts';
import { aCarrier, aClock, aRandom, asBearer, askScim, aUser, calendly, rfc } from '../build.ts';

let provider: Provider;
let count = 0;

beforeAll(async () => {
  provider = await createProvider({
    clock: aClock(),
    random: aRandom(),
    mail: aCarrier(),
    adminKey: 'the-key',
    listen: { host: '127.0.0.1', port: 0 },
  });
});
afterAll(() => provider.close());

/** A tenant of its own, and calls to its API, by default with the administrator's key. */
function aTenant(options: Partial<TenantOptions> = {}) {
  count += 1;
  const tenant = provider.addTenant({ name: `t${count}`, behaviour: calendly, ...options });
  const call = (
    method: 'get' | 'post' | 'put' | 'delete' | 'patch',
    path: string,
    body?: object,
    headers: Record<string, string> = { authorization: 'Bearer the-key' },
  ) => supertest(provider.publicUrl)[method](`/tenants/${tenant.name}/admin/api${path}`).set(headers).send(body);
  const as = (role: Role) => ({ cookie: `scimulator_session=${tenant.sessions.open({ name: role, role })}` });
  const scim = (token: string) =>
    supertest(provider.publicUrl).get(`/tenants/${tenant.name}/scim/v2/Users`).set(asBearer(token));
  return { tenant, call, as, scim };
}

describe('logging in', () => {
  it('is tried with the password that was set over SCIM last', async () => {
    const { tenant, call } = aTenant({ behaviour: rfc });
    tenant.organization.repository.create('User', aUser({ password: 'first' }));
    const tried = async (password: string) =>
      (await call('post', '/log-in', { userName: 'ADA@acme.example', password })).body;

    expect([await tried('first'), await tried('second'), (await call('post', '/log-in', {})).body]).toEqual([
      { allowed: true },
      { allowed: false },
      { allowed: false },
    ]);
  });
});

describe('tokens', () => {
  it('are issued with an expiry, told once, listed without their text, and revoked', async () => {
    const { call, scim } = aTenant();

    const issued = await call('post', '/tokens', { ttlSeconds: 3600 });
    expect(issued.status).toBe(201);
    expect(issued.headers['cache-control']).toBe('no-store');
    const { id, token } = issued.body;
    expect((await scim(token)).status).toBe(200);

    const listed = await call('get', '/tokens');
    expect(listed.body).toMatchObject([{ id, state: 'valid', expiresAt: '2026-03-01T13:00:00.000Z' }]);
    expect(listed.text).not.toContain(token);

    expect((await call('delete', `/tokens/${id}`)).status).toBe(204);
    expect((await scim(token)).status).toBe(401);
    expect((await call('delete', '/tokens/none')).status).toBe(404);
  });

  it('are a person’s own where it is asked for, and nobody’s who is not there', async () => {
    const { tenant, call } = aTenant({ behaviour: rfc });
    const { id } = tenant.organization.repository.create('User', aUser());

    const { body } = await call('post', '/tokens', { ttlSeconds: 60, person: id });
    const me = await askScim(tenant, body.token, { path: '/Me' });

    expect(me.body).toMatchObject({ id });
    expect((await call('post', '/tokens', { ttlSeconds: 60, person: 'nobody' })).status).toBe(404);
  });

  it('take digits too, as a template fills them in', async () => {
    expect((await aTenant().call('post', '/tokens', { ttlSeconds: '60' })).status).toBe(201);
  });

  it.each([
    {},
    { ttlSeconds: 0 },
    { ttlSeconds: -1 },
    { ttlSeconds: 1.5 },
    { ttlSeconds: 1e12 },
    { ttlSeconds: 'soon' },
    { ttlSeconds: null },
  ])('refuse %j', async (body) => {
    const refused = await aTenant().call('post', '/tokens', body);

    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/^ttlSeconds must be a whole number/);
  });
});

it('the configuration is shown, deleted and set up again', async () => {
  const { tenant, call } = aTenant();
  expect((await call('get', '/configuration')).body).toEqual({
    sso: 'on',
    scim: 'set-up',
    enforcement: 'off',
    baseUrl: tenant.baseUrl,
  });

  expect((await call('delete', '/configuration')).status).toBe(204);
  expect((await call('delete', '/configuration')).status).toBe(409);
  expect((await call('get', '/configuration')).body).toMatchObject({ scim: 'none', baseUrl: null });

  const again = await call('post', '/configuration');
  expect([again.status, again.body]).toEqual([201, { baseUrl: tenant.baseUrl }]);
  expect((await call('post', '/configuration')).status).toBe(409);
});

it('an untouched organization turns single sign-on on, then SCIM, then enforcement', async () => {
  const { call } = aTenant({ configuration: untouched });

  expect((await call('post', '/configuration')).body.error.message).toMatch(/single sign-on must be on/);
  expect((await call('put', '/enforcement', { enabled: true })).status).toBe(409);
  expect((await call('put', '/sso', { enabled: true })).body).toMatchObject({ sso: 'on' });
  expect((await call('post', '/configuration')).status).toBe(201);

  expect((await call('put', '/enforcement', { enabled: true })).body).toMatchObject({ enforcement: 'on' });
  expect((await call('put', '/enforcement', { enabled: 'perhaps' })).status).toBe(400);
});

it('seats are set, and their limit is lifted', async () => {
  const { call } = aTenant();

  expect((await call('post', '/seats', { free: 2 })).body).toEqual({
    kind: 'limited',
    limit: 2,
    free: 2,
    taken: 0,
    reserved: 0,
  });
  expect((await call('get', '/seats')).body).toMatchObject({ free: 2 });
  expect((await call('post', '/seats', { free: null })).body).toMatchObject({ free: null });
  expect((await call('post', '/seats', { free: -1 })).status).toBe(400);
  expect((await aTenant({ behaviour: rfc }).call('post', '/seats', { free: 1 })).status).toBe(409);
});

it('people are found by the address in force or the one that waits, and removed', async () => {
  const { tenant, call } = aTenant();
  const { repository } = tenant.organization;
  const { id } = repository.create('User', aUser({ userType: 'Sales' }));
  repository.replace('User', id, aUser({ userName: 'ada+new@acme.example', userType: 'Sales' }));
  const ada = {
    id,
    state: 'pending',
    userName: 'ada@acme.example',
    displayName: 'Ada Lovelace',
    login: { allowed: false },
    pendingAddress: 'ada+new@acme.example',
    groups: ['Sales'],
    contents: 'kept',
  };

  expect((await call('get', '/people?userName=ada@acme.example')).body).toEqual([ada]);
  expect((await call('get', '/people?userName=ada%2Bnew@acme.example')).body).toEqual([ada]);
  expect((await call('get', '/people?userName=nobody@acme.example')).body).toEqual([]);
  expect((await call('get', '/people')).body).toEqual([ada]);

  expect((await call('delete', `/people/${id}`)).status).toBe(204);
  expect((await call('delete', `/people/${id}`)).status).toBe(404);
  expect((await call('get', '/people')).body).toEqual([]);
});

it('somebody is invited by hand, and not by something that is no address', async () => {
  const { call } = aTenant();

  expect((await call('post', '/people', { userName: 'grace@acme.example', displayName: 'Grace' })).body).toMatchObject({
    state: 'pending',
    displayName: 'Grace',
  });
  expect((await call('post', '/people', { userName: 'grace' })).status).toBe(400);
});

it('the clock goes forward, and what expires by it has expired', async () => {
  const { call, scim } = aTenant();
  const { body } = await call('post', '/tokens', { ttlSeconds: 60 });

  expect((await call('post', '/clock', { advanceSeconds: 60 })).body).toEqual({ now: '2026-03-01T12:01:00.000Z' });

  expect((await scim(body.token)).status).toBe(401);
  expect((await call('post', '/clock', { advanceSeconds: -60 })).status).toBe(400);
});

it('the connection is tested, with a token that is handed in too', async () => {
  const { call } = aTenant();
  const { body } = await call('post', '/tokens', { ttlSeconds: 60 });

  expect((await call('post', '/test', {})).body.ok).toBe(true);
  expect((await call('post', '/test', { token: body.token })).body.ok).toBe(true);
  expect((await call('post', '/test', { token: 'x' })).body.ok).toBe(false);
});

it('mail that was handed over is counted', async () => {
  const { tenant, call } = aTenant();
  tenant.organization.repository.create('User', aUser());
  await tenant.outbox.settle();

  expect((await call('get', '/mail')).body).toEqual({ handedOver: 1, failed: 0, failures: [] });
});

const everyCall = [
  ['get', '/configuration'],
  ['post', '/configuration'],
  ['delete', '/configuration'],
  ['put', '/sso'],
  ['put', '/enforcement'],
  ['get', '/tokens'],
  ['post', '/tokens'],
  ['delete', '/tokens/x'],
  ['post', '/test'],
  ['get', '/seats'],
  ['post', '/seats'],
  ['get', '/people'],
  ['post', '/people'],
  ['delete', '/people/x'],
  ['get', '/mail'],
  ['post', '/clock'],
  ['get', '/nothing'],
] as const;

describe('who may', () => {
  it.each(everyCall)(
    'a member may not %s %s, nor may somebody without a session or with a wrong key',
    async (method, path) => {
      const { call, as } = aTenant();

      expect((await call(method, path, {}, as('member'))).body.error.code).toBe('not-allowed');
      const nobody = await call(method, path, {}, {});
      expect([nobody.status, nobody.headers['www-authenticate']]).toEqual([401, 'Bearer realm="administration"']);
      expect((await call(method, path, {}, { authorization: 'Bearer a-guess' })).status).toBe(401);
    },
  );

  it.each(['owner', 'admin'] as const)('an %s may', async (role) => {
    const { call, as } = aTenant();

    for (const [method, path] of everyCall)
      expect([401, 403]).not.toContain((await call(method, path, {}, as(role))).status);
  });

  it('support sees people and removes them, and nothing else', async () => {
    const { tenant, call, as } = aTenant();
    const { id } = tenant.organization.repository.create('User', aUser());

    expect((await call('get', '/people', undefined, as('support'))).status).toBe(200);
    expect((await call('post', '/tokens', { ttlSeconds: 60 }, as('support'))).status).toBe(403);
    expect((await call('delete', `/people/${id}`, undefined, as('support'))).status).toBe(204);
  });

  it('a session of one organization is nothing in another', async () => {
    const [mine, other] = [aTenant(), aTenant()];

    expect((await other.call('get', '/people', undefined, mine.as('owner'))).status).toBe(401);
  });

  it('a SCIM token is no key to the administration', async () => {
    const { tenant, call } = aTenant();

    expect(
      (await call('get', '/tokens', undefined, asBearer(tenant.issueToken({ ttlSeconds: 60 }).token))).status,
    ).toBe(401);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('no browser on another site: %j', async (headers) => {
    const { call, as } = aTenant();

    expect((await call('post', '/tokens', { ttlSeconds: 60 }, { ...as('owner'), ...headers })).body.error.code).toBe(
      'cross-site',
    );
  });

  it('a browser on the page itself may', async () => {
    const { call, as } = aTenant();

    expect(
      (
        await call(
          'post',
          '/tokens',
          { ttlSeconds: 60 },
          { ...as('owner'), origin: provider.publicUrl, 'sec-fetch-site': 'same-origin' },
        )
      ).status,
    ).toBe(201);
  });
});

it('an unknown call, a method that it lacks, and a body that is no object are refused in JSON', async () => {
  const { call } = aTenant();
  const key = { authorization: 'Bearer the-key', 'content-type': 'text/plain' };
  const path = `/tenants/${aTenant().tenant.name}/admin/api/tokens`;

  expect((await call('get', '/tokens/1/2')).status).toBe(404);
  expect((await call('patch', '/tokens')).status).toBe(405);
  expect((await call('delete', '/people/%zz')).status).toBe(404);
  expect((await supertest(provider.publicUrl).post(path).set(key).send('{')).body.error.code).toBe('invalid-input');
  expect((await supertest(provider.publicUrl).post(path).set(key).send('[1]')).body.error.message).toBe(
    'The body must be a JSON object.',
  );
});
