import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { ExchangeFailure, ScimResponse } from '../scim/exchange.ts';
import { connectionProblem, timeoutProblem } from '../transport/connection-problem.ts';
import { openDispatcher } from '../transport/dispatcher.ts';
import type { HttpTransportOptions } from '../transport/http-transport.ts';
import { type AnswerLimits, type RawAnswer, readAnswer } from '../transport/raw-answer.ts';
import { exchangeRaw, type Progress } from '../transport/raw-exchange.ts';
import { withinTime } from '../transport/time-limit.ts';
import { tlsProblem } from '../transport/tls-problem.ts';
import type { WireRequest } from '../transport/wire-request.ts';

export type ForwarderOptions = Omit<HttpTransportOptions, 'headers' | 'onSecret' | 'clock'> & { readonly clock: Clock };

/** What came of a request: the answer as it came and as it is read, or why there is none. */
export type Came =
  | { readonly kind: 'answer'; readonly raw: RawAnswer; readonly response: ScimResponse }
  | { readonly kind: 'none'; readonly failure: ExchangeFailure };

/** Carries requests to the target, each over a connection of its own: none is lost because an idle one was closed. */
export type Forwarder = {
  carry(wire: WireRequest, signal: AbortSignal): Promise<Came>;
  close(): Promise<void>;
};

/** An identity provider waits longer than a test does: some 100 s. */
const defaultTimeoutMs = 100_000;

export async function openForwarder(options: ForwarderOptions): Promise<Forwarder> {
  const { clock, timeoutMs = defaultTimeoutMs, maxBytes = 10_000_000, name = 'the target', proxy } = options;
  const connectTimeoutMs = Math.min(10_000, timeoutMs);
  const { dispatcher, context } = await openDispatcher({ connections: 64, ...options, connectTimeoutMs }, 'single');

  return {
    async carry(wire, signal) {
      const { method, url, asked } = wire;
      const attempted = {
        name,
        method,
        url,
        asked,
        connectTimeoutMs,
        ...(proxy === undefined ? {} : { proxyUrl: proxy.url }),
      };
      const limits: AnswerLimits = { name, asked, url, maxBytes };
      const progress: Progress = { came: 'nothing', reusedSocket: false };
      const late = () => timeoutProblem(attempted, timeoutMs, progress.came);
      try {
        const raw = await withinTime({ clock, limitMs: timeoutMs, signal, late }, (ending) =>
          exchangeRaw(dispatcher, wire, limits, progress, ending),
        );
        return { kind: 'answer', raw, response: await read(raw, limits) };
      } catch (error) {
        signal.throwIfAborted();
        const problem =
          error instanceof Problem
            ? error
            : ((await tlsProblem(error, attempted, context)) ?? connectionProblem(error, attempted));
        if (!(problem instanceof Problem)) throw problem;
        return { kind: 'none', failure: { code: problem.code, happened: problem.text.happened } };
      }
    },
    close: () => dispatcher.destroy(),
  };
}

/** An answer that cannot be read is handed on all the same; who judges it is told that its body is not known. */
async function read(raw: RawAnswer, limits: AnswerLimits): Promise<ScimResponse> {
  try {
    return await readAnswer(raw, limits);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const headOnly = await readAnswer({ ...raw, bytes: Buffer.alloc(0) }, limits);
    return { ...headOnly, undecoded: 'not read' };
  }
}
