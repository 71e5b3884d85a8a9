import { heed } from '../transport/time-limit.ts';

/** `fetch`, or what stands in for it where the target lives in this process. */
export type FetchPage = (url: string, init: RequestInit) => Promise<Response>;

export type BoundedRequest = {
  readonly method: 'GET' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** More than this is left unread. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly fetchPage?: FetchPage;
};

export type BoundedAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  readonly bytes: Uint8Array;
  /** `cut`: there was more than `maxBytes`. */
  readonly extent: 'whole' | 'cut';
};

/** One request whose time and size are bounded, body included; a redirect is an answer. Rejects as `fetch` does. */
export async function fetchBounded(url: string, request: BoundedRequest): Promise<BoundedAnswer> {
  const { method, headers, body, timeoutMs, maxBytes, signal, fetchPage = fetch } = request;
  signal.throwIfAborted();
  // Held here: Node 20 collects an AbortSignal.timeout that is only part of an AbortSignal.any, and its time never comes.
  const end = new AbortController();
  const late = setTimeout(() => end.abort(new DOMException(`over after ${timeoutMs} ms`, 'TimeoutError')), timeoutMs);
  const ignore = heed(signal, () => end.abort(signal.reason));
  try {
    const response = await fetchPage(url, {
      method,
      headers,
      redirect: 'manual',
      signal: end.signal,
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      setCookies: response.headers.getSetCookie(),
      ...(await readBounded(response, maxBytes, end.signal)),
    };
  } finally {
    clearTimeout(late);
    ignore();
  }
}

/** Leaves the rest unread without waiting for its end: a stand-in for `fetch` may never come to one. */
async function readBounded(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Pick<BoundedAnswer, 'bytes' | 'extent'>> {
  signal.throwIfAborted();
  const reader = response.body?.getReader();
  if (!reader) return { bytes: new Uint8Array(), extent: 'whole' };
  const over = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const leave = (): void => void Promise.allSettled([reader.cancel(), over]);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), over]);
      if (done) return { bytes: Buffer.concat(chunks), extent: 'whole' };
      chunks.push(value.subarray(0, maxBytes - length));
      length += value.length;
      if (length > maxBytes) return { bytes: Buffer.concat(chunks), extent: 'cut' };
    }
  } finally {
    leave();
  }
}

/** What lies under a failed `fetch`, in a few words: `ECONNREFUSED`, `no answer within 5 s`. */
export function whyNoAnswer(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer within ${timeoutMs / 1_000} s`;
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return error.message;
}
