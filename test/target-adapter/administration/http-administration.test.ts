import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import {
  createHttpAdministration,
  type HttpAdministrationConfiguration,
} from '../../../target-adapter/administration/http-administration.ts';
import { handClock, realClock } from '../clocks.ts';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const base = 'https://staging.example.com/admin';

const everyCall: HttpAdministrationConfiguration = {
  baseUrl: base,
  headers: { authorization: 'Bearer adm1n-key' },
  issueToken: {
    method: 'POST',
    path: '/tokens',
    body: { ttlSeconds: '{ttlSeconds}', note: 'for {ttlSeconds} s' },
    answer: { token: '/data/token', id: '/data/id' },
  },
  revokeToken: { method: 'DELETE', path: '/tokens/{id}' },
  deleteConfiguration: { method: 'DELETE', path: '/configuration' },
  setUpConfiguration: { method: 'POST', path: '/configuration', answer: { baseUrl: '/baseUrl' } },
  setFreeSeats: { method: 'POST', path: '/seats', body: { free: '{free}' } },
  findPerson: {
    method: 'GET',
    path: '/people?userName={userName}',
    answer: {
      id: '/0/id',
      state: '/0/state',
      canLogIn: '/0/login/allowed',
      address: '/0/userName',
      groups: '/0/groups',
    },
  },
  removePerson: { method: 'DELETE', path: '/people/{id}' },
  passTime: { method: 'POST', path: '/clock', body: { advanceSeconds: '{seconds}' } },
};

function open(configuration: Partial<HttpAdministrationConfiguration> = everyCall, limits: object = {}) {
  const administration = createHttpAdministration({ baseUrl: base, ...configuration }, { clock: realClock, ...limits });
  onTestFinished(() => administration.close());
  return administration;
}

type Seen = { method: string; url: string; body: string; headers: Record<string, string> };

/** Answers every request with this; returns what was asked. */
function answering(respond: (seen: Seen) => Response | Promise<Response>): Seen[] {
  const asked: Seen[] = [];
  server.use(
    http.all('*', async ({ request }) => {
      const seen = {
        method: request.method,
        url: request.url,
        body: await request.text(),
        headers: Object.fromEntries(request.headers),
      };
      asked.push(seen);
      return respond(seen);
    }),
  );
  return asked;
}

it('issues a token as the configuration describes it', async () => {
  const asked = answering(() => HttpResponse.json({ data: { token: 't1', id: 7 } }));

  const issued = await open(everyCall, { userAgent: 'scimulator/0.1.0' }).issueToken?.({ ttlSeconds: 60 });

  expect(issued).toEqual({ token: 't1', id: '7' });
  expect(asked).toMatchObject([
    {
      method: 'POST',
      url: `${base}/tokens`,
      body: '{"ttlSeconds":60,"note":"for 60 s"}',
      headers: {
        authorization: 'Bearer adm1n-key',
        'content-type': 'application/json',
        'user-agent': 'scimulator/0.1.0',
      },
    },
  ]);
});

it('keeps null in a body what it is', async () => {
  const asked = answering(() => new HttpResponse(null, { status: 204 }));
  const administration = open();

  await administration.setFreeSeats?.({ free: null });
  await administration.setFreeSeats?.({ free: 3 });

  expect(asked.map(({ body }) => body)).toEqual(['{"free":null}', '{"free":3}']);
});

it('puts values into a path as one segment', async () => {
  const asked = answering(() => new HttpResponse(null, { status: 204 }));

  await open().removePerson?.({ id: 'a/b?c#d e' });

  expect(asked[0]?.url).toBe(`${base}/people/a%2Fb%3Fc%23d%20e`);
});

it.each(['', '.', '..'])('refuses the id %j, which would lead to something else', async (id) => {
  const asked = answering(() => new HttpResponse(null, { status: 204 }));

  await expect(open().removePerson?.({ id })).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message: `administration.http.removePerson failed: {id} is ${JSON.stringify(id)}, which cannot stand in /people/{id}`,
  });
  expect(asked).toEqual([]);
});

it('sets up, deletes, revokes and moves time', async () => {
  const asked = answering(() => HttpResponse.json({ baseUrl: 'https://staging.example.com/scim/v3/' }));
  const administration = open();

  const setUp = await administration.setUpConfiguration?.();
  await administration.deleteConfiguration?.();
  await administration.revokeToken?.({ id: '7' });
  await administration.passTime?.({ seconds: 3_600 });

  expect(setUp).toEqual({ baseUrl: 'https://staging.example.com/scim/v3' });
  expect(asked.map(({ method, url, body }) => `${method} ${url.slice(base.length)} ${body}`)).toEqual([
    'POST /configuration ',
    'DELETE /configuration ',
    'DELETE /tokens/7 ',
    'POST /clock {"advanceSeconds":3600}',
  ]);
});

it('finds a person', async () => {
  const asked = answering(() =>
    HttpResponse.json([
      { id: '9', state: 'pending', login: { allowed: false }, userName: 'Ada+1@example.org', groups: ['Sales'] },
    ]),
  );

  const found = await open().findPerson?.({ userName: 'ada+1@example.org' });

  expect(found).toEqual({
    id: '9',
    state: 'pending',
    canLogIn: false,
    address: 'Ada+1@example.org',
    groups: ['Sales'],
  });
  expect(asked[0]?.url).toBe(`${base}/people?userName=ada%2B1%40example.org`);
});

it('tells no more of a person than the answer does', async () => {
  answering(() => HttpResponse.json([{ id: '9', state: null }]));

  expect(await open().findPerson?.({ userName: 'ada@example.org' })).toEqual({ id: '9' });
});

it.each<[string, () => Response]>([
  ['a 404', () => new HttpResponse('no', { status: 404 })],
  ['an empty list', () => HttpResponse.json([])],
  ['another shape', () => HttpResponse.json({ people: [] })],
  ['a null in place of the id', () => HttpResponse.json([{ id: null }])],
])('takes %s for nobody', async (_, respond) => {
  answering(respond);

  expect(await open().findPerson?.({ userName: 'ada@example.org' })).toBeUndefined();
});

it('tells a person who is found by a pending or a former address, and the address that logs in', async () => {
  answering(() => HttpResponse.json([{ id: '9', userName: 'ada@example.org' }]));

  expect(await open().findPerson?.({ userName: 'ada.new@example.org' })).toMatchObject({
    id: '9',
    address: 'ada@example.org',
  });
});

it('offers what is described alone, and says what is missing', () => {
  const administration = open({
    issueToken: { method: 'POST', path: '/tokens', answer: { token: '/token', id: '/id' } },
  });

  expect(Object.keys(administration).sort()).toEqual(['close', 'issueToken', 'whyNot']);
  expect(administration.whyNot('removePerson')).toBe('administration.http has no removePerson call');
  expect(administration.whyNot('actAs')).toBe('only the embedded provider lets a scenario act as somebody else');
});

it.each<[string, () => Response | Promise<Response>, string]>([
  [
    'a refusal',
    () => new HttpResponse('<h1>Forbidden\u001b[31m</h1>', { status: 403 }),
    `POST ${base}/tokens answers 403 “<h1>Forbidden [31m</h1>”`,
  ],
  ['an error without a body', () => new HttpResponse(null, { status: 500 }), `POST ${base}/tokens answers 500`],
  [
    'an answer that echoes our secret',
    () => new HttpResponse('no: Bearer adm1n-key', { status: 401 }),
    `POST ${base}/tokens answers 401 “no: redacted”`,
  ],
  [
    'an answer without the token',
    () => HttpResponse.json({ accessToken: 'x', id: 1 }),
    'it answers 200 with an object of accessToken, id, and there is no token in it',
  ],
  [
    'an answer that is no JSON',
    () => new HttpResponse('<html>'),
    'it answers 200 with what is no JSON, and there is no token in it',
  ],
  [
    'a token that is no header',
    () => HttpResponse.json({ data: { token: 'a\nb', id: 1 } }),
    'it answers 200 with an object of data, and its token holds characters that no header can carry',
  ],
  ['a lost connection', () => HttpResponse.error(), `no answer to POST ${base}/tokens: `],
  [
    'a redirect to another origin',
    () => HttpResponse.redirect('https://evil.example/x', 302),
    `POST ${base}/tokens leads to “https://evil.example”, where our credential must not go`,
  ],
])('tells %s', async (_, respond, told) => {
  answering(respond);

  const failure = open().issueToken?.({ ttlSeconds: 60 });

  await expect(failure).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message: expect.stringContaining(`administration.http.issueToken failed: ${told}`),
  });
});

it('follows redirects within the origin', async () => {
  const asked = answering(({ url }) =>
    url.endsWith('/seats') ? HttpResponse.redirect(`${base}/v2/chairs`, 307) : new HttpResponse(null, { status: 204 }),
  );

  await open().setFreeSeats?.({ free: 1 });

  expect(asked.map(({ method, url, body }) => `${method} ${url.slice(base.length)} ${body}`)).toEqual([
    'POST /seats {"free":1}',
    'POST /v2/chairs {"free":1}',
  ]);
});

it('does not follow redirects for ever', async () => {
  answering(() => HttpResponse.redirect(`${base}/again`, 307));

  await expect(open().setFreeSeats?.({ free: 1 })).rejects.toThrow('leads on and on: 5 redirects were followed');
});

it('stops reading an answer that is too long', async () => {
  answering(() => new HttpResponse('x'.repeat(2_000)));

  await expect(open(everyCall, { maxBytes: 1_000 }).deleteConfiguration?.()).rejects.toMatchObject({
    message: expect.stringContaining('is longer than 1 KB'),
  });
});

it('does not wait longer than its time', async () => {
  const clock = handClock();
  answering(() => {
    clock.advance(30_000);
    return new Promise<never>(() => undefined);
  });

  await expect(open(everyCall, { clock }).deleteConfiguration?.()).rejects.toMatchObject({
    code: 'ADMINISTRATION_FAILED',
    message: `administration.http.deleteConfiguration failed: no whole answer to DELETE ${base}/configuration within 30 s`,
  });
});

it('ends what is under way when it is closed', async () => {
  const administration = open();
  answering(() => {
    void administration.close();
    return new Promise<never>(() => undefined);
  });

  await expect(administration.deleteConfiguration?.()).rejects.toThrow('the administration is closed');
});
