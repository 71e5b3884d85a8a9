import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { ScimMethod } from '../../../target-adapter/scim/exchange.ts';
import { createHttpTransport, type HttpTransportOptions } from '../../../target-adapter/transport/http-transport.ts';
import { handClock, realClock } from '../clocks.ts';
import { authority, certificate, closedPort, serveHttp, serveHttps, serveSockets } from './servers.ts';
import { transportContract } from './transport-contract.ts';

transportContract('HTTP transport', async (handler, options) => {
  const { port } = await serveHttp(handler);
  return { transport: createHttpTransport(options), origin: `http://127.0.0.1:${port}` };
});

const never = new AbortController().signal;

function ask(baseUrl: string, options: Partial<HttpTransportOptions> = {}) {
  const transport = createHttpTransport({ clock: realClock, name: 'staging', ...options });
  onTestFinished(() => transport.close());
  return (method: ScimMethod = 'GET') =>
    transport.send({ method, path: '/Users' }, { baseUrl, credential: { kind: 'bearer', token: 't0ken' } }, never);
}

it('keeps connections alive between requests', async () => {
  const sockets = new Set<unknown>();
  const { port } = await serveHttp((request, response) => {
    sockets.add(request.socket);
    response.end();
  });
  const get = ask(`http://127.0.0.1:${port}`, { connections: 1 });

  await get();
  await get();

  expect(sockets.size).toBe(1);
});

it('tells that nothing listens', async () => {
  const port = await closedPort();

  await expect(ask(`http://127.0.0.1:${port}/scim`)()).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    text: {
      happened: `staging does not answer: nothing listens at 127.0.0.1, port ${port}`,
      expected: `an answer to GET http://127.0.0.1:${port}/scim/Users`,
      next: 'check the address and the VPN, then run it again',
    },
  });
});

it('tells the address of a name at which nothing listens', async () => {
  const port = await closedPort();

  await expect(ask(`http://localhost:${port}`)()).rejects.toThrow(
    /^staging does not answer: nothing listens at localhost, port \d+ \((127\.0\.0\.1|::1)\)$/,
  );
});

it('tells a connection that does not come about within its time', async () => {
  const clock = handClock();
  const { port } = await serveSockets(() => clock.advance(30_000));

  await expect(ask(`https://127.0.0.1:${port}`, { clock })()).rejects.toMatchObject({
    code: 'TARGET_TIMEOUT',
    message: `staging does not answer: no connection to 127.0.0.1, port ${port} within 30 s`,
  });
});

it('tells what is no HTTP', async () => {
  const { port } = await serveSockets((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));

  await expect(ask(`http://127.0.0.1:${port}`)()).rejects.toMatchObject({
    code: 'TARGET_NOT_HTTP',
    message: expect.stringContaining('staging answers GET /Users with what is no HTTP'),
  });
});

it('tells a connection that is closed without an answer', async () => {
  const { port } = await serveSockets((socket) => socket.once('data', () => socket.resetAndDestroy()));

  await expect(ask(`http://127.0.0.1:${port}`)()).rejects.toMatchObject({
    code: 'TARGET_CONNECTION_LOST',
    message: 'staging closed the connection before its answer to GET /Users was complete',
  });
});

const statusLine = (line: string) =>
  serveSockets((socket) => socket.once('data', () => socket.write(`HTTP/1.1 ${line}\r\n\r\n`)));

it.each([
  ['000 Zero', 'what is no HTTP: “000 as its status”'],
  ['099 Early', 'what is no HTTP: “099 as its status”'],
  ['101 Switching Protocols', 'what is no HTTP: “101 as its status”'],
  [
    '101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: foo',
    '101 Switching Protocols, which was not asked for, and nothing after it can be read',
  ],
  ['100 Continue', '100 Continue, which was not asked for, and nothing after it can be read'],
])('tells a status after which no answer can come, and takes it for no fault of its own: %s', async (line, what) => {
  const { port } = await statusLine(line);

  await expect(ask(`http://127.0.0.1:${port}`)()).rejects.toMatchObject({
    code: 'TARGET_NOT_HTTP',
    text: {
      happened: `staging answers GET /Users with ${what}`,
      next: 'see what answers like this: the target, or a proxy before it',
    },
  });
});

it('thinks of https where a port that speaks it closes the connection', async () => {
  const { port } = await serveHttps('localhost', (_, response) => response.end('{}'));

  await expect(ask(`http://localhost:${port}`)()).rejects.toMatchObject({
    code: 'TARGET_CONNECTION_LOST',
    text: {
      next: expect.stringContaining('an HTTPS port closes like this, too: then the base URL begins with https://'),
    },
  });
});

it('survives informational answers before the answer', async () => {
  const { port } = await serveSockets((socket) =>
    socket.once('data', () =>
      socket.end('HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'),
    ),
  );

  await expect(ask(`http://127.0.0.1:${port}`)()).resolves.toMatchObject({ status: 200, body: {} });
});

/** Answers the first request on the first connection, and resets it at the second. */
async function serveIdleRace() {
  const asked: string[] = [];
  const { port } = await serveSockets((socket: Socket) => {
    let seen = 0;
    const first = asked.length === 0;
    socket.on('data', (bytes) => {
      seen += 1;
      asked.push(bytes.toString().split(' ')[0] ?? '');
      if (first && seen === 2) socket.resetAndDestroy();
      else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    });
  });
  return { asked, ask: ask(`http://127.0.0.1:${port}`, { connections: 1 }) };
}

it.each(['GET', 'PUT', 'HEAD'] as const)(
  'repeats %s on a fresh connection when the server closed an idle one',
  async (method) => {
    const race = await serveIdleRace();

    await race.ask();
    const { status } = await race.ask(method);

    expect(status).toBe(200);
    expect(race.asked).toEqual(['GET', method, method]);
  },
);

it.each(['POST', 'PATCH', 'DELETE'] as const)('does not repeat %s, which may have been done', async (method) => {
  const race = await serveIdleRace();

  await race.ask();

  await expect(race.ask(method)).rejects.toMatchObject({ code: 'TARGET_CONNECTION_LOST' });
  expect(race.asked).toEqual(['GET', method]);
});

it('goes on with a fresh connection after an answer with 500, which the server may reset', async () => {
  let connections = 0;
  const { port } = await serveSockets((socket: Socket) => {
    connections += 1;
    let seen = 0;
    socket.on('data', () => {
      seen += 1;
      if (seen === 2) socket.resetAndDestroy();
      else socket.write('HTTP/1.1 500 Internal Server Error\r\ncontent-length: 2\r\n\r\n{}');
    });
  });
  const send = ask(`http://127.0.0.1:${port}`, { connections: 1 });

  const answers = [await send('POST'), await send('POST'), await send('PATCH')];

  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
  expect(connections).toBe(3);
});

it('speaks TLS with an authority of its own', async () => {
  const { port } = await serveHttps('localhost', (_, response) => response.end('{}'));

  await expect(ask(`https://localhost:${port}`, { ca: authority })()).resolves.toMatchObject({ status: 200 });
});

it('tells an authority that is unknown', async () => {
  const { port } = await serveHttps('localhost', (_, response) => response.end('{}'));

  await expect(ask(`https://localhost:${port}`)()).rejects.toMatchObject({
    code: 'TARGET_TLS',
    text: {
      happened: 'staging shows a certificate from an authority that is not known here: Example Internal CA',
      next: expect.stringContaining('tls.ca'),
    },
  });
});

it('tells a certificate for another name', async () => {
  const { port } = await serveHttps('other-name', (_, response) => response.end('{}'));

  await expect(ask(`https://localhost:${port}`, { ca: authority })()).rejects.toMatchObject({
    code: 'TARGET_TLS',
    message: 'staging shows a certificate for *.example.net; localhost was expected',
  });
});

it('tells a certificate that ended', async () => {
  const { port } = await serveHttps('expired', (_, response) => response.end('{}'));

  await expect(ask(`https://localhost:${port}`, { ca: authority })()).rejects.toMatchObject({
    code: 'TARGET_TLS',
    message: 'staging shows a certificate that ended on 12 Nov 2025',
  });
});

it('sends nothing to a server whose certificate is refused', async () => {
  let asked = 0;
  const { port } = await serveHttps('expired', () => {
    asked += 1;
  });

  await expect(ask(`https://localhost:${port}`, { ca: authority })()).rejects.toThrow();

  expect(asked).toBe(0);
});

it('accepts any certificate where it is told to', async () => {
  const { port } = await serveHttps('expired', (_, response) => response.end('{}'));

  await expect(ask(`https://localhost:${port}`, { insecureTls: true })()).resolves.toMatchObject({ status: 200 });
});

it('shows its client certificate', async () => {
  const { port } = await serveHttps('localhost', (_, response) => response.end('{}'), {
    ca: authority,
    requestCert: true,
    rejectUnauthorized: true,
  });
  const { cert, key } = certificate('client');

  await expect(
    ask(`https://localhost:${port}`, { ca: authority, clientCertificate: { certificate: cert, key } })(),
  ).resolves.toMatchObject({ status: 200 });
  await expect(ask(`https://localhost:${port}`, { ca: authority })()).rejects.toMatchObject({
    text: { next: expect.stringContaining('client certificate') },
  });
});

it('tells a port that speaks no TLS', async () => {
  const { port } = await serveHttp((_, response) => response.end());

  await expect(ask(`https://127.0.0.1:${port}`)()).rejects.toMatchObject({
    code: 'TARGET_TLS',
    message: `staging does not speak TLS at 127.0.0.1, port ${port}`,
  });
});

/** An HTTP proxy that notes what it was asked for. */
async function serveProxy(accept: 'opens' | 'refuses') {
  const asked: { readonly to: string | undefined; readonly authorization: string | undefined }[] = [];
  const { port, server } = await serveHttp((_, response) => response.writeHead(500).end());
  server.on('connect', (request, socket: Socket) => {
    asked.push({ to: request.url, authorization: request.headers['proxy-authorization'] });
    if (accept === 'refuses') return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host, toPort] = (request.url ?? '').split(':');
    const upstream = connect(Number(toPort), host === 'localhost' ? '127.0.0.1' : host);
    onTestFinished(() => {
      upstream.destroy();
    });
    upstream.on('error', () => socket.destroy());
    void once(upstream, 'connect').then(() => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
  });
  return { asked, url: `http://127.0.0.1:${port}` };
}

it('goes through a proxy, which sees neither request nor token', async () => {
  const proxy = await serveProxy('opens');
  let seen: string[] = [];
  const { port } = await serveHttps('localhost', (request, response) => {
    seen = request.rawHeaders;
    response.end('{}');
  });

  const get = ask(`https://localhost:${port}`, {
    ca: authority,
    proxy: { url: proxy.url, authorization: 'Basic cDpw' },
  });

  await expect(get()).resolves.toMatchObject({ status: 200 });
  expect(proxy.asked).toEqual([{ to: `localhost:${port}`, authorization: 'Basic cDpw' }]);
  expect(seen.filter((_, index) => index % 2 === 0)).toEqual(['host', 'connection', 'Authorization']);
});

it('tells a proxy that refuses', async () => {
  const proxy = await serveProxy('refuses');

  await expect(ask('https://staging.example.com/scim', { proxy: { url: proxy.url } })()).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    message: `the proxy ${proxy.url} answers 407 when asked for staging.example.com`,
  });
});

it('tells a proxy at which nothing listens', async () => {
  const port = await closedPort();

  await expect(
    ask('https://staging.example.com/scim', { proxy: { url: `http://127.0.0.1:${port}` } })(),
  ).rejects.toThrow(`staging does not answer: nothing listens at the proxy 127.0.0.1, port ${port}`);
});
