import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { rfc } from '../../../target-adapter/behaviour.ts';
import { createDirectTransport } from '../../../target-adapter/provider/direct-transport.ts';
import { createProvider } from '../../../target-adapter/provider/provider.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { realClock } from '../clocks.ts';

const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@example.org' };

async function aTransport(name: string) {
  const provider = await createProvider({ clock: realClock, random: randomBytes });
  const tenant = provider.addTenant({ name, behaviour: rfc });
  const transport = createDirectTransport(provider, { clock: realClock });
  const { token } = tenant.issueToken({ ttlSeconds: 60 });
  const send = (request: ScimRequest, baseUrl = tenant.baseUrl) =>
    transport.send(request, { baseUrl, credential: { kind: 'bearer', token } }, new AbortController().signal);
  return { send, transport, tenant };
}

it.each(['default', 'acme'])('carries requests to the tenant %s', async (name) => {
  const { send } = await aTransport(name);

  const created = await send({ method: 'POST', path: '/Users', body: user });
  const found = await send({ method: 'GET', path: '/Users?filter=userName+eq+%22ada%40example.org%22' });

  expect(created).toMatchObject({ status: 201, body: { userName: 'ada@example.org' } });
  expect(created.headers['content-type']).toMatch(/^application\/scim\+json/);
  expect(found.body).toMatchObject({ totalResults: 1 });
});

it('hands on names of headers however they are spelt, and leaves the credential out where it is told to', async () => {
  const { send } = await aTransport('default');

  const spelt = await send({ method: 'GET', path: '/Users', headers: { AUTHORIZATION: 'Bearer wrong' } });
  const without = await send({ method: 'GET', path: '/Users', credential: 'none' });

  expect([spelt.status, without.status]).toEqual([401, 401]);
});

it('has no body where HTTP has none', async () => {
  const { send } = await aTransport('default');
  const { body } = await send({ method: 'POST', path: '/Users', body: user });
  const { id } = JSON.parse(JSON.stringify(body));

  const gone = await send({ method: 'DELETE', path: `/Users/${id}` });

  expect(gone).toMatchObject({ status: 204, text: '' });
});

it('answers 404 for a tenant that there is not', async () => {
  const { send, tenant } = await aTransport('acme');

  const { status } = await send({ method: 'GET', path: '/Users' }, tenant.baseUrl.replace('acme', 'nobody'));

  expect(status).toBe(404);
});

it('opens a page of a tenant as a browser does', async () => {
  const { transport, tenant } = await aTransport('acme');

  const page = await transport.fetchPage(tenant.administratorUrl, {});

  expect(page.status).toBe(401);
  expect(await page.text()).toContain('<html');
});
