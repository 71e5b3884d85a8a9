import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../target-adapter/provider/administrator/role.ts';
import { untouched } from '../target-adapter/provider/configuration.ts';
import { createProvider, type Provider } from '../target-adapter/provider/provider.ts';
import type { TenantOptions } from '../target-adapter/provider/tenant.ts';
import { groupSchema } from '../target-adapter/scim/urns.ts';
import {
  aCarrier,
  aClock,
  aRandom,
  aUser,
  calendly,
  rfc,
  tokenIn,
  workEmail,
} from '../test/target-adapter/provider/build.ts';
import {
  axeFindings,
  focused,
  hasBrowserFor,
  headingFaults,
  overflow,
  PageBrowser,
  phone,
  smallTargets,
  tabTo,
} from './page-browser.ts';

const hasBrowser = hasBrowserFor("the administrator's page");
const browser = new PageBrowser();
const clock = aClock();
const carrier = aCarrier();
let provider: Provider;
let tenants = 0;

/** Another site, with pages that act on ours; each page is made when it is asked for. */
const otherPages = new Map<string, string>();
const otherSite = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(otherPages.get(request.url ?? '') ?? '');
});
const otherPort = () => (otherSite.address() as AddressInfo).port;

beforeAll(async () => {
  provider = await createProvider({
    clock,
    random: aRandom(),
    listen: { host: '127.0.0.1', port: 0 },
    mail: carrier,
  });
  otherSite.listen(0, '127.0.0.1');
  await once(otherSite, 'listening');
});
afterEach(() => browser.leave());
afterAll(async () => {
  await browser.close();
  await provider.close();
  otherSite.close();
});

const team = (['owner', 'support', 'member'] as const).map((role) => ({
  name: role,
  password: `${role}-password`,
  role,
}));
const clipboard: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** An organization of its own, whose SCIM is asked as an identity provider would. */
function anOrganization(options: Partial<TenantOptions> = {}) {
  tenants += 1;
  const tenant = provider.addTenant({
    name: `t${tenants}`,
    behaviour: calendly,
    organization: 'Acme',
    team,
    ...options,
  });
  const create = (change: Record<string, unknown>) => tenant.organization.repository.create('User', aUser(change));
  const askScim = async (token: string) =>
    (await fetch(`${tenant.baseUrl}/Users`, { headers: { authorization: `Bearer ${token}` } })).status;
  return { tenant, create, askScim };
}

type Opening = {
  readonly role?: Role;
  readonly tenant?: Partial<TenantOptions>;
  readonly browser?: BrowserContextOptions;
};

/** Somebody of the team, signed in to the page of an organization. */
async function signedIn({ role = 'owner', tenant: options, browser: browserOptions }: Opening = {}) {
  const organization = anOrganization(options);
  const visit = await browser.visit(organization.tenant.administratorUrl, browserOptions);
  await signIn(visit.page, role);
  return { ...organization, ...visit };
}

async function signIn(page: Page, role: Role) {
  await page.getByLabel('Name').fill(role);
  await page.getByLabel('Password').fill(`${role}-password`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click();
const flip = (page: Page, name: string) => page.getByRole('switch', { name }).click();
const said = async (page: Page) => (await page.locator('#message').innerText()).trim();
const lead = (page: Page) => page.locator('.lead').innerText();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function generate(page: Page): Promise<string> {
  await page.getByLabel('Expires after').selectOption({ label: '30 days' });
  await click(page, 'Generate new bearer token');
  return page.getByLabel('Bearer token', { exact: true }).inputValue();
}

it('is served with a policy under which only its own style and script run', async () => {
  const { headers } = await fetch(anOrganization().tenant.administratorUrl);

  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^' ]+'; script-src 'sha256-[^' ]+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
});

describe.runIf(hasBrowser)('with the mouse', () => {
  it('leads from an untouched organization to a working connection, and back', async () => {
    const { page, complaints, askScim, tenant } = await signedIn({
      tenant: { configuration: untouched },
      browser: clipboard,
    });
    expect(await lead(page)).toBe('SCIM is not set up. Turn on single sign-on first; then it can be.');
    await click(page, 'Set up SCIM');
    expect(await said(page)).toContain('Turn on single sign-on first.');

    await flip(page, 'SAML single sign-on');
    await click(page, 'Set up SCIM');
    await click(page, 'Copy Base URL');
    await page.getByRole('status').getByText('Copied.').waitFor();
    expect(await copied(page)).toBe(tenant.baseUrl);

    await click(page, 'Generate new bearer token');
    expect(await focused(page)).toBe('Expires after');
    expect(tenant.administrator.tokens()).toEqual([]);
    const token = await generate(page);
    await click(page, 'Copy Bearer token');
    await page.getByRole('status').getByText('Copied.').waitFor();
    expect(await copied(page)).toBe(token);
    expect(await askScim(token)).toBe(200);
    expect(await lead(page)).toMatch(/^An identity provider can connect: one token is valid until 2026-0\d-\d\d\.$/);

    await page.reload();
    expect(await page.content()).not.toContain(token);

    await click(page, 'Test connection');
    expect(await said(page)).toContain('The connection works.');
    await click(page, /^Revoke token/);
    expect(await said(page)).toMatch(/^The token \w+ is revoked\.$/);
    expect(await askScim(token)).toBe(401);
    await click(page, 'Test connection');
    expect(await said(page)).toContain('The connection does not work yet.');
    expect(await said(page)).toContain('Generate a token.');
    expect(complaints).toEqual([]);
  });

  it('refuses to enforce SCIM while single sign-on is off, and says what to do', async () => {
    const { page, tenant } = await signedIn();

    await flip(page, 'SAML single sign-on');
    await flip(page, 'Enforce SCIM');
    const refusal = page.getByRole('alert');
    expect(await refusal.innerText()).toContain('Turn on single sign-on first.');
    expect(await page.getByRole('switch', { name: 'Enforce SCIM' }).getAttribute('aria-checked')).toBe('false');

    await flip(page, 'SAML single sign-on');
    await flip(page, 'Enforce SCIM');
    expect(await said(page)).toBe('Enforce SCIM is on.');
    await flip(page, 'SAML single sign-on');
    expect(await said(page)).toContain('Turn Enforce SCIM off before single sign-on.');
    expect(tenant.administrator.configuration()).toMatchObject({ sso: 'on', enforcement: 'on' });
  });

  it('deletes the configuration after a step, keeps the people, and sets it up again', async () => {
    const { page, askScim, create } = await signedIn();
    create({});
    const token = await generate(page);

    await follow(page, 'Delete SCIM configuration');
    await follow(page, 'Keep everything as it is');
    expect(await askScim(token)).toBe(200);
    await follow(page, 'Delete SCIM configuration');
    await click(page, 'Delete SCIM configuration');
    expect(await said(page)).toBe('The SCIM configuration is deleted. The people stay.');
    expect(await askScim(token)).toBe(401);
    expect(await page.getByRole('row', { name: /Ada Lovelace/ }).count()).toBe(1);

    await click(page, 'Set up SCIM');
    expect(await askScim(token)).toBe(401);
    expect(await askScim(await generate(page))).toBe(200);
  });

  it('shows each person with their state, and the seats', async () => {
    const { page, tenant, create } = await signedIn({ tenant: { seatLimit: 9 } });
    const accept = async (address: string) => {
      await tenant.outbox.settle();
      tenant.organization.follow('accept', tokenIn(carrier.mails.filter(({ to }) => to.address === address).at(-1)));
    };
    const { repository } = tenant.organization;
    create({ userName: 'pending@acme.example', displayName: 'Pia' });
    create({ userName: 'active@acme.example', displayName: 'Ada', userType: 'Sales' });
    const waiting = create({ userName: 'old@acme.example', displayName: 'Wim' });
    const left = create({ userName: 'left@acme.example', displayName: 'Lea' });
    const gone = create({ userName: 'gone@acme.example', displayName: 'Gil' });
    for (const name of ['active', 'old', 'left', 'gone']) await accept(`${name}@acme.example`);
    repository.replace('User', waiting.id, { ...waiting, userName: 'new@acme.example' });
    repository.replace('User', left.id, { ...left, active: false });
    repository.remove('User', gone.id);

    await page.reload();

    const row = async (name: string) =>
      (await page.getByRole('row', { name }).getByRole('cell').allInnerTexts()).map((text) =>
        text.replace(/\s+/g, ' '),
      );
    expect(await row('Pia')).toEqual(['pending@acme.example', 'pending', 'refused', '–', 'Remove']);
    expect(await row('Ada')).toEqual(['active@acme.example', 'active', 'allowed', 'Sales', 'Remove']);
    expect(await row('Wim')).toEqual([
      'old@acme.example waits for its link: new@acme.example',
      'active',
      'allowed',
      '–',
      'Remove',
    ]);
    expect(await row('Lea')).toEqual(['left@acme.example', 'deactivated', 'refused', '–', 'Remove']);
    expect(await row('Gil')).toEqual(['gone@acme.example', 'deleted', 'refused', '–', 'Remove']);
    const { taken, reserved, free } = tenant.administrator.seats();
    expect(await page.getByRole('region', { name: 'Seats' }).locator('dd').allInnerTexts()).toEqual(
      [taken, reserved, free, 9].map(String),
    );

    await page.getByLabel('Seats free from now on').fill('0');
    await click(page, 'Set seats');
    expect(await said(page)).toBe('0 seats are free.');
    expect(() => create({ userName: 'more@acme.example' })).toThrow('seat');
  });

  it('finds people, and removes somebody as support does, after a step', async () => {
    const { page, tenant, create } = await signedIn();
    create({ userName: 'ada@acme.example', displayName: 'Ada' });
    create({ userName: 'grace@acme.example', displayName: 'Grace' });

    await page.getByLabel('Name, address or group').fill('GRACE');
    await click(page, 'Find');
    expect(await page.getByText('1 person found.').isVisible()).toBe(true);
    expect(await focused(page)).toBe('People');
    await follow(page, 'Remove grace@acme.example');
    await follow(page, 'Keep everything as it is');
    expect(tenant.organization.people()).toHaveLength(2);
    await follow(page, 'Remove grace@acme.example');
    await click(page, 'Remove entirely');

    expect(await said(page)).toBe('grace@acme.example is removed from the organization.');
    expect(tenant.organization.people()).toMatchObject([{ displayName: 'Ada' }]);
  });

  it('counts a double click once', async () => {
    const { page } = await signedIn();

    const sent = await page.getByRole('button', { name: 'Test connection' }).evaluate((button) => {
      let count = 0;
      addEventListener('submit', (event) => {
        if (!event.defaultPrevented) count += 1;
        event.preventDefault();
      });
      for (let clicks = 0; clicks < 2; clicks += 1) button.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      return count;
    });

    expect(sent).toBe(1);
  });

  it('works without a script but for copying', async () => {
    const { page, askScim } = await signedIn({ browser: { javaScriptEnabled: false } });

    expect(await askScim(await generate(page))).toBe(200);
    expect(await page.getByRole('button', { name: 'Copy Bearer token' }).isVisible()).toBe(false);
  });
});

describe.runIf(hasBrowser)('with the keyboard alone', () => {
  it('lets an owner in after a wrong password', async () => {
    const { tenant } = anOrganization();
    const { page, complaints } = await browser.visit(tenant.administratorUrl);
    expect(await focused(page)).toBe('Name');

    await page.keyboard.type('owner');
    await tabTo(page, 'Password');
    await page.keyboard.type('guess');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toBe('Name or password is not right.');
    expect([await focused(page), await page.getByLabel('Name').inputValue()]).toEqual(['Password', 'owner']);
    expect(await page.getByLabel('Password').getAttribute('aria-describedby')).toBe('told');
    await page.keyboard.type('owner-password');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'User provisioning' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('can do all of it, and after each act is at the message that tells what came of it', async () => {
    const { page, tenant, create, askScim, complaints } = await signedIn({
      tenant: { configuration: untouched },
      browser: clipboard,
    });
    create({});
    const act = async (name: string | RegExp, key: 'Enter' | 'Space') => {
      await tabTo(page, name);
      const loaded = page.waitForEvent('load');
      await page.keyboard.press(key);
      await loaded;
      return focused(page);
    };

    expect(await act('SAML single sign-on', 'Space')).toBe('Single sign-on is on.');
    expect(await act('Set up SCIM', 'Enter')).toBe('SCIM is set up. Copy the base URL and generate a token.');
    expect(await act('Enforce SCIM', 'Enter')).toBe('Enforce SCIM is on.');
    expect(await act('Enforce SCIM', 'Space')).toBe('Enforce SCIM is off.');
    await tabTo(page, 'Copy Base URL');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied.').waitFor();
    expect([await copied(page), await focused(page)]).toEqual([tenant.baseUrl, 'Copy Base URL']);

    await tabTo(page, 'Expires after');
    await page.keyboard.type('30');
    expect(await act('Generate new bearer token', 'Enter')).toContain('Copy this token now');
    await tabTo(page, 'Copy Bearer token');
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText('Copied.').waitFor();
    const token = await copied(page);
    expect(await askScim(token)).toBe(200);
    expect(await act('Test connection', 'Enter')).toContain('The connection works.');
    expect(await act(/^Revoke token/, 'Enter')).toContain('is revoked.');
    expect(await askScim(token)).toBe(401);

    await tabTo(page, 'Seats free from now on');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.getByText('7 seats are free.').waitFor();
    await tabTo(page, 'E-mail address');
    await page.keyboard.type('grace@acme.example');
    await page.keyboard.press('Enter');
    await page.getByText('grace@acme.example is invited.').waitFor();
    expect(await act('Remove grace@acme.example', 'Enter')).toContain('Remove grace@acme.example');
    expect(await act('Remove entirely', 'Enter')).toBe('grace@acme.example is removed from the organization.');
    expect(await act('Delete SCIM configuration', 'Enter')).toContain('Every token ends at once');
    expect(await act('Delete SCIM configuration', 'Enter')).toBe('The SCIM configuration is deleted. The people stay.');
    expect(await act('Set up SCIM', 'Enter')).toContain('SCIM is set up.');
    expect(await act('Sign out', 'Enter')).toBe('Name');

    expect(tenant.organization.people()).toMatchObject([{ displayName: 'Ada Lovelace' }]);
    expect(complaints).toEqual([]);
  });

  it('can skip to the content', async () => {
    const { page } = await signedIn();
    await page.reload();

    await tabTo(page, 'Skip to content');
    expect(await page.getByText('Skip to content').evaluate((link) => link.getBoundingClientRect().top)).toBe(8);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');

    expect(await focused(page)).toBe('SAML single sign-on');
  });
});

describe.runIf(hasBrowser)('a session', () => {
  it('ends by signing out: neither the page nor a token comes back with the back button', async () => {
    const { page, context } = await signedIn();
    const token = await generate(page);

    await click(page, 'Sign out');
    expect(await page.getByRole('status').innerText()).toBe('You are signed out.');
    for (let steps = 0; steps < 3; steps += 1) {
      await page.goBack();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await page.content()).not.toContain(token);
    }

    expect(await context.cookies()).toEqual([]);
  });

  it('does not show a token again with the back button', async () => {
    const { page } = await signedIn();
    const token = await generate(page);

    await follow(page, 'Delete SCIM configuration');
    await page.goBack();
    await page.getByRole('heading', { name: 'User provisioning' }).waitFor();

    expect(await page.content()).not.toContain(token);
  });

  it('of a member shows nothing but the reason', async () => {
    const { page, create } = await signedIn({ role: 'member' });
    create({});
    await page.reload();

    expect(await page.locator('main').innerText()).toBe(
      'Not possible\n\nA member may not do this: only owners and authorized administrators can.',
    );
    await click(page, 'Sign out');
    expect(await page.getByRole('status').innerText()).toBe('You are signed out.');
  });

  it('of support offers to remove people, and nothing else', async () => {
    const { page, create } = await signedIn({ role: 'support' });
    create({});
    await page.reload();

    const offered = await page.locator('main').locator('button:visible, a').allInnerTexts();

    expect(offered).toEqual(['Copy', 'Find', 'Remove']);
  });

  it('that has ended says so, changes nothing, and goes on after signing in again', async () => {
    const { page, tenant } = await signedIn();
    await page.getByLabel('Expires after').selectOption({ label: '1 day' });
    clock.pass(12 * 3_600 + 1);

    await click(page, 'Generate new bearer token');
    expect(await page.getByRole('alert').innerText()).toBe(
      'You are not signed in any more, and nothing was changed. Sign in again.',
    );
    await page.goto(tenant.administratorUrl);
    expect(await page.getByRole('alert').innerText()).toBe('Your session has ended. Sign in again.');
    await signIn(page, 'owner');

    expect(await page.getByRole('heading', { name: 'User provisioning' }).isVisible()).toBe(true);
    expect(tenant.administrator.tokens()).toEqual([]);
  });

  it('is one in two tabs: what one does the other sees, but no secret and no message; signing out holds for both', async () => {
    const { page: first, context, tenant } = await signedIn();
    const second = await context.newPage();
    await second.goto(tenant.administratorUrl);

    const token = await generate(first);
    await second.reload();
    expect(await second.content()).not.toContain(token);
    expect(await second.getByRole('button', { name: /^Revoke token/ }).count()).toBe(1);
    await flip(second, 'Enforce SCIM');
    await flip(first, 'Enforce SCIM');
    expect(await said(first)).toBe('Enforce SCIM is on.');

    await click(second, 'Sign out');
    await click(first, /^Revoke token/);
    expect(await first.getByRole('alert').innerText()).toContain('nothing was changed');
    expect(tenant.administrator.tokens()).toMatchObject([{ state: 'valid' }]);
  });
});

describe.runIf(hasBrowser)('another site', () => {
  const forms = (url: string) =>
    ['/tokens', '/configuration/delete', '/sign-out']
      .map(
        (action) =>
          `<form method="post" action="${url}${action}"><input name="ttlSeconds" value="60"><input name="enabled" value="true"><button>${action}</button></form>`,
      )
      .join('');

  it.each(['127.0.0.1', 'localhost'])('at %s cannot act in the name of somebody who is signed in', async (host) => {
    const { page, context, tenant } = await signedIn();
    otherPages.set(`/${tenant.name}`, forms(tenant.administratorUrl));
    const other = await context.newPage();

    for (const action of ['/tokens', '/configuration/delete', '/sign-out']) {
      await other.goto(`http://${host}:${otherPort()}/${tenant.name}`);
      await click(other, action);
      await other.waitForURL(/\/admin/);
    }

    expect(tenant.administrator.tokens()).toEqual([]);
    expect(tenant.administrator.configuration().scim).toBe('set-up');
    await page.reload();
    expect(await page.getByRole('heading', { name: 'User provisioning' }).isVisible()).toBe(true);
  });

  it('cannot sign somebody in, nor read the page with a script, nor frame it', async () => {
    const { context, tenant } = await signedIn();
    const url = tenant.administratorUrl;
    otherPages.set(
      `/${tenant.name}`,
      `<form method="post" action="${url}/sign-in"><input name="name" value="member"><input name="password" value="member-password"><button>in</button></form><iframe src="${url}"></iframe>`,
    );
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${otherPort()}/${tenant.name}`);

    const read = await other.evaluate(
      (address) =>
        fetch(address, { credentials: 'include' }).then(
          (answer) => answer.text(),
          () => 'refused',
        ),
      url,
    );
    const framed = other.frames().find((frame) => frame !== other.mainFrame());
    expect([read, await framed?.locator('body').innerText()]).toEqual([
      'refused',
      expect.not.stringContaining('provisioning'),
    ]);
    await click(other, 'in');

    expect(await other.getByRole('alert').innerText()).toBe('The request was caused by another site. Sign in here.');
  });
});

const evil = `</title></script><script>document.title='taken'</script><img src=x onerror="document.title='taken'"> \u202egnp.exe`;

describe.runIf(hasBrowser)('names that were chosen to do harm', () => {
  it('are shown as text in every place, and what hides in them by name', async () => {
    const { page, create, tenant, complaints } = await signedIn({ tenant: { organization: evil, behaviour: rfc } });
    const { id } = create({ displayName: evil, userName: `1${evil}`, emails: workEmail('ada@acme.example') });
    const schemas = [groupSchema];
    tenant.organization.repository.create('Group', { schemas, displayName: evil, members: [{ value: id }] });
    await page.goto(`${tenant.administratorUrl}?person=${encodeURIComponent("'taken'")}`);

    const seen = evil.replace('\u202e', 'U+202E');
    const row = page.getByRole('row', { name: /<script>/ });
    expect(await row.getByRole('rowheader').innerText()).toBe(seen);
    expect(await row.locator('.code-point').allInnerTexts()).toEqual(['U+202E', 'U+202E']);
    await page.goto(`${tenant.administratorUrl}/people/${id}/remove`);
    expect(await page.getByRole('heading').innerText()).toBe(`Remove 1${seen}`);
    await click(page, 'Remove entirely');
    expect(await said(page)).toBe(`1${seen} is removed from the organization.`);

    expect(await page.title()).toMatch(/^User provisioning – <\/title>/);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it.each([375, 1280])(
    'are as long as they want, and five hundred people many: the layout holds at %i px',
    async (width) => {
      const { page, tenant, create, complaints } = await signedIn({ browser: { viewport: { width, height: 812 } } });
      const long = 'x'.repeat(10_000);
      create({ displayName: long, userType: long });
      create({ userName: `${'y'.repeat(10_000)}@acme.example`, displayName: 'ﷺ'.repeat(10_000) });
      create({ userName: 'wide@acme.example', displayName: `${'\u0301'.repeat(5_000)}${'W'.repeat(5_000)}` });
      for (let number = 4; number <= 500; number += 1) create({ userName: `p${number}@acme.example` });

      await page.reload();

      expect(await page.getByText('500 people in all. 1 to 50 are shown.').isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      expect(
        await page.getByRole('row', { name: /^x+ … 9,840 more characters/ }).evaluate((row) => row.clientHeight),
      ).toBeLessThan(500);
      await follow(page, 'Next');
      await page.getByText('51 to 100 are shown.').waitFor();
      expect(await focused(page)).toBe('People');
      await page.goto(`${tenant.administratorUrl}?page=10`);
      await page.getByText('451 to 500 are shown.').waitFor();
      expect(await page.getByRole('link', { name: 'Next' }).count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});

describe.runIf(hasBrowser)('each of its pages', () => {
  /** Goes through every page, with all that can stand on it. */
  async function eachPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const { tenant, create } = anOrganization({ seatLimit: 9 });
    const { id } = create({ userType: 'Sales' });
    tenant.administrator.revokeToken(tenant.issueToken({ ttlSeconds: 60 }).id);
    const { page, complaints } = await browser.visit(tenant.administratorUrl, options);
    await look(page);
    await page.getByLabel('Name').fill('owner');
    await click(page, 'Sign in');
    await page.getByLabel('Password').fill('guess');
    await click(page, 'Sign in');
    await page.getByRole('alert').waitFor();
    await look(page);
    await signIn(page, 'owner');
    await look(page);
    await click(page, 'Test connection');
    await look(page);
    await generate(page);
    await page.locator('summary').click();
    await look(page);
    for (const below of ['/configuration/delete', `/people/${id}/remove`, '/nothing', '?person=nobody']) {
      await page.goto(`${tenant.administratorUrl}${below}`);
      await look(page);
    }
    tenant.administrator.deleteConfiguration();
    await page.goto(tenant.administratorUrl);
    await look(page);
    await page.goto(tenant.administratorUrl.replace('/admin', '/verify?token=unknown'));
    await look(page);
    return complaints;
  }

  it('gives axe nothing to find, light and dark', async () => {
    const findings: string[] = [];

    const complaints = await eachPage({}, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        findings.push(...(await axeFindings(page)));
      }
    });

    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has headings in order, fits a phone, and can be touched there', async () => {
    const faults: string[] = [];

    await eachPage(phone, async (page) => {
      faults.push(...(await headingFaults(page)), ...(await smallTargets(page)));
      if ((await overflow(page)) > 0) faults.push(`${page.url()} is too wide`);
    });

    expect(faults).toEqual([]);
  });
});
