import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NextFunction, Request, Response } from 'express';
import type { Clock } from '../../clock.ts';
import { addApiV1 } from './api-v1.ts';
import { addApiV2 } from './api-v2.ts';
import { admits, type BasicAuth, isTrustedHost, isTrustedOrigin } from './doorkeeper.ts';
import { sendEmpty, sendNotFound } from './http-answer.ts';
import { createLiveStreams } from './live-streams.ts';
import type { MailStore } from './mail-store.ts';
import { createMessageReader } from './mailhog-json.ts';
import { addPages } from './page/pages.ts';
import { portOf, portProblem } from './port.ts';

export type HttpOptions = {
  readonly host: string;
  readonly port: number;
  readonly hostname: string;
  /** Where mail is taken, as the page tells it. */
  readonly smtp: { readonly host: string; readonly port: number };
  readonly store: MailStore;
  readonly clock: Clock;
  readonly basicAuth?: BasicAuth | undefined;
  /** Before page and API: `mail` puts the API at `/mail/api/v2`. Empty: none. */
  readonly webPath: string;
};

/** `url` is that of page and API, without a trailing slash. */
export type HttpFace = { readonly url: string; close(): Promise<void> };

/** The catcher's HTTP side: MailHog's API v1 and v2, its live streams, and a page to read mail. */
export async function openHttpFace({
  host,
  port,
  hostname,
  smtp,
  store,
  clock,
  basicAuth,
  webPath,
}: HttpOptions): Promise<HttpFace> {
  const { default: express } = await import('express');
  const messageOf = createMessageReader(hostname);
  const live = createLiveStreams(store, messageOf, clock);
  const prefix = webPath.replace(/^\/+|\/+$/g, '').replace(/^(?=.)/, '/');
  const context = { store, messageOf, hostname, live };

  const router = express.Router({ caseSensitive: true, strict: true });
  addApiV1(router, context);
  addApiV2(router, context);
  addPages(router, { store, webPath: prefix, smtp });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('strict routing', true);
  app.use((request, response, next) => {
    if (!isTrustedHost(request.headers.host, host)) return sendEmpty(response, 421);
    if (!admits(request.headers.authorization, basicAuth)) {
      response.setHeader('WWW-Authenticate', 'Basic');
      return sendEmpty(response, 401);
    }
    const toApi = request.path.startsWith(`${prefix}/api/`);
    if (toApi && request.method === 'HEAD') return sendNotFound(response);
    if (toApi && request.method === 'OPTIONS') return sendEmpty(response, 200);
    next();
  });
  app.use(prefix === '' ? '/' : prefix, router);
  app.use((_request, response) => sendNotFound(response));
  // Express knows an error handler by its four parameters. What it handles is a path that cannot be decoded.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    sendEmpty(response, error instanceof URIError ? 400 : 500);
  });

  const server = createServer(app);
  server.on('upgrade', (request, socket, head) => {
    const { headers, url } = request;
    socket.on('error', () => socket.destroy());
    if (!isTrustedHost(headers.host, host) || !isTrustedOrigin(headers)) refuse(socket, '403 Forbidden');
    else if (!admits(headers.authorization, basicAuth)) refuse(socket, '401 Unauthorized');
    else if (url?.split('?', 1)[0] !== `${prefix}/api/v2/websocket`) refuse(socket, '404 Not Found');
    else upgrade(request, socket, head);
  });
  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    live.addWebSocket(request, socket, head).catch(() => socket.destroy());
  }

  const listening = once(server, 'listening');
  server.listen(port, host);
  await listening.catch((error: unknown) => {
    live.close();
    throw portProblem(error, { host, port, setting: 'httpPort' });
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address())}${prefix}`,
    async close() {
      live.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
