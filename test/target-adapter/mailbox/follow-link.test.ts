import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { FetchPage } from '../../../target-adapter/mailbox/bounded-fetch.ts';
import { type FollowOptions, followLink, type Hop } from '../../../target-adapter/mailbox/follow-link.ts';
import { handClock } from '../clocks.ts';

const target = setupServer();
beforeAll(() => target.listen({ onUnhandledRequest: 'error' }));
afterEach(() => target.resetHandlers());
afterAll(() => target.close());

const link = 'https://sp.test/verify?token=s3cret';

function options(change: Partial<FollowOptions> = {}): FollowOptions {
  return {
    targetUrl: 'https://sp.test/scim/v2',
    linkOrigins: [],
    clock: handClock(),
    signal: new AbortController().signal,
    ...change,
  };
}

function redirect(to: string, headers: Record<string, string> = {}): () => Response {
  return () => new HttpResponse(null, { status: 302, headers: { location: to, ...headers } });
}

it('opens the page as a browser does, without any credential', async () => {
  const seen: Headers[] = [];
  target.use(
    http.get('https://sp.test/verify', ({ request }) => {
      seen.push(request.headers);
      return HttpResponse.html('<h1>Verified</h1>');
    }),
  );

  const walk = await followLink(link, options());

  expect(walk).toMatchObject({ status: 200, url: link });
  expect(walk.click).toBeUndefined();
  expect(walk.hops).toMatchObject([
    { request: { method: 'GET', url: link }, response: { status: 200, text: '<h1>Verified</h1>' } },
  ]);
  expect(seen[0]?.get('accept')).toContain('text/html');
  expect(seen[0]?.get('user-agent')).toContain('Mozilla');
  expect(seen[0]?.has('authorization')).toBe(false);
});

it('follows redirects, relative ones too, and tells each hop', async () => {
  target.use(
    http.get('https://sp.test/verify', redirect('/done?x=1')),
    http.get('https://sp.test/done', redirect('https://app.sp.test/home')),
    http.get('https://app.sp.test/home', () => HttpResponse.text('home', { status: 404 })),
  );
  const told: Hop[] = [];

  const walk = await followLink(
    link,
    options({ linkOrigins: ['https://app.sp.test/'], onHop: (hop) => told.push(hop) }),
  );

  expect(walk.hops.map(({ request }) => request.url)).toEqual([
    link,
    'https://sp.test/done?x=1',
    'https://app.sp.test/home',
  ]);
  expect(walk).toMatchObject({ status: 404, url: 'https://app.sp.test/home' });
  expect(told).toEqual(walk.hops);
});

it('keeps cookies within the chain', async () => {
  const cookies: (string | null)[] = [];
  const fetchPage: FetchPage = (url, { headers }) => {
    cookies.push(new Headers(headers).get('cookie'));
    const response = url === link ? redirect('/done', { 'set-cookie': 'sid=1; Path=/' })() : new Response('done');
    return Promise.resolve(response);
  };

  await followLink(link, options({ fetchPage }));
  await followLink('https://sp.test/done', options({ fetchPage }));

  expect(cookies).toEqual([null, 'sid=1', null]);
});

it('refuses a first link to a foreign origin without asking it', async () => {
  await expect(followLink('https://evil.test/verify?token=s3cret', options())).rejects.toMatchObject({
    code: 'LINK_REFUSED',
    text: {
      happened: 'the link leads to https://evil.test/verify?token=…, and https://evil.test is not allowed',
      next: expect.stringContaining("'https://evil.test' to mail.linkOrigins"),
    },
  });
});

it('refuses a redirect to a foreign origin, and has told the hop before', async () => {
  target.use(http.get('https://sp.test/verify', redirect('https://evil.test/')));
  const told: Hop[] = [];

  const walk = followLink(link, options({ onHop: (hop) => told.push(hop) }));

  await expect(walk).rejects.toMatchObject({
    code: 'LINK_REFUSED',
    text: { happened: expect.stringContaining('redirects to https://evil.test/') },
  });
  expect(told).toHaveLength(1);
});

it.each(['file:///etc/passwd', 'data:text/html,hello', 'gopher://sp.test/'])(
  'refuses a redirect to %s, and does not advise to allow it',
  async (elsewhere) => {
    target.use(http.get('https://sp.test/verify', redirect(elsewhere)));
    const { protocol } = new URL(elsewhere);

    await expect(followLink(link, options())).rejects.toMatchObject({
      code: 'LINK_REFUSED',
      text: {
        happened: `the link redirects to ${protocol}…, and ${protocol} is not allowed`,
        next: 'see why the target sends a person there: no link is followed to what is no web page',
      },
    });
  },
);

it('warns of an address inside a network before it says how to allow it', async () => {
  target.use(http.get('https://sp.test/verify', redirect('http://169.254.169.254/latest/meta-data')));

  await expect(followLink(link, options())).rejects.toMatchObject({
    text: {
      happened: expect.stringContaining('http://169.254.169.254 is not allowed'),
      next: expect.stringMatching(/169\.254\.169\.254 is a link-local address.*only if you know what answers at it/),
    },
  });
});

it('sends no user and password that stand in a link, and shows neither', async () => {
  await expect(followLink('https://ada:pw@sp.test/verify?token=s3cret', options())).rejects.toMatchObject({
    code: 'LINK_REFUSED',
    text: { happened: 'the link to https://sp.test/verify?token=… holds a user and a password' },
  });
});

it.each(['http://sp.test/verify', 'https://sp.test:8443/verify', 'https://sp.test.evil.test/verify'])(
  'takes %s for another origin',
  async (other) => {
    await expect(followLink(other, options())).rejects.toMatchObject({ code: 'LINK_REFUSED' });
  },
);

it('stops after ten redirects', async () => {
  let asked = 0;
  target.use(
    http.get('https://sp.test/verify', () => {
      asked += 1;
      return redirect(`/verify?turn=${asked}`)();
    }),
  );

  await expect(followLink(link, options())).rejects.toMatchObject({
    code: 'LINK_REFUSED',
    text: { expected: 'at most 10 redirects' },
  });
  expect(asked).toBe(11);
});

it('takes a redirect without a place to go to for the answer', async () => {
  target.use(http.get('https://sp.test/verify', () => new HttpResponse(null, { status: 302 })));

  expect(await followLink(link, options())).toMatchObject({ status: 302 });
});

it('says that the page wants a click, and does not click', async () => {
  target.use(
    http.get('https://sp.test/verify', () => HttpResponse.html('<form method="post"><button>Confirm</button></form>')),
  );

  expect((await followLink(link, options())).click).toBe('a form that is posted with “Confirm”');
});

it('cuts a page that is too large', async () => {
  target.use(http.get('https://sp.test/verify', () => HttpResponse.text('x'.repeat(5_000))));

  const { hops } = await followLink(link, options({ maxBytes: 1_000 }));

  expect(hops[0]?.response.text).toHaveLength(1_000);
});

it('does not send the fragment', async () => {
  target.use(http.get('https://sp.test/app', () => HttpResponse.text('app')));

  const walk = await followLink('https://sp.test/app#/verify/s3cret', options());

  expect(walk.hops[0]?.request.url).toBe('https://sp.test/app');
});

it('says that nothing answers, without the token', async () => {
  target.use(http.get('https://sp.test/verify', () => HttpResponse.error()));

  await expect(followLink(link, options())).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    text: { happened: expect.stringContaining('https://sp.test/verify?token=… does not answer') },
  });
});

it('gives up on a page that never comes', async () => {
  target.use(http.get('https://sp.test/verify', () => new Promise<Response>(() => undefined)));

  await expect(followLink(link, options({ timeoutMs: 20 }))).rejects.toMatchObject({ code: 'TARGET_TIMEOUT' });
});

it('stops with the reason of whoever stops it', async () => {
  await expect(followLink(link, options({ signal: AbortSignal.abort(new Error('stopped')) }))).rejects.toThrow(
    'stopped',
  );
});

it('asks a target in this process where it is told how', async () => {
  const walk = await followLink(link, options({ fetchPage: (url) => Promise.resolve(new Response(`asked ${url}`)) }));

  expect(walk.hops[0]?.response.text).toBe(`asked ${link}`);
});
