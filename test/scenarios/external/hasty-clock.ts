import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../../target-adapter/clock.ts';

const haste = 10;

/** Time that runs ten times as fast: pauses and limits are the product's own. */
export const hastyClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now() * haste,
  wait: (ms, signal) => delay(Math.min(ms / haste, 2 ** 31 - 1), undefined, { signal, ref: false }),
};
