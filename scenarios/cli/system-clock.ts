import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../target-adapter/clock.ts';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  async wait(ms, signal) {
    try {
      await sleep(Math.max(0, ms), undefined, { signal });
    } catch (error) {
      // The timer wraps the reason in an AbortError of its own.
      signal.throwIfAborted();
      throw error;
    }
  },
};
