import type { Clock } from '../clock.ts';

/** What time a tenant believes it is: the handed-in clock, moved forward by `pass`. Links and tokens expire by it. */
export type TenantClock = {
  /** Epoch milliseconds. */
  now(): number;
  pass(seconds: number): void;
};

export function createTenantClock(clock: Pick<Clock, 'now'>): TenantClock {
  let offsetMs = 0;
  return {
    now: () => clock.now() + offsetMs,
    pass(seconds) {
      offsetMs += seconds * 1000;
    },
  };
}
