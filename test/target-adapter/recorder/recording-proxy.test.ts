import { once } from 'node:events';
import type { IncomingMessage, RequestListener } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../scenarios/cli/system-clock.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { openRecordingProxy, type RecordingProxyOptions } from '../../../target-adapter/recorder/recording-proxy.ts';
import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { serveHttp, serveSockets } from '../transport/servers.ts';

type Told = Omit<Exchange, 'id' | 'by'>;

async function proxyTo(baseUrl: string, change: Partial<RecordingProxyOptions> = {}) {
  const told: Told[] = [];
  const refused: string[] = [];
  const faults: unknown[] = [];
  const proxy = await openRecordingProxy({
    listen: { host: '127.0.0.1', port: 0 },
    baseUrl,
    credential: 'pass-through',
    clock: systemClock,
    transport: { name: 'staging', timeoutMs: 2_000, maxBytes: 200_000 },
    maxRequestBytes: 100_000,
    onExchange: async (exchange) => void told.push(exchange),
    onRefused: (why) => void refused.push(why),
    onFault: (fault) => void faults.push(fault),
    ...change,
  });
  onTestFinished(async () => {
    await proxy.close();
    expect(faults).toEqual([]);
  });
  return { ...proxy, told, refused, port: Number(new URL(proxy.url).port) };
}

async function proxyBefore(listener: RequestListener, change: Partial<RecordingProxyOptions> = {}) {
  const seen: { readonly request: IncomingMessage; readonly body: string }[] = [];
  const { port } = await serveHttp(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen.push({ request, body: Buffer.concat(chunks).toString() });
    listener(request, response);
  });
  return { ...(await proxyTo(`http://127.0.0.1:${port}/scim/v2`, change)), seen, target: port };
}

/** Writes to a port and resolves with all that comes back. */
async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => socket.destroy());
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const ok: RequestListener = (_request, response) => {
  response.setHeader('Content-Type', 'application/scim+json');
  response.end('{"id":"7"}');
};

it('forwards method, path, query, headers in their order and spelling, and the bytes of the body', async () => {
  const { port, seen, target } = await proxyBefore(ok);

  await say(
    port,
    'PATCH /scim/v2/Users/a%2Fb?filter=userName+eq+%22x%22 HTTP/1.1\r\nHost: proxy.example\r\nX-b: 1\r\nAccept: x/y\r\n' +
      'authorization: Bearer abc\r\nx-A: 2\r\nX-b: 3\r\nContent-Type: a/b\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{ "a":1 }',
  );

  const [{ request, body } = { request: undefined, body: '' }] = seen;
  expect(`${request?.method} ${request?.url}`).toBe('PATCH /scim/v2/Users/a%2Fb?filter=userName+eq+%22x%22');
  expect(body).toBe('{ "a":1 }');
  expect(request?.rawHeaders.join('|')).toContain(
    'X-b|1, 3|Accept|x/y|authorization|Bearer abc|x-A|2|Content-Type|a/b',
  );
  expect(request?.headers.host).toBe(`127.0.0.1:${target}`);
});

it('drops what is meant for the next hop alone, there and back', async () => {
  const { port, seen } = await proxyBefore((_request, response) => {
    response.writeHead(200, { Connection: 'x-mine', 'X-Mine': '1', 'X-Yours': '2', 'Keep-Alive': 'timeout=9' });
    response.end('{}');
  });

  const answer = await say(
    port,
    'GET /scim/v2/Users HTTP/1.1\r\nHost: x\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\nUpgrade: h2c\r\n' +
      'Proxy-Authorization: Basic eDp5\r\nX-End: 2\r\n\r\n',
  );

  const { headers } = seen[0]?.request ?? { headers: {} };
  expect(headers).toMatchObject({ 'x-end': '2' });
  for (const name of ['x-hop', 'te', 'upgrade', 'proxy-authorization']) expect(headers).not.toHaveProperty(name);
  expect(answer).toMatch(/x-yours: 2/i);
  expect(answer).not.toMatch(/x-mine: 1|timeout=9/i);
});

it('answers as the target does: status, each cookie by itself, packed bytes as they came', async () => {
  const packed = gzipSync('{"id":"7"}');
  const { url, told } = await proxyBefore((_request, response) => {
    response.writeHead(203, {
      'Content-Type': 'application/scim+json',
      'Content-Encoding': 'gzip',
      'Set-Cookie': ['a=1', 'b=2'],
      ETag: 'W/"1"',
    });
    response.end(packed);
  });

  const answer = await fetch(`${url}/Users/7`);

  expect(answer.status).toBe(203);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await answer.json()).toEqual({ id: '7' });
  await expect.poll(() => told).toMatchObject([{ response: { status: 203, body: { id: '7' } } }]);
});

it('follows no redirect', async () => {
  const { url, seen } = await proxyBefore((_request, response) => {
    response.writeHead(307, { Location: 'http://127.0.0.1:1/elsewhere' });
    response.end();
  });

  const answer = await fetch(`${url}/Users`, { redirect: 'manual' });

  expect([answer.status, answer.headers.get('location'), seen.length]).toEqual([
    307,
    'http://127.0.0.1:1/elsewhere',
    1,
  ]);
});

it.each([
  'GET http://127.0.0.1:9/scim/v2/Users HTTP/1.1',
  'GET /scim/v2/../admin HTTP/1.1',
  'GET /scim/v2/%2e%2e/admin HTTP/1.1',
  'GET /scim/v2/%252e%252e/admin HTTP/1.1',
  'GET /scim/v2/..%2fadmin HTTP/1.1',
  'GET /scim/v2/..\\admin HTTP/1.1',
  'GET /scim/v2/Users/..;/admin HTTP/1.1',
  'GET //evil.example/scim/v2/Users HTTP/1.1',
  'GET /admin HTTP/1.1',
  'GET /scim/v22/Users HTTP/1.1',
  'GET @evil.example/scim/v2 HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'PROPFIND /scim/v2/Users HTTP/1.1',
  'CONNECT 127.0.0.1:9 HTTP/1.1',
])('refuses %s, and sends nothing', async (line) => {
  const { port, seen, told } = await proxyBefore(ok);

  const answer = await say(port, `${line}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);

  expect(answer).toMatch(/^HTTP\/1\.1 (400|404|405|501) /);
  expect([seen, told]).toEqual([[], []]);
});

it('puts the credential of the target in the place of that of the client, where it is told to', async () => {
  const { url, seen } = await proxyBefore(ok, { credential: { kind: 'bearer', token: 'ours' } });

  await fetch(`${url}/Users`, { headers: { Authorization: 'Bearer theirs' } });

  expect(seen[0]?.request.headersDistinct.authorization).toEqual(['Bearer ours']);
});

it('refuses a body that is too large, and goes on', async () => {
  const { url, refused, seen } = await proxyBefore(ok);

  const answer = await fetch(`${url}/Users`, { method: 'POST', body: 'x'.repeat(100_001) });
  const next = await fetch(`${url}/Users`);

  expect([answer.status, next.status, seen.length]).toEqual([413, 200, 1]);
  expect(refused).toEqual(['413 to a POST: the body has more than 100 KB']);
});

it('tells a client that sends no HTTP so, and goes on', async () => {
  const { port, url } = await proxyBefore(ok);

  expect(await say(port, '\u0016\u0003\u0001hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  expect((await fetch(`${url}/Users`)).status).toBe(200);
});

it('records what a client no longer waits for', async () => {
  const { port, told } = await proxyBefore((_request, response) => void setTimeout(() => response.end('{}'), 50));
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);

  socket.write('DELETE /scim/v2/Users/7 HTTP/1.1\r\nHost: x\r\n\r\n');
  setTimeout(() => socket.destroy(), 20);

  await expect.poll(() => told).toMatchObject([{ request: { method: 'DELETE' }, response: { status: 200 } }]);
});

it('says what a gateway says where the target gives no answer, and tells why', async () => {
  const { port } = await serveSockets((socket) => socket.destroy());
  const { url, told } = await proxyTo(`http://127.0.0.1:${port}`);

  const answer = await fetch(`${url}/Users/ada`);

  expect(answer.status).toBe(502);
  expect(await answer.json()).toMatchObject({
    status: '502',
    detail: expect.stringContaining('TARGET_CONNECTION_LOST'),
  });
  await expect.poll(() => told).toMatchObject([{ failure: { code: 'TARGET_CONNECTION_LOST' } }]);
  expect(told[0]?.failure?.happened).not.toContain('ada');
});

it('waits for a slow target no longer than its time limit', async () => {
  const { url, told } = await proxyBefore(() => undefined, { transport: { timeoutMs: 100 } });

  expect((await fetch(`${url}/Users`)).status).toBe(504);
  await expect.poll(() => told).toMatchObject([{ failure: { code: 'TARGET_TIMEOUT' } }]);
});

it.each([
  ['an answer without end', `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(300_000)}`, 502],
  ['no HTTP', 'SSH-2.0-OpenSSH\r\n', 502],
  ['headers without end', `HTTP/1.1 200 OK\r\nX: ${'y'.repeat(60_000)}\r\n\r\n`, 502],
  ['an answer that is cut', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{', 502],
  ['a control character in a header', 'HTTP/1.1 200 OK\r\nX-A: a\u0001b\r\nContent-Length: 2\r\n\r\n{}', 502],
  ['letters beyond ASCII in a header', 'HTTP/1.1 200 OK\r\nX-A: Zoë\r\nContent-Length: 2\r\n\r\n{}', 200],
  ['JSON that is nested deep', `HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n${'['.repeat(4_000)}`, 200],
])('survives a target with %s', async (_what, text, status) => {
  const { port } = await serveSockets((socket) => {
    socket.once('data', () => socket.end(text));
  });
  const { url, told } = await proxyTo(`http://127.0.0.1:${port}`);

  const answer = await fetch(`${url}/Users`);
  await answer.arrayBuffer();

  expect(answer.status).toBe(status);
  await expect.poll(() => told.length).toBe(1);
});

it('reads a body as JSON, and one that is none as text', async () => {
  const { url, told } = await proxyBefore(ok);

  await fetch(`${url}/Users`, { method: 'POST', body: '{"a":1}' });
  await fetch(`${url}/Users`, { method: 'POST', body: 'a=1' });

  await expect.poll(() => told.map(({ request }) => request.body)).toEqual([{ a: 1 }, 'a=1']);
});

it('says so where its port is taken', async () => {
  const { port } = await serveHttp(ok);

  const opening = proxyTo('http://127.0.0.1:9', { listen: { host: '127.0.0.1', port } });

  await expect(opening).rejects.toThrow(Problem);
});
