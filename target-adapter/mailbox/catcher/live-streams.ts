import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Clock } from '../../clock.ts';
import { goJson } from './http-answer.ts';
import type { CaughtMail, MailStore } from './mail-store.ts';
import type { MailHogMessage } from './mailhog-json.ts';

/** The catcher's news as they come: Server-Sent Events and WebSocket, one message for each mail, no replay. */
export type LiveStreams = {
  addEvents(response: ServerResponse): void;
  addWebSocket(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): void;
};

const keepAliveMs = 54_000;
const maxListeners = 100;
/** A listener that is this far behind is dropped. */
const maxBacklogBytes = 16 * 1_024 * 1_024;

export function createLiveStreams(
  store: MailStore,
  messageOf: (mail: CaughtMail) => MailHogMessage,
  clock: Clock,
): LiveStreams {
  const events = new Set<ServerResponse>();
  const sockets = new Map<WebSocket, 'answers' | 'silent'>();
  const closing = new AbortController();

  const stop = store.onMail((mail) => {
    if (events.size + sockets.size === 0) return;
    const message = messageOf(mail);
    const frame = `data: ${goJson(message, 2).replaceAll('\n', '\ndata: ')}\n\n`;
    for (const response of events) {
      if (response.writableLength > maxBacklogBytes) response.destroy();
      else response.write(frame);
    }
    const text = goJson(message);
    for (const socket of sockets.keys()) {
      if (socket.bufferedAmount > maxBacklogBytes) socket.terminate();
      else socket.send(text);
    }
  });

  async function keepAlive(): Promise<void> {
    while (!closing.signal.aborted) {
      await clock.wait(keepAliveMs, closing.signal);
      for (const response of events) response.write('keepalive: \n');
      for (const [socket, state] of sockets) {
        if (state === 'silent') socket.terminate();
        else {
          sockets.set(socket, 'silent');
          socket.ping();
        }
      }
    }
  }
  keepAlive().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });

  return {
    addEvents(response) {
      response.writeHead(events.size < maxListeners ? 200 : 503, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-cache',
      });
      if (events.size >= maxListeners) {
        response.end();
        return;
      }
      response.flushHeaders();
      events.add(response);
      response.on('close', () => events.delete(response));
    },
    async addWebSocket(request, socket, head) {
      const { WebSocketServer } = await import('ws');
      if (sockets.size >= maxListeners || closing.signal.aborted) {
        socket.destroy();
        return;
      }
      // A client has nothing to say; more than one byte ends the connection.
      const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 });
      server.handleUpgrade(request, socket, head, (client) => {
        sockets.set(client, 'answers');
        client.on('pong', () => sockets.set(client, 'answers'));
        client.on('close', () => sockets.delete(client));
        client.on('error', () => client.terminate());
      });
    },
    close() {
      stop();
      closing.abort();
      for (const response of events) response.end();
      for (const socket of sockets.keys()) socket.terminate();
    },
  };
}
