import {
  Agent,
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Readable, type Stream } from 'node:stream';
import type { Test } from 'supertest';
import { type Carrier, createCarriedTransport, type TransportOptions } from './carried-transport.ts';
import { connectionProblem } from './connection-problem.ts';
import { type AnswerLimits, type RawAnswer, tooLarge } from './raw-answer.ts';
import type { Progress } from './raw-exchange.ts';
import type { Transport } from './transport.ts';
import type { WireRequest } from './wire-request.ts';

/** An Express application is one, as is what `http.createServer` takes. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type InProcessTransport = Transport & {
  /** A page of the handler, as a person's browser opens it: in place of `fetch`. */
  fetchPage(url: string, init: RequestInit): Promise<Response>;
};

/**
 * SCIM to a handler of this process, through supertest, on a server that listens on 127.0.0.1 from the first request
 * until `close`. Of the base URL only the path counts: whatever its origin is, the handler is asked.
 */
export function createInProcessTransport(handler: RequestHandler, options: TransportOptions): InProcessTransport {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let listening: Promise<Server> | undefined;

  const carrier: Carrier = {
    way: { connectTimeoutMs: options.timeoutMs ?? 30_000 },

    async carry(wire, limits, progress, signal) {
      listening ??= listen(handler);
      const [server, { default: supertest }] = await Promise.all([listening, import('supertest')]);
      const asked = supertest(server)[methodOf(wire)](wire.path);
      return answerOf(asked.agent(agent), wire, limits, progress, signal);
    },

    problemOf: (error, attempted) => Promise.resolve(connectionProblem(error, attempted)),

    async close() {
      agent.destroy();
      const server = await listening;
      if (server === undefined) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
  return {
    ...createCarriedTransport(carrier, options),
    async fetchPage(url, init) {
      listening ??= listen(handler);
      return openPage(await listening, agent, url, init);
    },
  };
}

/** The host of the URL is told to the handler, so that what it builds of it leads back to the same place. */
function openPage(server: Server, agent: Agent, url: string, init: RequestInit): Promise<Response> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the server does not listen at a port');
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        agent,
        host: address.address,
        port: address.port,
        method: init.method ?? 'GET',
        path: `${pathname}${search}`,
        headers: { ...Object.fromEntries(new Headers(init.headers)), host },
        ...(init.signal == null ? {} : { signal: init.signal }),
      },
      (answer) => resolve(responseOf(answer)),
    );
    asked.once('error', reject);
    asked.end();
  });
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

function responseOf(answer: IncomingMessage): Response {
  const { statusCode: status = 500, headersDistinct } = answer;
  const headers = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  if (withoutBody.has(status)) answer.resume();
  return new Response(withoutBody.has(status) ? null : Readable.toWeb(answer), { status, headers });
}

function listen(handler: RequestHandler): Promise<Server> {
  const server = createServer((request, response) => void handler(request, response));
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

const methods = {
  GET: 'get',
  POST: 'post',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
  HEAD: 'head',
  OPTIONS: 'options',
} as const;
const methodOf = ({ method }: WireRequest) => methods[method];

function answerOf(
  test: Test,
  wire: WireRequest,
  limits: AnswerLimits,
  progress: Progress,
  signal: AbortSignal,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const cut = () => {
      reject(signal.reason);
      test.abort();
    };
    if (signal.aborted) return cut();
    signal.addEventListener('abort', cut, { once: true });
    let answered: Omit<RawAnswer, 'bytes'> = { status: 0, headers: {} };
    const chunks: Buffer[] = [];

    test
      .redirects(0)
      .ok(() => true)
      // superagent would ask for gzip by itself.
      .unset('Accept-Encoding')
      .set(wire.headers)
      .buffer(true)
      .parse((response, done) => collect(response, chunks, limits, done));
    if (wire.body !== undefined) {
      test.set('Content-Length', String(wire.body.length));
      test.write(wire.body);
    }
    test.once('request', ({ req }: { readonly req: ClientRequest }) => {
      progress.came = 'no-answer';
      req.prependOnceListener('response', (response) => {
        progress.came = 'a-part';
        answered = { status: response.statusCode ?? 0, headers: response.headersDistinct };
        // Seen here and taken away, so that superagent hands over the bytes as they came.
        delete response.headers['content-encoding'];
      });
    });
    test.end((error: unknown) => {
      signal.removeEventListener('abort', cut);
      if (error) {
        reject(error);
        test.abort();
      } else resolve({ ...answered, bytes: Buffer.concat(chunks) });
    });
  });
}

function collect(
  response: Stream,
  chunks: Buffer[],
  limits: AnswerLimits,
  done: (error: Error | null, body: undefined) => void,
): void {
  let received = 0;
  response.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received <= limits.maxBytes) chunks.push(chunk);
    else done(tooLarge(limits), undefined);
  });
  response.on('end', () => done(null, undefined));
}
