/** Time, handed in: whatever reads or waits for it takes one of these. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds that never jump: for durations. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
};
