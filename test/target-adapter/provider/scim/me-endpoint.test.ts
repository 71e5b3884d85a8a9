import { expect, it } from 'vitest';
import type { ProviderRequest } from '../../../../target-adapter/provider/http.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { patchOp } from '../../../../target-adapter/scim/urns.ts';
import { anOrganization, aRequest, asBearer, askScim, rfc } from '../build.ts';

async function withAdasToken() {
  const { tenant, create } = await anOrganization(rfc);
  const { id } = create();
  const { token } = tenant.issueToken({ ttlSeconds: 60, person: id });
  const { token: clients } = tenant.issueToken({ ttlSeconds: 60 });
  return {
    tenant,
    id,
    clients,
    location: `${tenant.baseUrl}/Users/${id}`,
    ask: (change: Partial<ProviderRequest>) => askScim(tenant, token, { path: '/Me', ...change }),
  };
}

it('is the person whose token it is, and names their own URL', async () => {
  const { ask, location, id } = await withAdasToken();

  const me = await ask({});
  const { body } = await ask({ path: `/Users/${id}` });

  expect(me).toMatchObject({ status: 200, headers: { location } });
  expect(me.body).toEqual(body);
  expect(attribute(me.body, 'meta', 'location')).toBe(location);
});

it('takes changes, conditions and projections as the person’s own URL does', async () => {
  const { ask, location, tenant } = await withAdasToken();
  const Operations = [{ op: 'replace', path: 'title', value: 'Countess' }];

  const patched = await ask({ method: 'PATCH', text: JSON.stringify({ schemas: [patchOp], Operations }) });
  const put = await ask({ method: 'PUT', text: JSON.stringify({ userName: 'ada@acme.example', title: 'Lady' }) });
  const projected = await ask({ query: new URLSearchParams({ attributes: 'title' }) });
  const { token } = tenant.issueToken({ ttlSeconds: 60, person: String(attribute(put.body, 'id')) });
  const stale = await tenant.handle(
    aRequest({ path: '/Me', method: 'DELETE', headers: { ...asBearer(token), 'if-match': '"old"' } }),
  );

  expect([patched, put].map(({ status, headers }) => [status, headers.location])).toEqual([
    [200, location],
    [200, location],
  ]);
  expect(projected.body).toMatchObject({ title: 'Lady' });
  expect(projected.body).not.toHaveProperty('userName');
  expect(stale.status).toBe(412);
});

it('answers HEAD without a body', async () => {
  const { ask, location } = await withAdasToken();

  const head = await ask({ method: 'HEAD' });

  expect(head).toMatchObject({ status: 200, headers: { location } });
  expect(head.body).toBeUndefined();
});

it('is gone once the person is', async () => {
  const { ask } = await withAdasToken();

  const deleted = await ask({ method: 'DELETE' });

  expect([deleted.status, (await ask({})).status]).toEqual([204, 404]);
});

it('is 501 with a token of nobody, and for creating somebody', async () => {
  const { ask, tenant, clients } = await withAdasToken();

  const answers = [await askScim(tenant, clients, { path: '/Me' }), await ask({ method: 'POST', text: '{}' })];

  expect(answers.map(({ status }) => status)).toEqual([501, 501]);
});
