import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

type CertificateName = 'localhost' | 'other-name' | 'expired' | 'client';

export const authority = pem('authority.pem');

export const certificate = (name: CertificateName) => ({ cert: pem(`${name}.pem`), key: pem(`${name}.key`) });

function pem(file: string): string {
  return readFileSync(new URL(`certificates/${file}`, import.meta.url), 'utf8');
}

/** A server of raw bytes; each connection is closed when the test ends. */
export async function serveSockets(onConnection: (socket: Socket) => void): Promise<{ readonly port: number }> {
  const server = createTcpServer(onConnection);
  return { port: await listen(server) };
}

export async function serveHttp(
  listener: RequestListener,
): Promise<{ readonly port: number; readonly server: HttpServer }> {
  const server = createServer(listener);
  return { port: await listen(server), server };
}

export async function serveHttps(
  name: CertificateName,
  listener: RequestListener,
  options: object = {},
): Promise<{ readonly port: number }> {
  const server = createHttpsServer({ ...certificate(name), ...options }, listener);
  return { port: await listen(server) };
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server);
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listens at no port');
  return (address satisfies AddressInfo).port;
}

/** A port at which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}
