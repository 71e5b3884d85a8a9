import type { Clock } from '../../../target-adapter/clock.ts';

/** A clock that moves only when it is told to, or when somebody waits: four weeks pass at once. */
export type VirtualClock = Clock & {
  /** Moves on to this moment; one that is over already leaves it where it is. */
  moveTo(epochMs: number): void;
};

/** `start`: epoch milliseconds. */
export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  const moveTo = (epochMs: number): void => {
    now = Math.max(now, epochMs);
  };
  return {
    now: () => now,
    monotonic: () => now,
    moveTo,
    wait(ms, signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      moveTo(now + ms);
      return Promise.resolve();
    },
  };
}
