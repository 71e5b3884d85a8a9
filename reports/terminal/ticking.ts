import type { Clock } from '../../target-adapter/clock.ts';
import type { RunEvent } from '../run-log/event.ts';

export type Beat = { readonly kind: 'event'; readonly event: RunEvent } | { readonly kind: 'tick' };

/** The events, and between them a tick whenever none came for `everyMs`. Without a clock: the events alone. */
export async function* ticking(
  events: AsyncIterable<RunEvent>,
  clock: Clock | undefined,
  everyMs: number,
): AsyncGenerator<Beat> {
  const iterator = events[Symbol.asyncIterator]();
  const stop = new AbortController();
  const wait = async (): Promise<'tick'> => {
    await clock?.wait(everyMs, stop.signal).catch(ignoreAbort);
    return 'tick';
  };
  try {
    let next = iterator.next();
    let tick = clock && wait();
    for (;;) {
      const first = await (tick ? Promise.race([next, tick]) : next);
      if (first === 'tick') {
        yield { kind: 'tick' };
        tick = wait();
      } else if (first.done) {
        return;
      } else {
        yield { kind: 'event', event: first.value };
        next = iterator.next();
      }
    }
  } finally {
    stop.abort();
    await iterator.return?.();
  }
}

/** The wait that is pending at the end is given up. */
function ignoreAbort(reason: unknown): void {
  if (!(reason instanceof Error) || reason.name !== 'AbortError') throw reason;
}
