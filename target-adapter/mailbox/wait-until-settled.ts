import type { Clock } from '../clock.ts';

type Settling = {
  readonly settle: (() => Promise<void>) | undefined;
  readonly clock: Clock;
  readonly limitMs: number;
  readonly signal: AbortSignal;
};

/** Whether the target said, within the limit, that it owes no mail; `unsure` too where it cannot say. */
export async function waitUntilSettled({ settle, clock, limitMs, signal }: Settling): Promise<'settled' | 'unsure'> {
  if (!settle) return 'unsure';
  signal.throwIfAborted();
  const over = new AbortController();
  const limit = clock.wait(limitMs, AbortSignal.any([signal, over.signal])).then(() => 'unsure' as const);
  try {
    return await Promise.race([
      Promise.resolve()
        .then(settle)
        .then(() => 'settled' as const),
      limit,
    ]);
  } finally {
    over.abort();
  }
}
