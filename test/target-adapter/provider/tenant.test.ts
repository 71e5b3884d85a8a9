import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { correctPolicies } from '../../../target-adapter/provider/policies.ts';
import type { TenantHandle } from '../../../target-adapter/provider/provider.ts';
import { anOrganization, anOrganizationWithAda, aRequest, asBearer, askScim, aUser, calendly, rfc } from './build.ts';

const post = (tenant: TenantHandle, token: string, user: unknown) =>
  askScim(tenant, token, { method: 'POST', text: JSON.stringify(user) });

describe('SCIM needs a token', () => {
  it('tells anybody how to get in, but nothing to who has a wrong token, or while it is not set up', async () => {
    const { tenant } = await anOrganization(rfc);
    const ask = async (path: string, headers = {}) => (await tenant.handle(aRequest({ path, headers }))).status;

    expect(await ask('/ServiceProviderConfig')).toBe(200);
    expect(await ask('/ServiceProviderConfig', { authorization: 'Bearer made-up' })).toBe(401);
    expect([await ask('/Schemas'), await ask('/ResourceTypes')]).toEqual([401, 401]);

    tenant.administrator.deleteConfiguration();
    expect(await ask('/ServiceProviderConfig')).toBe(401);
  });

  it('is found without a version in the URL, and under no other than v2', async () => {
    const { tenant } = await anOrganization(rfc);
    const { token } = tenant.issueToken({ ttlSeconds: 60 });
    const ask = (path: string) => tenant.answer(aRequest({ path, headers: asBearer(token) }));

    const other = await ask('/scim/v9/Users');

    expect([(await ask('/scim/Users')).status, (await ask('/scim/v2/Users')).status]).toEqual([200, 200]);
    expect(other.headers['content-type']).toContain('application/scim+json');
    expect([other.status, JSON.parse(other.text)]).toMatchObject([400, { status: '400', scimType: 'invalidVers' }]);
  });

  it('answers 401 with a bare challenge to a request without one', async () => {
    const { tenant } = await anOrganization(rfc);

    const { status, headers, body } = await tenant.handle(aRequest());

    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer realm="scim"');
    expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
  });

  it.each(['Bearer made-up', 'bearer made-up', 'Basic YTpi', 'Bearer', 'Bearer a b'])(
    'answers 401 to %s and says that the token is not valid',
    async (authorization) => {
      const { tenant } = await anOrganization(rfc);

      const { status, headers } = await tenant.handle(aRequest({ headers: { authorization } }));

      expect(status).toBe(401);
      expect(headers['www-authenticate']).toContain('error="invalid_token"');
    },
  );

  it('takes a token from the moment it was issued, whatever the case of the scheme', async () => {
    const { tenant } = await anOrganization(rfc);
    const { token } = tenant.issueToken({ ttlSeconds: 3600 });

    expect((await tenant.handle(aRequest({ headers: { authorization: `bearer ${token}` } }))).status).toBe(200);
  });

  it('answers an expired token like a revoked one', async () => {
    const { tenant, clock } = await anOrganization(rfc);
    const [short, long] = [tenant.issueToken({ ttlSeconds: 60 }), tenant.issueToken({ ttlSeconds: 3600 })];

    clock.pass(60);
    tenant.administrator.revokeToken(long.id);

    expect(await askScim(tenant, short.token)).toEqual(await askScim(tenant, long.token));
    expect((await askScim(tenant, short.token)).status).toBe(401);
  });

  it('expires it by the clock of the tenant alone', async () => {
    const { tenant, provider } = await anOrganization(rfc);
    const other = provider.addTenant({ name: 'other', behaviour: rfc });
    const [here, there] = [tenant.issueToken({ ttlSeconds: 60 }), other.issueToken({ ttlSeconds: 60 })];

    tenant.administrator.passTime(61);

    expect((await askScim(tenant, here.token)).status).toBe(401);
    expect((await askScim(other, there.token)).status).toBe(200);
    expect((await askScim(tenant, there.token)).status).toBe(401);
  });

  it('takes several tokens at the same time, and the others after one was revoked', async () => {
    const { tenant } = await anOrganization(rfc);
    const [first, second] = [tenant.issueToken({ ttlSeconds: 60 }), tenant.issueToken({ ttlSeconds: 60 })];
    expect((await askScim(tenant, first.token)).status).toBe(200);

    tenant.administrator.revokeToken(first.id);

    expect((await askScim(tenant, first.token)).status).toBe(401);
    expect((await askScim(tenant, second.token)).status).toBe(200);
  });

  it('ends the token before where the target takes one at a time', async () => {
    const { tenant } = await anOrganization({ ...rfc, tokens: 'single' });
    const [first, second] = [tenant.issueToken({ ttlSeconds: 60 }), tenant.issueToken({ ttlSeconds: 60 })];

    expect((await askScim(tenant, first.token)).status).toBe(401);
    expect((await askScim(tenant, second.token)).status).toBe(200);
  });
});

describe('a deleted configuration', () => {
  it('ends every call and every token, and leaves the people', async () => {
    const { tenant, person } = await anOrganizationWithAda(calendly);
    const { token } = tenant.issueToken({ ttlSeconds: 3600 });

    tenant.administrator.deleteConfiguration();

    expect((await askScim(tenant, token)).status).toBe(401);
    expect((await askScim(tenant, token, { path: '/ServiceProviderConfig' })).status).toBe(401);
    expect(person('ada@acme.example')?.state).toBe('active');
    expect(() => tenant.administrator.issueToken(60)).toThrow(expect.objectContaining({ status: 409 }));
  });

  it('is set up again with new tokens, and finds the people who are there', async () => {
    const { tenant, ada } = await anOrganizationWithAda(calendly);
    const { token: old } = tenant.issueToken({ ttlSeconds: 3600 });
    tenant.administrator.deleteConfiguration();

    const { baseUrl } = tenant.administrator.setUpConfiguration();
    const { token } = tenant.issueToken({ ttlSeconds: 3600 });

    expect(baseUrl).toBe(tenant.baseUrl);
    expect((await askScim(tenant, old)).status).toBe(401);
    expect((await askScim(tenant, token)).body).toMatchObject({ totalResults: 1, Resources: [{ id: ada.id }] });
    expect((await post(tenant, token, aUser())).status).toBe(409);
  });
});

describe('single sign-on comes first', () => {
  it('refuses to set SCIM up, and to enforce it, while single sign-on is off', async () => {
    const { tenant } = await anOrganization(rfc);
    const { administrator } = tenant;
    administrator.setSso('off');
    expect(() => administrator.setEnforcement('on')).toThrow(/single sign-on/);
    administrator.deleteConfiguration();

    expect(() => administrator.setUpConfiguration()).toThrow(/single sign-on/);
    administrator.setSso('on');
    administrator.setUpConfiguration();

    expect(administrator.setEnforcement('on')).toMatchObject({ sso: 'on', scim: 'set-up', enforcement: 'on' });
  });

  it('cannot be turned off while SCIM is enforced', async () => {
    const { tenant } = await anOrganization(rfc);
    tenant.administrator.setEnforcement('on');

    expect(() => tenant.administrator.setSso('off')).toThrow(expect.objectContaining({ status: 409 }));
  });
});

it('nobody is invited by hand while SCIM is enforced', async () => {
  const { tenant, person } = await anOrganization(calendly);
  const grace = { userName: 'grace@acme.example', displayName: 'Grace' };
  tenant.administrator.setEnforcement('on');
  expect(() => tenant.administrator.invite(grace)).toThrow(
    expect.objectContaining({ status: 409, code: 'scim-enforced' }),
  );

  tenant.administrator.setEnforcement('off');
  tenant.administrator.invite(grace);

  expect(person('grace@acme.example')?.state).toBe('pending');
  expect(() => tenant.administrator.invite(grace)).toThrow(
    expect.objectContaining({ status: 409, code: 'uniqueness' }),
  );
});

it('serves groups and attributes as the behaviour declares', async () => {
  const { tenant } = await anOrganization(calendly);
  const { token } = tenant.issueToken({ ttlSeconds: 60 });

  expect((await askScim(tenant, token, { path: '/Groups' })).status).toBe(404);
  expect((await post(tenant, token, aUser({ nickName: 'Countess' }))).body).toMatchObject({
    status: '400',
    scimType: 'invalidValue',
  });
});

it('lays the distortions of its faults over every answer, refusals too', async () => {
  const marked = { id: 'marked', title: 'Marks answers', caughtBy: ['x'] };
  const { tenant } = await anOrganization(rfc, {
    faults: [
      { ...marked, distort: (_request, response) => ({ ...response, headers: { ...response.headers, mark: 'a' } }) },
      {
        ...marked,
        distort: (_request, response) => ({
          ...response,
          headers: { ...response.headers, mark: `${response.headers.mark}b` },
        }),
      },
    ],
  });

  expect((await tenant.handle(aRequest({ headers: asBearer('x') }))).headers.mark).toBe('ab');
});

it('tells no token again: the listing has its times and state alone', async () => {
  const { tenant, clock } = await anOrganization(rfc);
  const [first, second, third] = [60, 3600, 3600].map((ttlSeconds) => tenant.issueToken({ ttlSeconds }));
  clock.pass(60);
  tenant.administrator.revokeToken(second?.id ?? '');

  const listed = tenant.administrator.tokens();

  expect(listed.map(({ id, state }) => [id, state])).toEqual([
    [third?.id, 'valid'],
    [second?.id, 'revoked'],
    [first?.id, 'expired'],
  ]);
  expect(listed[2]).toEqual({
    id: first?.id,
    state: 'expired',
    createdAt: '2026-03-01T12:00:00.000Z',
    expiresAt: '2026-03-01T12:01:00.000Z',
  });
  expect(JSON.stringify(listed)).not.toContain(third?.token);
});

it('keeps of a token its SHA-256 alone', () => {
  expect(correctPolicies.token.keep('a token')).toBe(createHash('sha256').update('a token').digest('hex'));
});

it('refuses the fifty-first valid token and forgets old ones that have ended', async () => {
  const { tenant, clock } = await anOrganization(rfc);
  const issueFifty = () => Array.from({ length: 50 }, () => tenant.issueToken({ ttlSeconds: 60 }));
  issueFifty();
  expect(() => tenant.issueToken({ ttlSeconds: 60 })).toThrow(expect.objectContaining({ status: 409 }));

  for (let minute = 0; minute < 5; minute += 1) {
    clock.pass(60);
    issueFifty();
  }

  expect(tenant.administrator.tokens()).toHaveLength(200);
});

describe('the connection test', () => {
  it('says what is missing', async () => {
    const { tenant } = await anOrganization(rfc);

    const { ok, checks } = await tenant.administrator.testConnection(undefined);

    expect(ok).toBe(false);
    expect(checks.filter((check) => !check.ok)).toEqual([
      { title: 'Bearer token', ok: false, detail: 'Generate a token.' },
    ]);
  });

  it('tries the token that it is given', async () => {
    const { tenant } = await anOrganization(rfc);
    const { token } = tenant.issueToken({ ttlSeconds: 60 });

    expect((await tenant.administrator.testConnection(token)).ok).toBe(true);
    expect((await tenant.administrator.testConnection('made-up')).ok).toBe(false);
  });

  it('fails on a configuration that was deleted', async () => {
    const { tenant } = await anOrganization(rfc);
    tenant.administrator.deleteConfiguration();

    expect((await tenant.administrator.testConnection(undefined)).checks.map(({ ok }) => ok)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

it('a tenant is asked by path without a socket', async () => {
  const { tenant } = await anOrganization(rfc);
  const answers = await Promise.all(
    ['/', '/admin', '/verify', '/scim/v2/Users', '/scim/v2', '/scim/v22', '/nothing'].map((path) =>
      tenant.answer(aRequest({ path })),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual([303, 401, 404, 401, 401, 400, 404]);
});
