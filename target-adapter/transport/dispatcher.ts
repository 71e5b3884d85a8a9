import type { Socket } from 'node:net';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';

export type DispatcherOptions = {
  /** Authorities beside those that Node knows, as PEM. */
  readonly ca?: string;
  readonly clientCertificate?: { readonly certificate: string; readonly key: string };
  readonly proxy?: { readonly url: string; readonly authorization?: string };
  /** true: any certificate will do. */
  readonly insecureTls?: boolean;
  readonly connectTimeoutMs: number;
  /** Connections to one origin at a time. */
  readonly connections: number;
};

/** One connection; how many whole answers came over its present socket, and how to have the next one come over another. */
export type SocketUse = { answered: number; readonly retire: () => void };

/** Told, just before a request goes out, which connection carries it. */
export type OnSocket = (use: SocketUse) => void;

export type OpenDispatcher = {
  readonly dispatcher: Dispatcher;
  readonly context: SecureContext | undefined;
};

/** Headers of an answer in bytes, all together. */
const maxHeaderSize = 32_768;

/** `kept`: a pool of connections per origin, kept alive. `single`: each request opens a connection of its own and closes it. */
export async function openDispatcher(options: DispatcherOptions, sockets: 'kept' | 'single'): Promise<OpenDispatcher> {
  const { Agent, Client, Pool, ProxyAgent } = await import('undici');
  const context = secureContext(options);
  const tls = {
    rejectUnauthorized: options.insecureTls !== true,
    timeout: options.connectTimeoutMs,
    ...(context === undefined ? {} : { secureContext: context }),
  };
  const limits = {
    connections: options.connections,
    pipelining: sockets === 'kept' ? 1 : 0,
    maxHeaderSize,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const factory = (origin: string | URL, poolOptions: object): Dispatcher =>
    new Pool(origin, {
      ...poolOptions,
      factory: (clientOrigin: URL, clientOptions: object) => {
        const socket: PresentSocket = { of: undefined };
        return watched(new Client(clientOrigin, { ...clientOptions, ...remembering(clientOptions, socket) }), socket);
      },
    });
  const dispatcher =
    options.proxy === undefined
      ? new Agent({ ...limits, connect: tls, factory })
      : new ProxyAgent({
          ...limits,
          uri: options.proxy.url,
          ...(options.proxy.authorization === undefined ? {} : { token: options.proxy.authorization }),
          requestTls: tls,
          proxyTls: { timeout: options.connectTimeoutMs },
          factory,
        });
  return { dispatcher, context };
}

type PresentSocket = { of: Socket | undefined };

/** The connector that a pool hands to its connections, which also says what socket it opened. */
function remembering(clientOptions: object, socket: PresentSocket): { connect?: buildConnector.connector } {
  if (!('connect' in clientOptions) || !isConnector(clientOptions.connect)) return {};
  const { connect } = clientOptions;
  return {
    connect: (options, callback) =>
      connect(options, (...[error, opened]) => {
        if (error !== null) return callback(error, null);
        socket.of = opened;
        callback(null, opened);
      }),
  };
}

const isConnector = (value: unknown): value is buildConnector.connector => typeof value === 'function';

/** Has each request told the connection that carries it: `onSocket` among the options of its dispatch. */
function watched<Client extends Dispatcher>(client: Client, socket: PresentSocket): Client {
  const use: SocketUse = { answered: 0, retire: () => socket.of?.destroy() };
  client.on('connect', () => {
    use.answered = 0;
  });
  const dispatch = client.dispatch.bind(client);
  client.dispatch = (options, handler) => {
    if ('onSocket' in options && typeof options.onSocket === 'function') options.onSocket(use);
    return dispatch(options, handler);
  };
  return client;
}

/** Made once: to read some 140 root certificates for each connection would take longer than the handshake. */
function secureContext({ ca, clientCertificate }: DispatcherOptions): SecureContext | undefined {
  if (ca === undefined && clientCertificate === undefined) return undefined;
  return createSecureContext({
    ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
    ...(clientCertificate === undefined ? {} : { cert: clientCertificate.certificate, key: clientCertificate.key }),
  });
}
