import type { Clock } from '../../target-adapter/clock.ts';

/** How a target that shows changes late is waited for: `settleSeconds` of its configuration. */
export type Settling = {
  /** Something was changed just now, by whomever. */
  changed(): void;
  /** Until every answer must show the last change; 0: they do. */
  leftMs(): number;
  /** Resolves when they do. */
  wait(signal: AbortSignal): Promise<void>;
};

export type SettlingOptions = {
  readonly settleMs: number;
  readonly clock: Clock;
  /** Waiting needs no slot of the queue. */
  outsideQueue<Result>(wait: () => Promise<Result>): Promise<Result>;
};

export function createSettling({ settleMs, clock, outsideQueue }: SettlingOptions): Settling {
  let settledAt = Number.NEGATIVE_INFINITY;
  const leftMs = (): number => Math.max(0, settledAt - clock.monotonic());

  return {
    changed() {
      settledAt = clock.monotonic() + settleMs;
    },
    leftMs,
    async wait(signal) {
      const left = leftMs();
      if (left > 0) await outsideQueue(() => clock.wait(left, signal));
    },
  };
}
