import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../../../target-adapter/provider/administrator/role.ts';
import { untouched } from '../../../../../target-adapter/provider/configuration.ts';
import { createProvider, type Provider } from '../../../../../target-adapter/provider/provider.ts';
import type { TenantOptions } from '../../../../../target-adapter/provider/tenant.ts';
import { aClock, aRandom, asBearer, aUser, calendly, rfc } from '../../build.ts';

let provider: Provider;
let count = 0;

beforeAll(async () => {
  provider = await createProvider({ clock: aClock(), random: aRandom(), listen: { host: '127.0.0.1', port: 0 } });
});
afterAll(() => provider.close());

const team = (['owner', 'admin', 'support', 'member'] as const).map((role) => ({
  name: role,
  password: `${role}-password`,
  role,
}));

/** A tenant of its own with its page. */
function aPage(options: Partial<TenantOptions> = {}) {
  count += 1;
  const tenant = provider.addTenant({
    name: `t${count}`,
    behaviour: calendly,
    organization: 'Acme <& Söhne>',
    team,
    ...options,
  });
  const path = `/tenants/${tenant.name}/admin`;
  const get = (below: string, cookie = '') => supertest(provider.publicUrl).get(`${path}${below}`).set({ cookie });
  const post = (below: string, fields: Record<string, string>, headers: Record<string, string>) =>
    supertest(provider.publicUrl).post(`${path}${below}`).type('form').set(headers).send(fields);
  return { tenant, path, get, post };
}

/** Signed in: pages, and forms as the page sends them. */
async function aSignedInPage(role: Role = 'owner', options: Partial<TenantOptions> = {}) {
  const page = aPage(options);
  const answer = await page.post('/sign-in', { name: role, password: `${role}-password` }, {});
  const cookie = (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const text = async (below = '') => (await page.get(below, cookie)).text;
  const formToken = /name="formToken" value="([^"]+)"/.exec(await text())?.[1] ?? '';
  const send = async (below: string, fields: Record<string, string> = {}) =>
    page.post(below, { formToken, ...fields }, { cookie });
  return { ...page, cookie, formToken, text, send };
}

describe('signing in', () => {
  it('is asked for first', async () => {
    const { get } = aPage();

    const { status, text } = await get('');

    expect(status).toBe(401);
    expect(text).toContain('<label for="password">Password</label>');
  });

  it('gives a cookie that scripts and other sites do not get, and leads to the page', async () => {
    const { post, path } = aPage();

    const { status, headers } = await post('/sign-in', { name: 'owner', password: 'owner-password' }, {});

    expect([status, headers.location]).toEqual([303, path]);
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^scimulator_session=[\\w-]{43}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=43200$`),
    );
  });

  it.each([{ name: 'owner', password: 'member-password' }, { name: 'nobody', password: '' }, {}])(
    'is refused with %j',
    async (fields) => {
      const { status, text, headers } = await aPage().post('/sign-in', fields, {});

      expect(status).toBe(401);
      expect(text).toContain('Name or password is not right.');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('is refused for a while after ten failures, even when right', async () => {
    const { post } = aPage();
    for (let attempt = 0; attempt < 10; attempt += 1) await post('/sign-in', { name: 'owner', password: 'guess' }, {});

    expect((await post('/sign-in', { name: 'owner', password: 'owner-password' }, {})).status).toBe(429);
  });

  it('is refused from a form on another site', async () => {
    const { status } = await aPage().post(
      '/sign-in',
      { name: 'owner', password: 'owner-password' },
      { origin: 'https://evil.example' },
    );

    expect(status).toBe(403);
  });

  it('works from a page that says no more of its origin than null, as browsers do for one without referrers', async () => {
    const { status } = await aPage().post(
      '/sign-in',
      { name: 'owner', password: 'owner-password' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    );

    expect(status).toBe(303);
  });

  it('sends browsers the referrer within its own origin, so that they name the origin when a form is posted', async () => {
    const { headers } = await aPage().get('');

    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it('ends by signing out', async () => {
    const { send, get, cookie } = await aSignedInPage();

    const { headers } = await send('/sign-out');

    expect(headers['set-cookie']?.[0]).toContain('scimulator_session=; ');
    const after = await get('', cookie);
    expect([after.status, after.text]).toEqual([401, expect.stringContaining('Your session has ended.')]);
    expect((await get('?signed-out')).text).toContain('You are signed out.');
    expect((await send('/tokens', { ttlSeconds: '60' })).text).toContain('nothing was changed');
  });

  it('outlasts time that is passed for the tenant alone', async () => {
    const { tenant, get, cookie } = await aSignedInPage();

    tenant.administrator.passTime(30 * 86_400);

    expect((await get('', cookie)).status).toBe(200);
  });

  it('leaves a member outside, with the reason', async () => {
    const { get, cookie } = await aSignedInPage('member');

    const { status, text } = await get('', cookie);

    expect(status).toBe(403);
    expect(text).toContain('only owners and authorized administrators can');
  });
});

it('lets only its own style and script run, and forms go nowhere else', async () => {
  const { get, cookie } = await aSignedInPage();

  const { text, headers } = await get('', cookie);

  const policy = headers['content-security-policy'] ?? '';
  const hashOf = (element: string) =>
    createHash('sha256')
      .update(new RegExp(`<${element}>([^]*?)</${element}>`).exec(text)?.[1] ?? '')
      .digest('base64');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain(`style-src 'sha256-${hashOf('style')}'`);
  expect(policy).toContain(`script-src 'sha256-${hashOf('script')}'`);
  expect(text).not.toMatch(/ (style|on\w+)="/);
});

it('shows names as text, whatever is in them', async () => {
  const { tenant, text } = await aSignedInPage();
  tenant.organization.repository.create(
    'User',
    aUser({ displayName: '<script>alert("1")</script>', userType: '"><img>' }),
  );

  const page = await text();

  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  expect(page).toContain('Acme &lt;&amp; Söhne&gt;');
  expect(page).not.toContain('<img>');
});

it('names every field and button', async () => {
  const { tenant, text } = await aSignedInPage();
  tenant.issueToken({ ttlSeconds: 60 });
  tenant.organization.repository.create('User', aUser());

  const page = await text();

  const labelled = new Set([...page.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id));
  const fields = [...page.matchAll(/<(?:input|select)\b([^>]*)>/g)]
    .map(([, attributes]) => attributes ?? '')
    .filter((attributes) => !attributes.includes('type="hidden"'));
  expect(fields.length).toBeGreaterThan(3);
  for (const field of fields) expect(labelled).toContain(/id="([^"]+)"/.exec(field)?.[1]);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id);
});

describe('tokens', () => {
  it('are generated after the expiry was chosen, shown once, and revoked', async () => {
    const { tenant, send, text, path } = await aSignedInPage();

    const sent = await send('/tokens', { ttlSeconds: '3600' });
    expect([sent.status, sent.headers.location]).toEqual([303, `${path}#message`]);
    const token = /id="new-token" readonly value="([^"]+)"/.exec(await text())?.[1] ?? '';
    expect((await supertest(tenant.baseUrl).get('/Users').set(asBearer(token))).status).toBe(200);
    expect(await text()).not.toContain(token);

    const [listed] = tenant.administrator.tokens();
    await send(`/tokens/${listed?.id}/revoke`);

    expect(await text()).toContain(`The token ${listed?.id.slice(0, 8)} is revoked.`);
    expect((await supertest(tenant.baseUrl).get('/Users').set(asBearer(token))).status).toBe(401);
  });

  it('are not generated without an expiry', async () => {
    const { tenant, send, text } = await aSignedInPage();

    await send('/tokens', { ttlSeconds: '' });
    expect(await text()).toContain('Choose first after what time the token expires.');
    await send('/tokens', { ttlSeconds: '-1' });

    expect(await text()).toContain('ttlSeconds must be a whole number');
    expect(tenant.administrator.tokens()).toEqual([]);
  });
});

it('walks from an untouched organization to one that SCIM is enforced in', async () => {
  const { tenant, send, text } = await aSignedInPage('admin', { configuration: untouched });
  await send('/configuration');
  expect(await text()).toContain('SAML single sign-on must be on');

  await send('/sso', { enabled: 'true' });
  await send('/configuration');
  expect(await text()).toContain(`id="base-url" readonly value="${tenant.baseUrl}"`);
  await send('/enforcement', { enabled: 'true' });

  expect(await text()).toMatch(/aria-checked="true" aria-labelledby="enforcement"/);
});

it('deletes the configuration after a step that says what it means', async () => {
  const { tenant, send, text } = await aSignedInPage();
  const step = await text('/configuration/delete');
  expect(step).toContain('The people stay in the organization.');
  expect(tenant.administrator.configuration().scim).toBe('set-up');

  await send('/configuration/delete');

  expect(await text()).toContain('Set up SCIM');
  expect(tenant.administrator.configuration().scim).toBe('none');
});

it('tests the connection and says what is missing', async () => {
  const { tenant, send, text } = await aSignedInPage();
  await send('/test');
  expect(await text()).toContain('Wrong: </span>Bearer token. Generate a token.');
  tenant.issueToken({ ttlSeconds: 60 });

  await send('/test');

  expect(await text()).toContain('The connection works.');
});

it('shows people with state, waiting address and groups, finds them, and removes them after a step', async () => {
  const { tenant, send, text } = await aSignedInPage('support');
  const { id } = tenant.organization.repository.create('User', aUser({ userType: 'Sales' }));
  tenant.organization.repository.create('User', aUser({ userName: 'grace@acme.example', displayName: 'Grace' }));
  tenant.organization.repository.replace('User', id, aUser({ userName: 'ada@new.example', userType: 'Sales' }));

  const found = await text('?person=ADA%40new');
  const [, row = ''] = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(found) ?? [];
  expect(
    row
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .join(' '),
  ).toBe(' Ada Lovelace ada@acme.example waits for its link: ada@new.example pending refused Sales Remove ');
  expect(await text(`/people/${id}/remove`)).toContain('removed from the organization entirely');
  await send(`/people/${id}/remove`);

  expect(tenant.organization.people()).toMatchObject([{ displayName: 'Grace' }]);
  expect((await send('/tokens', { ttlSeconds: '60' })).status).toBe(403);
});

it('sets seats, and offers none to an organization without a limit', async () => {
  const { send, text } = await aSignedInPage();
  await send('/seats', { free: '3' });
  expect(await text()).toContain('3 seats are free.');
  await send('/seats', { free: '' });
  expect(await text()).toContain('There is no limit of seats.');

  const unlimited = await aSignedInPage('owner', { behaviour: rfc });

  expect(await unlimited.text()).not.toContain('Set seats');
});

it('finds people by parts of a name, an address or a group, and shows fifty a page', async () => {
  const { tenant, text } = await aSignedInPage();
  for (let number = 1; number <= 60; number += 1)
    tenant.organization.repository.create(
      'User',
      aUser({
        userName: `p${number}@acme.example`,
        displayName: `Person ${number}`,
        userType: number < 56 ? 'A' : 'Büro',
      }),
    );
  const rows = (page: string) => page.match(/<tr role="row"><th scope="row"/g)?.length;

  const [all, second, beyond, group] = [
    await text(),
    await text('?page=2'),
    await text('?page=-7e99'),
    await text(`?person=${encodeURIComponent('BÜRO')}`),
  ];

  expect([all, second, beyond, group].map(rows)).toEqual([50, 10, 50, 5]);
  expect(all).toContain('60 people in all. 1 to 50 are shown.');
  expect(all).toContain('/admin?page=2#people">Next');
  expect(second).toContain('/admin?page=1#people">Previous');
  expect(await text('?person=nobody')).toContain('Nobody is found.');
});

it('invites by hand as long as SCIM is not enforced', async () => {
  const { tenant, send, text } = await aSignedInPage();
  await send('/people', { userName: 'ada@acme.example', displayName: 'Ada' });
  expect(await text()).toContain('ada@acme.example is invited.');

  await send('/people', { userName: 'nowhere' });
  expect(await text()).toContain('Give an e-mail address, such as');
  await send('/enforcement', { enabled: 'true' });
  expect(await text()).toContain('SCIM is enforced: people are added in the identity provider.');
  await send('/people', { userName: 'grace@acme.example' });

  expect(await text()).toContain('Turn Enforce SCIM off to invite by hand.');
  expect(tenant.organization.people()).toMatchObject([{ displayName: 'Ada' }]);
});

it('says in one sentence whether an identity provider can connect', async () => {
  const { tenant, send, text } = await aSignedInPage('owner', { configuration: untouched });
  const lead = async () => /<p class="lead">.*?<\/svg>([^<]*)/.exec(await text())?.[1];
  const said = [await lead()];

  for (const step of [
    () => send('/sso', { enabled: 'true' }),
    () => send('/configuration'),
    () => tenant.issueToken({ ttlSeconds: 86_400 }),
    () => tenant.issueToken({ ttlSeconds: 86_400 }),
    () => send('/sso', { enabled: 'false' }),
    () => tenant.administrator.passTime(86_400),
  ]) {
    await step();
    said.push(await lead());
  }

  expect(said).toEqual([
    'SCIM is not set up. Turn on single sign-on first; then it can be.',
    'SCIM is not set up.',
    'No identity provider can connect yet: generate a bearer token.',
    'An identity provider can connect: one token is valid until 2026-03-02.',
    'An identity provider can connect: 2 tokens are valid.',
    'Provisioning goes on, but nobody can log in by single sign-on: it is off.',
    'No identity provider can connect yet: generate a bearer token.',
  ]);
});

it('offers nobody what they may not do', async () => {
  const { tenant, text } = await aSignedInPage('support');
  tenant.issueToken({ ttlSeconds: 60 });
  tenant.organization.repository.create('User', aUser());

  const page = await text();

  const actions = [...page.matchAll(/<form method="post" action="[^"]*\/admin([^"]*)"/g)].map(([, action]) => action);
  expect(actions).toEqual(['/sign-out']);
  expect(page).toContain('aria-label="Remove ada@acme.example"');
});

it('leads on from an address where a form was sent, and uses up no message for a look at the headers alone', async () => {
  const { get, send, text, cookie, path, tenant } = await aSignedInPage();
  await send('/test');

  for (const below of ['/sign-in', '/sign-out', '/tokens', '/configuration'])
    expect((await get(below, cookie)).headers.location).toBe(path);
  await supertest(provider.publicUrl).head(path).set({ cookie });

  expect(await text()).toContain('The connection does not work yet.');
  expect(tenant.administrator.tokens()).toEqual([]);
});

it('tells the last mail that nobody took', async () => {
  const { tenant, text } = await aSignedInPage();
  tenant.organization.repository.create('User', aUser());
  await tenant.outbox.settle();

  expect(await text()).toContain('Last: to <bdi>ada@acme.example</bdi>, <bdi>no mail server is configured');
});

describe('a form is refused', () => {
  it('without the token of this session', async () => {
    const { tenant, post, cookie } = await aSignedInPage();
    const other = await aSignedInPage();

    for (const formToken of ['', other.formToken]) {
      expect((await post('/tokens', { ttlSeconds: '60', formToken }, { cookie })).status).toBe(403);
    }
    expect(tenant.administrator.tokens()).toEqual([]);
  });

  it('from another site', async () => {
    const { tenant, post, cookie, formToken } = await aSignedInPage();

    expect(
      (await post('/tokens', { ttlSeconds: '60', formToken }, { cookie, 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    expect(tenant.administrator.tokens()).toEqual([]);
  });

  it.each(['/constructor', '/nothing', '/people/x', '/tokens/x/y/z'])('at %s, which does not exist', async (path) => {
    const { send, get, cookie } = await aSignedInPage();

    expect((await send(path)).status).toBe(404);
    expect((await get(path, cookie)).status).toBe(404);
  });
});
