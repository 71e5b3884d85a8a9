import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Asker, Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { credentialHeader } from '../../target-adapter/transport/credential.ts';
import type { Connection, Transport } from '../../target-adapter/transport/transport.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Entry } from './entry.ts';
import type { Redactor } from './redactor.ts';

/** Sends requests of one result and keeps what went over the wire: whole in memory, redacted in the run log. */
export type Recorder = {
  send(by: Asker, request: ScimRequest, connection: Connection, signal: AbortSignal): Promise<Exchange>;
  /** Keeps an exchange that somebody else had: a person who follows a link. */
  keep(exchange: Omit<Exchange, 'id'>): Exchange;
  readonly exchanges: readonly Exchange[];
};

export type RecorderOptions = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly claims: ClaimBook;
  emit(entry: Entry): void;
  /** Told of each exchange: a target that does not answer any more ends the run. */
  watch(exchange: Exchange): void;
};

export function createRecorder({ transport, clock, redactor, claims, emit, watch }: RecorderOptions): Recorder {
  const exchanges: Exchange[] = [];

  function keep(exchange: Omit<Exchange, 'id'>): Exchange {
    const kept: Exchange = { id: `x${exchanges.length + 1}`, ...exchange };
    exchanges.push(kept);
    emit({ type: 'exchange', exchange: redactor.exchange(kept) });
    return kept;
  }

  return {
    exchanges,
    keep,
    async send(by, request, connection, signal) {
      const claimed = await claims.before(request);
      const at = new Date(clock.now()).toISOString();
      const started = clock.monotonic();
      const asked = recordedRequest(request, connection);
      const ended = await transport.send(request, connection, signal).then(
        (response) => ({ response }),
        (error: unknown) => {
          signal.throwIfAborted();
          if (error instanceof Problem) return { failure: { code: error.code, happened: error.text.happened } };
          throw error;
        },
      );
      const exchange = keep({ by, at, durationMs: clock.monotonic() - started, request: asked, ...ended });
      await claims.after(request, claimed, exchange);
      watch(exchange);
      return exchange;
    },
  };
}

/** As it went over the wire, the credential among the headers: redaction comes later. */
function recordedRequest(request: ScimRequest, { baseUrl, credential }: Connection): Exchange['request'] {
  const header = request.credential === 'none' ? undefined : shownCredential(credential);
  return {
    method: request.method,
    url: `${baseUrl}${request.path}`,
    headers: { ...request.headers, ...(header === undefined ? {} : { [header.name]: header.value }) },
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

function shownCredential(credential: Connection['credential']): { name: string; value: string } | undefined {
  return credential.kind === 'oauth'
    ? { name: 'Authorization', value: 'Bearer redacted' }
    : credentialHeader(credential);
}
