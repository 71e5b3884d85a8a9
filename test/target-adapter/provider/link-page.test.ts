import supertest from 'supertest';
import { expect, it } from 'vitest';
import { clickOf } from '../../../target-adapter/mailbox/click-of.ts';
import { correctPolicies } from '../../../target-adapter/provider/policies.ts';
import type { TenantOptions } from '../../../target-adapter/provider/tenant.ts';
import { anOrganization, calendly, tokenIn } from './build.ts';

/** A person with an invitation and a new address that waits, and a browser for the links. */
async function aPersonWithMail(options: Partial<TenantOptions> = {}) {
  const organization = await anOrganization(calendly, options, { listen: { host: '127.0.0.1', port: 0 } });
  const { id } = organization.create();
  organization.patch(id, { userName: 'ada@new.example' });
  const [invitation, verification] = organization.mails.map((mail) => new URL(/https?:\S+/.exec(mail.text)?.[0] ?? ''));
  const listener = await organization.provider.listener();
  const open = (url: URL | undefined, method: 'get' | 'head' | 'post' = 'get') =>
    supertest(listener)[method](`${url?.pathname}${url?.search}`);
  return { ...organization, id, open, invitation, verification };
}

it('links in mails lead to the tenant they are of', async () => {
  const { invitation, verification, provider, mails } = await aPersonWithMail();

  expect(invitation?.href).toBe(`https://provider.test/tenants/acme/accept?token=${tokenIn(mails[0])}`);
  expect(verification?.href).toBe(`https://provider.test/tenants/acme/verify?token=${tokenIn(mails[1])}`);
  await provider.close();
});

it('accepting says welcome once, then that the link was used', async () => {
  const { open, invitation, provider, person } = await aPersonWithMail();

  const first = await open(invitation);
  const second = await open(invitation);

  expect([first.status, first.text]).toEqual([200, expect.stringContaining('You can log in as ada@acme.example.')]);
  expect([second.status, second.text]).toEqual([410, expect.stringContaining('Link already used')]);
  expect(person('ada@acme.example')?.login.allowed).toBe(true);
  await provider.close();
});

it('confirming says what the address is from now on', async () => {
  const { open, verification, provider, repository, id } = await aPersonWithMail();

  const { status, text, headers } = await open(verification);

  expect([status, text]).toEqual([200, expect.stringContaining('From now on your address is ada@new.example.')]);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(repository.get('User', id)?.userName).toBe('ada@new.example');
  await provider.close();
});

it('the page needs neither a click nor a script, so that whoever follows the link from a program sees all of it', async () => {
  const { open, verification, provider } = await aPersonWithMail();

  const { text } = await open(verification);

  expect(await clickOf(text)).toBeUndefined();
  await provider.close();
});

it('a link that expired, was replaced, or is unknown says so', async () => {
  const { open, verification, invitation, provider, patch, id, tenant } = await aPersonWithMail();
  patch(id, { userName: 'ada@right.example' });
  tenant.administrator.passTime(8 * 86_400);

  expect(await open(verification)).toMatchObject({
    status: 410,
    text: expect.stringContaining('Link no longer valid'),
  });
  expect(await open(invitation)).toMatchObject({ status: 410, text: expect.stringContaining('Link expired') });
  expect((await open(new URL('https://provider.test/tenants/acme/verify?token=made-up'))).status).toBe(404);
  expect((await open(new URL('https://provider.test/tenants/acme/verify'))).status).toBe(404);
  await provider.close();
});

it('a link for an address that was taken meanwhile says so and changes nothing', async () => {
  let isCareless = true;
  const policies = { ...correctPolicies, address: { ...correctPolicies.address, isTaken: () => !isCareless } };
  const { open, verification, provider, create, patch, repository, id } = await aPersonWithMail({ policies });
  patch(create({ userName: 'grace@acme.example' }).id, { userName: 'ada@new.example' });
  isCareless = false;

  expect(await open(verification)).toMatchObject({ status: 409, text: expect.stringContaining('Address taken') });
  expect(repository.get('User', id)?.userName).toBe('ada@acme.example');
  await provider.close();
});

it('a scanner that looks with HEAD, or posts, uses nothing up', async () => {
  const { open, verification, provider } = await aPersonWithMail();

  expect((await open(verification, 'head')).status).toBe(405);
  expect((await open(verification, 'post')).status).toBe(405);
  expect((await open(verification)).status).toBe(200);
  await provider.close();
});
