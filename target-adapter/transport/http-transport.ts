import { type Carrier, createCarriedTransport, type TransportOptions } from './carried-transport.ts';
import { connectionProblem } from './connection-problem.ts';
import { type DispatcherOptions, type OpenDispatcher, openDispatcher } from './dispatcher.ts';
import { exchangeRaw, type Progress } from './raw-exchange.ts';
import { tlsProblem } from './tls-problem.ts';
import type { Transport } from './transport.ts';

export type HttpTransportOptions = TransportOptions &
  Omit<DispatcherOptions, 'connectTimeoutMs' | 'connections'> & {
    /** Connections to one origin at a time. Default 16. */
    readonly connections?: number;
  };

/**
 * Methods whose repetition has the same effect and the same answer. DELETE is not among them: a repeated one answers
 * 404, and the target would be blamed for it.
 */
const repeatable: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT']);

/** SCIM over HTTP/1.1: kept-alive connections to each origin, nothing on the wire but what was asked for. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const connectTimeoutMs = Math.min(10_000, options.timeoutMs ?? 30_000);
  const opened = new Map<'kept' | 'single', Promise<OpenDispatcher>>();

  function open(sockets: 'kept' | 'single'): Promise<OpenDispatcher> {
    const known = opened.get(sockets) ?? openDispatcher({ connections: 16, ...options, connectTimeoutMs }, sockets);
    opened.set(sockets, known);
    return known;
  }

  const carrier: Carrier = {
    way: { connectTimeoutMs, ...(options.proxy === undefined ? {} : { proxyUrl: options.proxy.url }) },

    async carry(wire, limits, progress, signal) {
      const { dispatcher } = await open('kept');
      try {
        return await exchangeRaw(dispatcher, wire, limits, progress, signal);
      } catch (error) {
        // The server closed an idle connection just when we used it again: RFC 9112 §9.3.1 lets a client repeat that.
        if (signal.aborted || !closedWhileIdle(error, progress) || !repeatable.has(wire.method)) throw error;
        const { dispatcher: fresh } = await open('single');
        return exchangeRaw(fresh, wire, limits, progress, signal);
      }
    },

    async problemOf(error, attempted) {
      const { context } = await open('kept');
      return (await tlsProblem(error, attempted, context)) ?? connectionProblem(error, attempted);
    },

    async close() {
      const dispatchers = await Promise.all(opened.values());
      await Promise.all(dispatchers.map(({ dispatcher }) => dispatcher.destroy()));
    },
  };
  return createCarriedTransport(carrier, options);
}

function closedWhileIdle(error: unknown, progress: Progress): boolean {
  if (!progress.reusedSocket || progress.came !== 'no-answer') return false;
  return (
    error instanceof Error && 'code' in error && ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String(error.code))
  );
}
