import type { Problem } from '../../target-adapter/problem.ts';
import type { Surroundings } from './surroundings.ts';

/** What ends a run before its time. */
export type Interrupts = {
  /** Aborts at the first Ctrl-C, or with the Problem that makes going on senseless: scenarios end and clean up. */
  readonly stop: AbortSignal;
  /** Aborts at the second: nothing is waited for any more. */
  readonly leave: AbortSignal;
  breakOff(problem: Problem): void;
  close(): void;
};

/** Under npm one Ctrl-C comes twice: from the terminal, and from npm, which hands it on. */
const echoMs = 400;

/** The third Ctrl-C ends the process where it stands. `onStop`: told at the first. */
export function listenForInterrupts(
  { onInterrupt, exitNow, clock }: Pick<Surroundings, 'onInterrupt' | 'exitNow' | 'clock'>,
  onStop: () => void,
): Interrupts {
  const stop = new AbortController();
  const leave = new AbortController();
  let lastMs = Number.NEGATIVE_INFINITY;
  const close = onInterrupt(() => {
    const nowMs = clock.monotonic();
    if (nowMs - lastMs < echoMs) return;
    lastMs = nowMs;
    if (leave.signal.aborted) return exitNow(130);
    if (stop.signal.aborted) return leave.abort();
    onStop();
    stop.abort();
  });
  return { stop: stop.signal, leave: leave.signal, breakOff: (problem) => stop.abort(problem), close };
}
