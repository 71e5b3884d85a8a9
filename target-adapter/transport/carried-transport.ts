import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { ScimRequest, ScimResponse } from '../scim/exchange.ts';
import { type Attempted, timeoutProblem } from './connection-problem.ts';
import { bearerHeader, credentialHeader } from './credential.ts';
import { createTokenSource } from './oauth.ts';
import { type AnswerLimits, type RawAnswer, readAnswer } from './raw-answer.ts';
import type { Progress } from './raw-exchange.ts';
import { heed, withinTime } from './time-limit.ts';
import type { Connection, Transport } from './transport.ts';
import { type WireRequest, wireRequest } from './wire-request.ts';

/** What both transports are given. */
export type TransportOptions = {
  readonly clock: Clock;
  /** From the moment a request is handed over until its answer is whole. Default 30 s. */
  readonly timeoutMs?: number;
  /** Of an answer, before and after it is unpacked. Default 10 MB. */
  readonly maxBytes?: number;
  /** How messages call the target: `staging`. Default: `the target`. */
  readonly name?: string;
  /** Added to every request to the target that does not carry them itself: what a gateway before it asks for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Is told each access token that was fetched, so that the run log can redact it. */
  readonly onSecret?: (secret: string) => void;
};

/** What carries bytes: sockets of undici, or supertest. */
export type Carrier = {
  carry(wire: WireRequest, limits: AnswerLimits, progress: Progress, signal: AbortSignal): Promise<RawAnswer>;
  /** A failure of `carry` as a Problem; itself where it is a fault of ours. */
  problemOf(error: unknown, attempted: Attempted): Promise<unknown>;
  /** In what `attempted` differs from carrier to carrier. */
  readonly way: Pick<Attempted, 'connectTimeoutMs' | 'proxyUrl'>;
  close(): Promise<void>;
};

const always = new AbortController().signal;

/** A transport upon whatever carries the bytes: credential, token, time limit, reading. */
export function createCarriedTransport(carrier: Carrier, options: TransportOptions): Transport {
  const { clock, timeoutMs = 30_000, maxBytes = 10_000_000, name = 'the target' } = options;
  const gateway = Object.entries(options.headers ?? {}).map(([header, value]) => ({ name: header, value }));
  const tokens = createTokenSource({
    clock,
    onSecret: options.onSecret ?? (() => undefined),
    // Not ended by the one who asked first: others may wait for the same token.
    send: (wire) => exchange(wire, `the token endpoint of ${name}`, always).catch(refuseToken),
  });

  async function exchange(wire: WireRequest, called: string, signal: AbortSignal): Promise<ScimResponse> {
    const attempted = { name: called, method: wire.method, url: wire.url, asked: wire.asked, ...carrier.way };
    const limits = { name: called, asked: wire.asked, url: wire.url, maxBytes };
    const progress: Progress = { came: 'nothing', reusedSocket: false };
    const late = () => timeoutProblem(attempted, timeoutMs, progress.came);
    return withinTime({ clock, limitMs: timeoutMs, signal, late }, async (ending) => {
      try {
        return await readAnswer(await carrier.carry(wire, limits, progress, ending), limits);
      } catch (error) {
        if (error instanceof Problem || ending.aborted) throw error;
        throw await carrier.problemOf(error, attempted);
      }
    });
  }

  let closed = false;

  async function send(request: ScimRequest, connection: Connection, signal: AbortSignal): Promise<ScimResponse> {
    if (closed) throw new Error('the transport is closed');
    const { credential } = connection;
    if (request.credential === 'none' || credential.kind !== 'oauth') {
      const header = request.credential === 'none' ? undefined : credentialHeader(credential);
      return exchange(
        wireRequest(request, connection, [...gateway, ...(header === undefined ? [] : [header])]),
        name,
        signal,
      );
    }
    const first = await untilAborted(tokens.token(credential, 'remembered'), signal);
    const response = await exchange(
      wireRequest(request, connection, [...gateway, bearerHeader(first.token)]),
      name,
      signal,
    );
    if (response.status !== 401 || first.fresh) return response;
    const second = await untilAborted(tokens.token(credential, { renew: first.token }), signal);
    return exchange(wireRequest(request, connection, [...gateway, bearerHeader(second.token)]), name, signal);
  }

  return {
    send,
    close() {
      closed = true;
      return carrier.close();
    },
  };
}

function refuseToken(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  throw new Problem(
    'OAUTH_FAILED',
    { ...error.text, expected: 'an access token for these client credentials' },
    { cause: error },
  );
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const ignore = heed(signal, () => reject(signal.reason));
    promise.then(resolve, reject).finally(ignore);
  });
}
