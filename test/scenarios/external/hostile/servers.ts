import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';
import { certificate, portOf } from '../../../target-adapter/transport/servers.ts';

/** Servers of one test file, whose tests run side by side: all are closed when the last test has ended. */
export function hostileServers() {
  const closing: (() => void)[] = [];
  afterAll(() => {
    for (const close of closing) close();
  });

  async function listen(server: Server): Promise<{ readonly port: number }> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    });
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: portOf(server) };
  }

  return {
    http: (listener: RequestListener) => listen(createServer(listener)),
    https: (name: Parameters<typeof certificate>[0], listener: RequestListener) =>
      listen(createHttpsServer(certificate(name), listener)),
    sockets: (onConnection: (socket: Socket) => void) => listen(createTcpServer(onConnection)),
  };
}
