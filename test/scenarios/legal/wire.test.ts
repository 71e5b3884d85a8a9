import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { embedded } from '../../../target-adapter/behaviour.ts';
import { envOf, playExternal, redOf, settingsOf } from '../external/play-external.ts';
import { listening, serveTarget } from '../external/served-target.ts';

/** Plays a part of the suite through a gateway that treats each answer in its way. */
async function playBehind(pass: (answer: Response, body: Buffer, out: ServerResponse) => void) {
  const target = await serveTarget({ behaviour: embedded.rfc });
  const gateway = createServer((request, response) => void forward(request, response));
  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { 'content-type': type, authorization, accept } = request.headers;
    const headers = Object.entries({ 'content-type': type, authorization, accept }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const answer = await fetch(new URL(request.url ?? '/', target.baseUrl), {
      method: request.method ?? 'GET',
      headers,
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    pass(answer, Buffer.from(await answer.arrayBuffer()), response);
  }
  const origin = await listening(gateway);
  try {
    const baseUrl = `${origin}/scim/v2`;
    const settings = settingsOf(target, embedded.rfc, { baseUrl, administration: undefined, mail: undefined });
    return await playExternal(
      { staging: settings },
      {
        env: envOf(target),
        suite: 'conformance',
        only: ['create-*', 'read-*', 'discovery-*', 'patch-add', 'delete-by-id', 'always-*'],
      },
    );
  } finally {
    gateway.closeAllConnections();
    await new Promise((resolve) => gateway.close(resolve));
    await target.close();
  }
}

const headersOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(
    ['content-type', 'location', 'etag', 'www-authenticate'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

it.each([
  {
    title: 'packs its answers with gzip',
    pass: (answer: Response, body: Buffer, out: ServerResponse) => {
      const packed = gzipSync(body);
      const isEmpty = body.length === 0;
      out.writeHead(answer.status, {
        ...headersOf(answer),
        ...(isEmpty ? {} : { 'content-encoding': 'gzip', 'content-length': packed.length }),
      });
      out.end(isEmpty ? undefined : packed);
    },
  },
  {
    title: 'ends the connection after each answer',
    pass: (answer: Response, body: Buffer, out: ServerResponse) => {
      out.writeHead(answer.status, { ...headersOf(answer), connection: 'close' });
      out.end(body, () => out.socket?.destroy());
    },
  },
  {
    title: 'ends the connection without a word after each answer, though it promised to keep it',
    pass: (answer: Response, body: Buffer, out: ServerResponse) => {
      out.writeHead(answer.status, { ...headersOf(answer), 'content-length': body.length, connection: 'keep-alive' });
      out.end(body, () => setImmediate(() => out.socket?.destroy()));
    },
  },
  {
    title: 'sends its answers in chunks, letter by letter',
    pass: (answer: Response, body: Buffer, out: ServerResponse) => {
      out.writeHead(answer.status, headersOf(answer));
      for (let at = 0; at < body.length; at += 97) out.write(body.subarray(at, at + 97));
      out.end();
    },
  },
])(
  'raises no false alarm behind a gateway that $title',
  async ({ pass }) => {
    const run = await playBehind(pass);

    expect(redOf(run, ['fail', 'warn', 'error'])).toEqual([]);
    expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(40);
  },
  60_000,
);
