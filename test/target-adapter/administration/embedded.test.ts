import { describe, expect, it } from 'vitest';
import type { AdministrationCalls } from '../../../target-adapter/administration/administration.ts';
import { aCarrier, anOrganization, anOrganizationWithAda, askScim, aUser, calendly, rfc } from '../provider/build.ts';

it('offers every call', async () => {
  const { tenant } = await anOrganization(rfc);
  const calls: Record<keyof AdministrationCalls, true> = {
    issueToken: true,
    revokeToken: true,
    deleteConfiguration: true,
    setUpConfiguration: true,
    setFreeSeats: true,
    findPerson: true,
    removePerson: true,
    passTime: true,
    settleMail: true,
    actAs: true,
  };

  expect(tenant.administration).toMatchObject(
    Object.fromEntries(Object.keys(calls).map((call) => [call, expect.any(Function)])),
  );
});

it('issues a token that works until it is revoked', async () => {
  const { tenant } = await anOrganization(rfc);
  const { administration } = tenant;
  const { id, token } = (await administration.issueToken?.({ ttlSeconds: 60 })) ?? { id: '', token: '' };
  expect((await askScim(tenant, token)).status).toBe(200);

  await administration.revokeToken?.({ id });

  expect((await askScim(tenant, token)).status).toBe(401);
});

it('lets a token expire by passing time', async () => {
  const { tenant } = await anOrganization(rfc);
  const { token } = tenant.issueToken({ ttlSeconds: 60 });

  await tenant.administration.passTime?.({ seconds: 60 });

  expect((await askScim(tenant, token)).status).toBe(401);
});

it('deletes the configuration and sets it up again', async () => {
  const { tenant } = await anOrganization(rfc);

  await tenant.administration.deleteConfiguration?.();

  expect(await tenant.administration.setUpConfiguration?.()).toEqual({ baseUrl: tenant.baseUrl });
});

it('finds a person by the address in force or the one that waits, and removes them', async () => {
  const { tenant, ada, patch } = await anOrganizationWithAda(calendly);
  patch(ada.id, { userName: 'ada@new.example', userType: 'Sales' });
  const { administration } = tenant;
  const view = { id: ada.id, state: 'active', canLogIn: true, address: 'ada@acme.example', groups: ['Sales'] };
  expect(await administration.findPerson?.({ userName: 'ADA@acme.example' })).toEqual(view);
  expect(await administration.findPerson?.({ userName: 'ada@new.example' })).toEqual(view);

  await administration.removePerson?.({ id: ada.id });

  expect(await administration.findPerson?.({ userName: 'ada@acme.example' })).toBeUndefined();
});

it('sets the free seats and lifts the limit', async () => {
  const { tenant, create } = await anOrganization(calendly);
  await tenant.administration.setFreeSeats?.({ free: 0 });
  expect(() => create()).toThrow();

  await tenant.administration.setFreeSeats?.({ free: null });

  expect(create().userName).toBe('ada@acme.example');
});

describe('a call that is refused is a Problem that says why', () => {
  it.each([
    [
      'revokeToken',
      (calls: Partial<AdministrationCalls>) => calls.revokeToken?.({ id: 'none' }),
      'There is no token none.',
    ],
    [
      'removePerson',
      (calls: Partial<AdministrationCalls>) => calls.removePerson?.({ id: 'none' }),
      'Nobody in the organization has the id none.',
    ],
    [
      'setUpConfiguration',
      (calls: Partial<AdministrationCalls>) => calls.setUpConfiguration?.(),
      'SCIM is set up already.',
    ],
    [
      'setFreeSeats',
      (calls: Partial<AdministrationCalls>) => calls.setFreeSeats?.({ free: 1 }),
      'This organization has no limit of seats.',
    ],
  ])('%s', async (name, call, reason) => {
    const { tenant } = await anOrganization(rfc);

    await expect(call(tenant.administration)).rejects.toMatchObject({
      code: 'ADMINISTRATION_FAILED',
      message: expect.stringContaining(`refused ${name}: ${reason}`),
    });
  });
});

it('settles when every mail owed was taken', async () => {
  const { tenant, create, mails } = await anOrganization(calendly);
  create();

  await tenant.administration.settleMail?.();

  expect(mails).toHaveLength(1);
});

it('says once which mail was not taken', async () => {
  const { tenant, create } = await anOrganization(calendly, {}, { mail: aCarrier({ refuses: ['ada@acme.example'] }) });
  create();

  await expect(tenant.administration.settleMail?.()).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message: expect.stringContaining('550 no such mailbox'),
  });
  await expect(tenant.administration.settleMail?.()).resolves.toBeUndefined();
});

it.each([
  ['owner', 200],
  ['admin', 200],
  ['member', 403],
  ['nobody', 401],
] as const)('acts as %s through the door that checks roles: %i', async (role, status) => {
  const { tenant } = await anOrganization(rfc);
  tenant.organization.repository.create('User', aUser());

  const answer = await tenant.administration.actAs?.({
    role,
    method: 'GET',
    path: '/people?userName=ada@acme.example',
  });

  expect(answer?.status).toBe(status);
  expect(answer?.body).toMatchObject(
    status === 200 ? [{ userName: 'ada@acme.example' }] : { error: { message: expect.any(String) } },
  );
});

it('sends a body in somebody’s name, and reads an answer without one', async () => {
  const { tenant } = await anOrganization(rfc);
  const issued = await tenant.administration.actAs?.({
    role: 'admin',
    method: 'POST',
    path: '/tokens',
    body: { ttlSeconds: 60 },
  });

  const [token] = tenant.administrator.tokens();
  const revoked = await tenant.administration.actAs?.({
    role: 'admin',
    method: 'DELETE',
    path: `/tokens/${token?.id}`,
  });

  expect(issued?.body).toMatchObject({ id: token?.id });
  expect(revoked).toEqual({ status: 204, body: undefined });
});
