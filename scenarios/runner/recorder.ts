import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Asker, Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { askedWaitMs, patienceMs } from '../../target-adapter/scim/retry-after.ts';
import { credentialHeader } from '../../target-adapter/transport/credential.ts';
import type { Connection, Transport } from '../../target-adapter/transport/transport.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Entry } from './entry.ts';
import type { Ownership } from './ownership.ts';
import type { Redactor } from './redactor.ts';
import type { Settling } from './settling.ts';
import { Stop } from './stop.ts';

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
  readonly settling: Settling;
  /** Where others share the target: nothing is written to what is not seen to be the run's. */
  readonly ownership?: Ownership | undefined;
  /** That works, whichever one the identity provider has. */
  readonly connection: () => Connection;
  /** Told of each exchange: a target that does not answer any more ends the run. */
  watch(exchange: Exchange): void;
};

export function createRecorder({
  transport,
  clock,
  redactor,
  claims,
  settling,
  ownership,
  connection: working,
  emit,
  watch,
}: RecorderOptions): Recorder {
  const exchanges: Exchange[] = [];

  function keep(exchange: Omit<Exchange, 'id'>): Exchange {
    const kept: Exchange = { id: `x${exchanges.length + 1}`, ...exchange };
    exchanges.push(kept);
    // A person who follows a link changes something too.
    if (kept.request.method !== 'GET' || kept.by === 'person') settling.changed();
    emit({ type: 'exchange', exchange: redactor.exchange(kept) });
    return kept;
  }

  async function exchange(
    by: Asker,
    request: ScimRequest,
    connection: Connection,
    signal: AbortSignal,
  ): Promise<Exchange> {
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
    const had = keep({ by, at, durationMs: clock.monotonic() - started, request: asked, ...ended });
    ownership?.learn(had);
    await claims.after(request, claimed, had);
    watch(had);
    return had;
  }

  /** An identity provider has a patience of its own. */
  async function patiently(
    by: Asker,
    request: ScimRequest,
    connection: Connection,
    signal: AbortSignal,
  ): Promise<Exchange> {
    for (let turn = 1; ; turn += 1) {
      const had = await exchange(by, request, connection, signal);
      const pauseMs = by === 'harness' && turn < mostTurns ? askedPauseMs(had, clock.now()) : undefined;
      if (pauseMs === undefined) return had;
      await clock.wait(pauseMs, signal);
    }
  }

  /** Looks at what is to be written to, and ends the scenario where it may be somebody else's. */
  async function beSure(request: ScimRequest, signal: AbortSignal): Promise<void> {
    for (const path of ownership?.doubtful(request) ?? []) {
      const look: ScimRequest = { method: 'GET', path, headers: { Accept: 'application/scim+json' } };
      let seen = await patiently('harness', look, working(), signal);
      if (ownership?.doubtful(request).includes(path) === true && settling.leftMs() > 0) {
        await settling.wait(signal);
        seen = await patiently('harness', look, working(), signal);
      }
      if (ownership?.doubtful(request).includes(path) !== true) continue;
      const answer = seen.response === undefined ? 'nothing' : `${seen.response.status}`;
      throw new Stop(
        'unjudged',
        `nothing is written to ${path}, which the target gave out as the run’s own: a look at it shows ${answer === '200' ? 'somebody else' : answer}`,
      );
    }
  }

  return {
    exchanges,
    keep,
    async send(by, request, connection, signal) {
      await beSure(request, signal);
      return patiently(by, request, connection, signal);
    },
  };
}

/** A target that asks for patience gets it, as far as that fits into a scenario. */
const mostTurns = 4;

/** The pause that an answer asks for; undefined: it is an answer like any other. */
function askedPauseMs({ response }: Exchange, cameAt: number): number | undefined {
  const pauseMs = response === undefined ? undefined : askedWaitMs(response, cameAt);
  return pauseMs !== undefined && pauseMs <= patienceMs.harness ? pauseMs : undefined;
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
