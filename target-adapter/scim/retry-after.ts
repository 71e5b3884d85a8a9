import type { ScimResponse } from './exchange.ts';

/** What a run waits at most where a target asks for it: the harness at a time, an identity provider for one intent. */
export const patienceMs = { harness: 10_000, idp: 30_000 } as const;

/**
 * The wait that a 429 or 503 asks for: seconds, or a date, counted from the answer's own Date where it has one, else from
 * when it came. undefined: it asks for none that can be read. RFC 9110 §10.2.3
 */
export function askedWaitMs({ status, headers }: ScimResponse, cameAt: number): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(asked)) return Number(asked) * 1_000;
  const until = httpDate(asked);
  return until === undefined ? undefined : Math.max(0, until - (httpDate(headers.date ?? '') ?? cameAt));
}

/** Epoch milliseconds of an HTTP-date in any of its three forms; one of them, of C's asctime, names no zone. RFC 9110 §5.6.7 */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d( GMT| \d{4})$/.test(text)) return undefined;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}
