import type { Surroundings } from './surroundings.ts';

/** Resolves at Ctrl-C or SIGTERM: what serves until it is told to stop. A second one leaves at once. */
export function untilInterrupt({ onInterrupt, exitNow }: Pick<Surroundings, 'onInterrupt' | 'exitNow'>): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    onInterrupt(() => {
      count += 1;
      if (count === 1) resolve();
      else exitNow(130);
    });
  });
}
