import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../target-adapter/clock.ts';

/** Time as it goes. */
export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  wait: (ms, signal) => delay(ms, undefined, { signal, ref: false }),
};

/** Time that stands still until `advance`. */
export function handClock(startMs = 1_700_000_000_000): Clock & { advance(ms: number): void; waiting(): number } {
  let now = startMs;
  const waits = new Set<{ readonly until: number; readonly resolve: () => void }>();
  return {
    now: () => now,
    monotonic: () => now - startMs,
    wait(ms, signal) {
      return new Promise((resolve, reject) => {
        const wait = { until: now + ms, resolve };
        waits.add(wait);
        signal.addEventListener('abort', () => {
          waits.delete(wait);
          reject(signal.reason);
        });
      });
    },
    advance(ms) {
      now += ms;
      for (const wait of waits) {
        if (wait.until > now) continue;
        waits.delete(wait);
        wait.resolve();
      }
    },
    waiting: () => waits.size,
  };
}
