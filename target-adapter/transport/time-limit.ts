import { setMaxListeners } from 'node:events';
import type { Clock } from '../clock.ts';

export type TimeLimit = {
  readonly clock: Clock;
  readonly limitMs: number;
  /** Ends it before its time; then the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** What the promise rejects with when the time is up. */
  readonly late: () => Error;
};

const over = new Error('over');

/**
 * What `act` promises, or a rejection when the time is up or the signal aborts. `act` gets a signal that then aborts;
 * nothing waits for an act that does not heed it.
 */
export function withinTime<T>(limit: TimeLimit, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { clock, limitMs, signal, late } = limit;
  if (signal.aborted) return Promise.reject(signal.reason);
  const cut = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (reason: unknown) => {
      ignore();
      cut.abort(reason);
    };
    const fail = (reason: unknown) => {
      reject(reason);
      end(reason);
    };
    const ignore = heed(signal, () => fail(signal.reason));
    act(cut.signal).then((value) => {
      resolve(value);
      end(over);
    }, fail);
    clock.wait(limitMs, cut.signal).then(
      () => fail(late()),
      (reason) => {
        if (!cut.signal.aborted) fail(reason);
      },
    );
  });
}

/** Calls back when the signal aborts, until the returned function is called. Hundreds may heed the signal of one run. */
export function heed(signal: AbortSignal, listener: () => void): () => void {
  setMaxListeners(0, signal);
  signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}
