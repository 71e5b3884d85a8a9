import type { Clock } from '../clock.ts';
import type { Mailbox } from './mailbox.ts';

/** Waits between two looks; ends early when the mailbox hints at news, also at news since the look before. */
export type Pause = {
  wait(ms: number, signal: AbortSignal): Promise<void>;
  close(): void;
};

export function createPause(mailbox: Mailbox, clock: Clock): Pause {
  let news: 'none' | 'some' = 'none';
  let waiting: AbortController | undefined;
  const stop = mailbox.onHint?.(() => {
    news = 'some';
    waiting?.abort();
  });
  return {
    async wait(ms, signal) {
      signal.throwIfAborted();
      if (news === 'none') {
        const hinted = new AbortController();
        waiting = hinted;
        await clock.wait(ms, AbortSignal.any([signal, hinted.signal])).catch((reason: unknown) => {
          signal.throwIfAborted();
          if (!hinted.signal.aborted) throw reason;
        });
        waiting = undefined;
      }
      news = 'none';
    },
    close() {
      stop?.();
    },
  };
}
