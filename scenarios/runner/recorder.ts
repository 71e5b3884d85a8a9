import type { RecordedExchange } from '../../reports/run-log/event.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Asker, Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { askedWaitMs, patienceMs } from '../../target-adapter/scim/retry-after.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';
import { credentialHeader } from '../../target-adapter/transport/credential.ts';
import type { Connection, Transport } from '../../target-adapter/transport/transport.ts';
import { spellBytes } from '../../target-adapter/transport/wording.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Entry } from './entry.ts';
import type { Ownership } from './ownership.ts';
import type { Redactor } from './redactor.ts';
import type { Settling } from './settling.ts';
import { Stop } from './stop.ts';

/** Sends requests of one result and keeps what went over the wire: whole in memory, redacted and cut in the run log. */
export type Recorder = {
  send(by: Asker, request: ScimRequest, connection: Connection, signal: AbortSignal): Promise<Exchange>;
  /** Keeps an exchange that somebody else had: a person who follows a link. */
  keep(exchange: Omit<Exchange, 'id'>): Exchange;
  /**
   * From here on observers are not told: a request in the shape of an identity provider may have left behind what no other
   * client would send, and checks of their own judge that.
   */
  leaveUnobserved(): void;
  /** What checks may judge, whole. */
  readonly exchanges: readonly Exchange[];
  /** The play is over, and with it the judging: nothing is kept in memory any more, whatever the clean-up is answered. */
  finish(): void;
};

/** Of the answers to one result, in characters; four results at a time hold each of them as text and as JSON. */
const heldAtMost = 20_000_000;

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
  /** Told of each exchange as it is, and as the run log has it. */
  observe?(exchange: Exchange, recorded: RecordedExchange): void;
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
  observe,
}: RecorderOptions): Recorder {
  const exchanges: Exchange[] = [];
  let count = 0;
  let held = 0;
  let isFinished = false;
  let isObserved = true;

  function keep(exchange: Omit<Exchange, 'id'>): Exchange {
    count += 1;
    const kept: Exchange = { id: `x${count}`, ...exchange };
    if (!isFinished) {
      exchanges.push(kept);
      held += kept.response?.text.length ?? 0;
    }
    // A person who follows a link changes something too.
    if (kept.request.method !== 'GET' || kept.by === 'person') settling.changed();
    const recorded = redactor.exchange(kept);
    // Beside the base URL, as under another version, somebody else may answer.
    if (isObserved && kept.request.url.startsWith(working().baseUrl)) observe?.(kept, recorded);
    emit({ type: 'exchange', exchange: recorded });
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
        if (error instanceof Problem)
          return { failure: { code: error.code, happened: redactor.text(error.text.happened) } };
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
        `nothing is written to ${shortened(path, 300)}, which the target gave out as the run’s own: a look at it shows ${answer === '200' ? 'somebody else' : answer}`,
      );
    }
  }

  return {
    exchanges,
    keep,
    leaveUnobserved() {
      isObserved = false;
    },
    finish() {
      isFinished = true;
      exchanges.length = 0;
    },
    async send(by, request, connection, signal) {
      if (!isFinished && held > heldAtMost)
        throw new Stop(
          'unjudged',
          `what the target answered in this scenario comes to more than ${spellBytes(heldAtMost)}, which is more than is kept to be judged`,
        );
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
