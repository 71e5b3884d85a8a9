import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Clock } from '../../../target-adapter/clock.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { Credential, Transport } from '../../../target-adapter/transport/transport.ts';
import { handClock, realClock } from '../clocks.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type MakeTransport = (
  handler: Handler,
  options: {
    readonly clock: Clock;
    readonly timeoutMs?: number;
    readonly maxBytes?: number;
    readonly headers?: Readonly<Record<string, string>>;
  },
) => Promise<{ readonly transport: Transport; readonly origin: string }>;

const never = new AbortController().signal;
const token: Credential = { kind: 'bearer', token: 'abc' };

/** What every transport does, whatever carries the bytes. */
export function transportContract(name: string, make: MakeTransport): void {
  async function send(
    handler: Handler,
    request: ScimRequest,
    credential: Credential = token,
    options: Partial<Parameters<MakeTransport>[1]> = {},
  ) {
    const { transport, origin } = await make(handler, { clock: realClock, ...options });
    onTestFinished(() => transport.close());
    return transport.send(request, { baseUrl: `${origin}/scim/v2`, credential }, never);
  }

  async function seenBy(request: ScimRequest, credential: Credential = token) {
    let seen: { method: string | undefined; url: string | undefined; headers: string[]; body: string } | undefined;
    await send(
      async (asked, response) => {
        seen = { method: asked.method, url: asked.url, headers: asked.rawHeaders, body: await textOf(asked) };
        response.end();
      },
      request,
      credential,
    );
    if (seen === undefined) throw new Error('nothing was asked');
    return {
      ...seen,
      headers: seen.headers.map((part, index) =>
        index % 2 === 0 && /^(host|connection|content-length)$/i.test(part) ? part.toLowerCase() : part,
      ),
    };
  }

  /** Names and values without those of the connection itself. */
  const own = (headers: readonly string[]) =>
    headers.filter((_, index) => !/^(host|connection|content-length)$/.test(headers[index - (index % 2)] ?? ''));

  describe(name, () => {
    it('puts exactly the request’s headers and the credential on the wire, in their order and spelling', async () => {
      const { headers, method, url } = await seenBy({
        method: 'GET',
        path: '/Users?filter=userName+eq+%22x%22',
        headers: { 'X-b': '1', Accept: 'application/scim+json', 'x-A': '2' },
      });

      expect({ method, url }).toEqual({ method: 'GET', url: '/scim/v2/Users?filter=userName+eq+%22x%22' });
      expect(own(headers)).toEqual([
        'X-b',
        '1',
        'Accept',
        'application/scim+json',
        'x-A',
        '2',
        'Authorization',
        'Bearer abc',
      ]);
    });

    it('sends JSON without a header that was not asked for', async () => {
      const { headers, body } = await seenBy({ method: 'POST', path: '/Users', body: { userName: 'Zoë' } });

      expect(body).toBe('{"userName":"Zoë"}');
      expect(own(headers)).toEqual(['Authorization', 'Bearer abc']);
      expect(headers.join(' ')).toContain('content-length 19');
      expect(headers.join(' ')).not.toMatch(/transfer-encoding/i);
    });

    it('sends a body that is text as it is', async () => {
      const { body } = await seenBy({
        method: 'PATCH',
        path: '/Users/1',
        headers: { 'Content-Type': 'application/scim+json' },
        body: '{"broken":',
      });

      expect(body).toBe('{"broken":');
    });

    it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const)('carries %s', async (method) => {
      expect(await seenBy({ method, path: '/Users/1' })).toMatchObject({ method, body: '' });
    });

    it('leaves the credential out where the request says so', async () => {
      const { headers } = await seenBy({ method: 'GET', path: '/Users', credential: 'none' });

      expect(own(headers)).toEqual([]);
    });

    it('keeps a credential that the request itself carries', async () => {
      const { headers } = await seenBy({ method: 'GET', path: '/Users', headers: { authorization: 'Bearer other' } });

      expect(own(headers)).toEqual(['authorization', 'Bearer other']);
    });

    it.each<[Credential, string[]]>([
      [{ kind: 'basic', user: 'ada', password: 'pä:ss' }, ['Authorization', 'Basic YWRhOnDDpDpzcw==']],
      [{ kind: 'header', name: 'X-Api-Key', value: 'k' }, ['X-Api-Key', 'k']],
      [{ kind: 'none' }, []],
    ])('speaks credential %j', async (credential, expected) => {
      expect(own((await seenBy({ method: 'GET', path: '/Users' }, credential)).headers)).toEqual(expected);
    });

    it('adds the headers that a gateway before the target asks for, unless the request has them', async () => {
      let seen: readonly string[] = [];
      const handler: Handler = (asked, response) => {
        seen = asked.rawHeaders;
        response.end();
      };

      await send(handler, { method: 'GET', path: '/Users', headers: { 'x-b': 'own' } }, token, {
        headers: { 'X-Tenant': 'acme', 'X-B': 'gateway' },
      });

      expect(own(seen.map((part) => (/^(host|connection)$/i.test(part) ? part.toLowerCase() : part)))).toEqual([
        'x-b',
        'own',
        'X-Tenant',
        'acme',
        'Authorization',
        'Bearer abc',
      ]);
    });

    it('encodes what cannot stand in a request line', async () => {
      const { url } = await seenBy({ method: 'GET', path: '/Users/a b\r\nX: y#ö' });

      expect(url).toBe('/scim/v2/Users/a%20b%0D%0AX:%20y%23%C3%B6');
    });

    it('refuses a path that could lead to another host', async () => {
      await expect(seenBy({ method: 'GET', path: '.example.org/Users' })).rejects.toThrow('begins with a slash');
    });

    it('returns status, headers, text and JSON', async () => {
      const response = await send(
        (_, answer) => {
          answer.writeHead(
            201,
            [
              ['Content-Type', 'application/scim+json'],
              ['X-Twice', 'a'],
              ['x-twice', 'b'],
            ].flat(),
          );
          answer.end('{"id":"7"}');
        },
        { method: 'POST', path: '/Users', body: {} },
      );

      expect(response).toMatchObject({ status: 201, text: '{"id":"7"}', body: { id: '7' } });
      expect(response.url).toMatch(/^http:\/\/[^/]+\/scim\/v2\/Users$/);
      expect(response.headers).toMatchObject({ 'content-type': 'application/scim+json', 'x-twice': 'a, b' });
    });

    it('takes an answer that is no JSON for an answer', async () => {
      const response = await send(
        (_, answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
        { method: 'GET', path: '/Users' },
      );

      expect(response).toMatchObject({ status: 200, text: '<html>' });
      expect(response).not.toHaveProperty('body');
    });

    it('takes an answer without a body for one', async () => {
      const response = await send((_, answer) => answer.writeHead(204).end(), { method: 'DELETE', path: '/Users/1' });

      expect(response).toMatchObject({ status: 204, text: '' });
      expect(response).not.toHaveProperty('body');
    });

    it('reads JSON behind a byte order mark, and shows the mark in the text', async () => {
      const response = await send((_, answer) => answer.end('\uFEFF{"a":1}'), { method: 'GET', path: '/Users' });

      expect(response).toMatchObject({ body: { a: 1 }, text: '\uFEFF{"a":1}' });
    });

    it('follows no redirect', async () => {
      let asked = 0;

      const response = await send(
        (_, answer) => {
          asked += 1;
          answer.writeHead(307, { location: '/elsewhere' }).end();
        },
        { method: 'GET', path: '/Users' },
      );

      expect(response).toMatchObject({ status: 307, headers: { location: '/elsewhere' } });
      expect(asked).toBe(1);
    });

    it('unpacks what was packed', async () => {
      const response = await send(
        (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}')),
        { method: 'GET', path: '/Users' },
      );

      expect(response).toMatchObject({ body: { a: 1 }, headers: { 'content-encoding': 'gzip' } });
      expect(response).not.toHaveProperty('undecoded');
    });

    it('leaves what only claims to be packed as it came', async () => {
      const response = await send((_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('{"a":1}'), {
        method: 'GET',
        path: '/Users',
      });

      expect(response).toMatchObject({ body: { a: 1 }, undecoded: 'gzip' });
    });

    it.each(['gzip', 'deflate', 'br', 'zzz', 'gzip, zzz', 'gzip, gzip, gzip, gzip'])(
      'says what it could not unpack, which may not pass for plain text: %s',
      async (encoding) => {
        const response = await send(
          (_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end('packed'),
          {
            method: 'GET',
            path: '/Users',
          },
        );

        expect(response).toMatchObject({ text: 'packed', undecoded: encoding });
      },
    );

    it('stops a small answer that unpacks to a large one', async () => {
      const bomb = gzipSync(Buffer.alloc(5_000_000));

      const sent = send(
        (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
        { method: 'GET', path: '/Users' },
        token,
        { maxBytes: 100_000 },
      );

      await expect(sent).rejects.toMatchObject({
        code: 'TARGET_ANSWER_TOO_LARGE',
        text: { happened: 'the target answers GET /Users with more than 100 KB' },
      });
    });

    it('stops an answer that never ends growing', async () => {
      const flood: Handler = (_, answer) => {
        const more = () => {
          while (!answer.destroyed && answer.write(Buffer.alloc(50_000)));
        };
        answer.on('drain', more);
        more();
      };

      await expect(
        send(flood, { method: 'GET', path: '/Users' }, token, { maxBytes: 1_000_000 }),
      ).rejects.toMatchObject({ code: 'TARGET_ANSWER_TOO_LARGE' });
    });

    it('stops JSON that would exhaust the stack of its reader', async () => {
      const sent = send((_, answer) => answer.end(`{"a":"[[","b":${'['.repeat(200_000)}`), {
        method: 'GET',
        path: '/Users',
      });

      await expect(sent).rejects.toMatchObject({
        code: 'TARGET_ANSWER_TOO_LARGE',
        message: expect.stringContaining('deeper than 128 levels'),
      });
    });

    it('stops headers that are too large', async () => {
      const sent = send((_, answer) => answer.writeHead(200, { 'x-long': 'x'.repeat(60_000) }).end(), {
        method: 'GET',
        path: '/Users',
      });

      await expect(sent).rejects.toMatchObject({
        code: 'TARGET_ANSWER_TOO_LARGE',
        message: 'the target answers GET /Users with headers that are too large',
      });
    });

    it('does not wait longer than its time for an answer', async () => {
      const clock = handClock();
      let arrived: () => void = () => undefined;
      const arrival = new Promise<void>((resolve) => {
        arrived = resolve;
      });

      const sent = send(() => arrived(), { method: 'POST', path: '/Users', body: {} }, token, {
        clock,
        timeoutMs: 30_000,
      });
      await arrival;
      clock.advance(30_000);

      await expect(sent).rejects.toMatchObject({
        code: 'TARGET_TIMEOUT',
        message: 'no answer to POST /Users within 30 s',
      });
    });

    it('does not wait longer than its time for the rest of an answer', async () => {
      const clock = handClock();
      const drip: Handler = (_, answer) => {
        answer.write('{"a');
        setImmediate(function later() {
          clock.advance(1_000);
          if (!answer.destroyed) answer.write(' ', () => setImmediate(later));
        });
      };

      const sent = send(drip, { method: 'GET', path: '/Users' }, token, { clock, timeoutMs: 60_000 });

      await expect(sent).rejects.toMatchObject({
        code: 'TARGET_TIMEOUT',
        message: 'the answer to GET /Users did not end within 60 s',
      });
    });

    it('tells a connection that was lost in the middle of an answer', async () => {
      const sent = send(
        (_, answer) => answer.writeHead(200, { 'content-length': '10' }).write('{', () => answer.destroy()),
        { method: 'GET', path: '/Users' },
      );

      await expect(sent).rejects.toMatchObject({
        code: 'TARGET_CONNECTION_LOST',
        message: 'the target closed the connection before its answer to GET /Users was complete',
      });
    });

    it('does not repeat a request whose connection was lost', async () => {
      const asked: string[] = [];
      const sent = send(
        (request, answer) => {
          asked.push(request.method ?? '');
          answer.destroy();
        },
        { method: 'POST', path: '/Users', body: {} },
      );

      await expect(sent).rejects.toMatchObject({ code: 'TARGET_CONNECTION_LOST' });
      expect(asked).toEqual(['POST']);
    });

    it('ends with the reason of its signal', async () => {
      const stop = new AbortController();
      const reason = new Error('Ctrl-C');
      const { transport, origin } = await make(() => stop.abort(reason), { clock: realClock });
      onTestFinished(() => transport.close());

      const sent = transport.send(
        { method: 'GET', path: '/Users' },
        { baseUrl: origin, credential: token },
        stop.signal,
      );

      await expect(sent).rejects.toBe(reason);
      await expect(
        transport.send({ method: 'GET', path: '/Users' }, { baseUrl: origin, credential: token }, stop.signal),
      ).rejects.toBe(reason);
    });

    it('sends nothing once it is closed', async () => {
      const { transport, origin } = await make((_, answer) => answer.end(), { clock: realClock });
      const send = () =>
        transport.send({ method: 'GET', path: '/Users' }, { baseUrl: origin, credential: token }, never);

      await send();
      await transport.close();

      await expect(send()).rejects.toThrow('the transport is closed');
    });

    it('carries many requests at once, without a word of Node about leaks', async () => {
      const warnings: Error[] = [];
      const note = (warning: Error) => void warnings.push(warning);
      process.on('warning', note);
      onTestFinished(() => void process.off('warning', note));
      const { signal } = new AbortController();
      const { transport, origin } = await make((request, answer) => answer.end(JSON.stringify({ url: request.url })), {
        clock: realClock,
      });
      onTestFinished(() => transport.close());
      const paths = Array.from({ length: 100 }, (_, index) => `/Users/${index}`);

      const responses = await Promise.all(
        paths.map((path) => transport.send({ method: 'GET', path }, { baseUrl: origin, credential: token }, signal)),
      );

      expect(warnings).toEqual([]);
      expect(responses.map(({ body }) => body)).toEqual(paths.map((url) => ({ url })));
    });

    describe('OAuth client credentials', () => {
      const oauth = (origin: string, change: object = {}): Credential => ({
        kind: 'oauth',
        tokenUrl: `${origin}/token`,
        clientId: 'id:1',
        clientSecret: 's3cr&t',
        clientAuthentication: 'basic',
        ...change,
      });

      /** Issues t1, t2, …, each of which is accepted `uses` times. */
      function issuer({ uses = Number.POSITIVE_INFINITY, life = 3_600 } = {}) {
        const forms: { readonly authorization: string | undefined; readonly form: string }[] = [];
        const used: string[] = [];
        const handler: Handler = async (request, answer) => {
          answer.setHeader('content-type', 'application/json');
          if (request.url === '/token') {
            forms.push({ authorization: request.headers.authorization, form: await textOf(request) });
            answer.end(JSON.stringify({ access_token: `t${forms.length}`, token_type: 'Bearer', expires_in: life }));
            return;
          }
          const bearer = request.headers.authorization ?? '';
          used.push(bearer);
          answer.writeHead(used.filter((one) => one === bearer).length > uses ? 401 : 200).end('{}');
        };
        return { handler, forms, used };
      }

      async function session(handler: Handler, change: object = {}, clock: Clock = handClock()) {
        const { transport, origin } = await make(handler, { clock });
        onTestFinished(() => transport.close());
        const connection = { baseUrl: `${origin}/scim`, credential: oauth(origin, change) };
        return () => transport.send({ method: 'GET', path: '/Users' }, connection, never);
      }

      it('fetches a token once, with the client’s secret in the Basic header', async () => {
        const { handler, forms, used } = issuer();
        const get = await session(handler, { scope: 'scim admin' });

        await Promise.all([get(), get()]);
        await get();

        expect(forms).toEqual([
          {
            authorization: `Basic ${Buffer.from('id%3A1:s3cr%26t').toString('base64')}`,
            form: 'grant_type=client_credentials&scope=scim+admin',
          },
        ]);
        expect(used).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1']);
      });

      it('sends the client’s secret in the body where the target wants that', async () => {
        const { handler, forms } = issuer();
        const get = await session(handler, { clientAuthentication: 'body' });

        await get();

        expect(forms).toEqual([
          { authorization: undefined, form: 'grant_type=client_credentials&client_id=id%3A1&client_secret=s3cr%26t' },
        ]);
      });

      it('fetches a new token shortly before the old one ends', async () => {
        const { handler, used } = issuer({ life: 600 });
        const clock = handClock();
        const get = await session(handler, {}, clock);

        await get();
        clock.advance(539_000);
        await get();
        clock.advance(2_000);
        await get();

        expect(used).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
      });

      it('asks once with a new token when the old one is refused', async () => {
        const { handler, used } = issuer({ uses: 1 });
        const get = await session(handler);

        const statuses = [(await get()).status, (await get()).status];

        expect(statuses).toEqual([200, 200]);
        expect(used).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
      });

      it('returns the 401 to a token that was fetched just now', async () => {
        const { handler, used } = issuer({ uses: 0 });
        const get = await session(handler);

        expect((await get()).status).toBe(401);
        expect(used).toEqual(['Bearer t1']);
      });

      it.each<[string, number, unknown, string]>([
        [
          'a refusal',
          401,
          { error: 'invalid_client', error_description: 'no such secret: s3cr&t' },
          'answers 401 “invalid_client” “no such secret: redacted”',
        ],
        [
          'a refusal that quotes what it was sent',
          400,
          { error: `Basic ${btoa('id%3A1:s3cr%26t')}`, error_description: 'client_secret=s3cr%26t' },
          'answers 400 “Basic redacted” “client_secret=redacted”',
        ],
        ['no token', 200, { token: 'x' }, 'answers 200 without an access_token'],
        ['HTML', 200, '<html>', 'answers 200 without an access_token'],
        [
          'another kind of token',
          200,
          { access_token: 'x', token_type: 'mac' },
          'answers a token of type “mac”; Bearer was expected',
        ],
        [
          'a token that is no header',
          200,
          { access_token: 'x\r\ny' },
          'answers an access_token that no header can carry',
        ],
      ])('tells %s, never the secret', async (_, status, body, told) => {
        const get = await session((_request, answer) =>
          answer.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body)),
        );

        await expect(get()).rejects.toMatchObject({
          code: 'OAUTH_FAILED',
          message: expect.stringMatching(/^the token endpoint http:\/\/[^/]+\/token /),
        });
        await expect(get()).rejects.toMatchObject({ message: expect.stringContaining(told) });
      });

      it('tells a token endpoint that does not answer', async () => {
        const get = await session((_request, answer) => answer.destroy());

        await expect(get()).rejects.toMatchObject({
          code: 'OAUTH_FAILED',
          message:
            'the token endpoint of the target closed the connection before its answer to POST /token was complete',
        });
      });
    });
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
