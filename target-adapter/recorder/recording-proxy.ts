import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { Exchange } from '../scim/exchange.ts';
import { ScimError } from '../scim/scim-error.ts';
import { readAnswer } from '../transport/raw-answer.ts';
import { spellBytes } from '../transport/wording.ts';
import { answerLines } from './answer-lines.ts';
import { type ForwardOptions, forwardedRequest } from './forwarded-request.ts';
import { type Came, type ForwarderOptions, openForwarder } from './forwarder.ts';
import { linesOf } from './hop-by-hop.ts';

export type RecordingProxyOptions = ForwardOptions & {
  /** Port 0 takes any that is free. */
  readonly listen: { readonly host: string; readonly port: number };
  readonly clock: Clock;
  /** How the target is reached. */
  readonly transport: Omit<ForwarderOptions, 'clock'>;
  /** Of a request. Default 5 MB. */
  readonly maxRequestBytes?: number;
  /** Told of each exchange, whole, one after the other, when its client has its answer. */
  onExchange(exchange: Omit<Exchange, 'id' | 'by'>): Promise<void>;
  /** Told of what was not forwarded. */
  onRefused(why: string): void;
  /** Told of a fault of our own. */
  onFault(fault: unknown): void;
};

/** A reverse proxy that tells what it carries. */
export type RecordingProxy = {
  /** What the identity provider is pointed at: the target's base URL, at this place. */
  readonly url: string;
  /** Takes nothing more, gives what is under way two seconds, and closes. */
  close(): Promise<void>;
};

/** Requests at one time; each may hold a body and an answer. */
const underWayAtMost = 32;
const connectionsAtMost = 256;
const closingMs = 2_000;

/** Throws Problem `PORT_IN_USE`. */
export async function openRecordingProxy(options: RecordingProxyOptions): Promise<RecordingProxy> {
  const { listen, clock, baseUrl, maxRequestBytes = 5_000_000, onExchange, onRefused, onFault } = options;
  const forwarder = await openForwarder({ ...options.transport, clock });
  const stop = new AbortController();
  const underWay = new Set<Promise<void>>();
  let telling: Promise<void> = Promise.resolve();

  const server = createServer(
    { maxHeaderSize: 32_768, requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
    (request, response) => {
      const work = serve(request, response)
        .catch((fault: unknown) => {
          if (!stop.signal.aborted) onFault(fault);
          response.destroy();
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
  );
  server.maxConnections = connectionsAtMost;
  server.on('connect', (_request, socket) => {
    onRefused('CONNECT: this is no proxy to other hosts');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => response.destroy());
    if (underWay.size > underWayAtMost) return refuse(response, 503, 'too many requests are under way', request);
    const body = await bodyOf(request, maxRequestBytes);
    if (body === 'large')
      return refuse(response, 413, `the body has more than ${spellBytes(maxRequestBytes)}`, request);
    if (body === 'cut') return;
    const { method = 'GET', url: requestTarget = '/', rawHeaders } = request;
    const received = { method, requestTarget, lines: linesOf(rawHeaders), body };
    const forwarded = forwardedRequest(received, options);
    if (forwarded.kind === 'refused') return refuse(response, forwarded.status, forwarded.why, request);

    const { wire } = forwarded;
    const at = new Date(clock.now()).toISOString();
    const started = clock.monotonic();
    const came = await forwarder.carry(wire, stop.signal);
    const durationMs = clock.monotonic() - started;
    answer(response, came);
    const exchange = {
      at,
      durationMs,
      request: { method: wire.method, url: wire.url, headers: wire.headers, ...(await readBody(wire)) },
      ...(came.kind === 'answer' ? { response: came.response } : { failure: came.failure }),
    };
    telling = telling.then(() => onExchange(exchange)).catch(onFault);
    await telling;
  }

  function refuse(response: ServerResponse, status: number, why: string, request: IncomingMessage): void {
    onRefused(`${status} to a ${(request.method ?? '').slice(0, 20)}: ${why}`);
    // What is left of the body is not read.
    response.setHeader('Connection', 'close');
    send(response, status, `Scimulator does not forward this: ${why}.`);
  }

  await listening(server, listen).catch(async (error: unknown) => {
    await forwarder.close();
    throw error;
  });
  return {
    url: urlOf(server) + new URL(baseUrl).pathname.replace(/\/$/, ''),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const pause = new AbortController();
      await Promise.race([Promise.all(underWay), clock.wait(closingMs, pause.signal).catch(() => undefined)]);
      pause.abort();
      stop.abort(new Error('the recording ended'));
      server.closeAllConnections();
      await closed;
      await Promise.all(underWay);
      await telling;
      await forwarder.close();
    },
  };
}

/** As it came; where nothing came, what a gateway says. RFC 9110 §15.6.3, §15.6.5 */
function answer(response: ServerResponse, came: Came): void {
  if (came.kind === 'none') {
    const status = came.failure.code === 'TARGET_TIMEOUT' ? 504 : 502;
    send(response, status, `The target gave no answer to Scimulator, which forwards to it: ${came.failure.code}.`);
    return;
  }
  const { status, bytes } = came.raw;
  const isBare = status === 204 || status === 304 || response.req.method === 'HEAD';
  response.sendDate = false;
  response.writeHead(status, answerLines(came.raw, isBare ? 'told-length' : 'own-length').flat());
  response.end(isBare ? undefined : bytes);
}

function send(response: ServerResponse, status: number, detail: string): void {
  response.writeHead(status, { 'Content-Type': 'application/scim+json' });
  response.end(JSON.stringify(new ScimError(status, detail).body));
}

/** `cut`: the client went away. */
async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Buffer | 'large' | 'cut'> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return 'large';
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size > maxBytes) return 'large';
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'cut';
    throw error;
  }
  return Buffer.concat(chunks);
}

/** JSON where it is JSON, else the text. */
async function readBody(wire: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}): Promise<{ readonly body?: unknown }> {
  const { body: bytes, url } = wire;
  if (bytes === undefined) return {};
  const encoding = Object.entries(wire.headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? '';
  const limits = { name: 'the client', asked: 'a request', url, maxBytes: 10_000_000 };
  try {
    const read = await readAnswer({ status: 200, headers: { 'content-encoding': encoding }, bytes }, limits);
    return { body: read.body ?? read.text };
  } catch (error) {
    if (error instanceof Problem) return { body: '(not read: nested too deep, or too large when unpacked)' };
    throw error;
  }
}

function listening(server: Server, { host, port }: RecordingProxyOptions['listen']): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const { code = '' } = error;
  if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(code)) return error;
  return new Problem(
    'PORT_IN_USE',
    {
      happened: `the recorder cannot listen at ${host}:${port} (${code})`,
      expected: 'an address and a port of this machine that is free',
      next: 'end the program that listens there, or choose another one: --listen 127.0.0.1:0 takes any that is free',
    },
    { cause: error },
  );
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the recorder does not listen at a port');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
