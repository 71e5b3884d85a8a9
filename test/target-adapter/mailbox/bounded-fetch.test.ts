import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type BoundedRequest, type FetchPage, fetchBounded } from '../../../target-adapter/mailbox/bounded-fetch.ts';

const underWay: Request[] = [];

/** Heeds the signal as `fetch` does: by way of a Request under way, which holds it weakly. */
const never: FetchPage = (url, init) => {
  const asked = new Request(url, init);
  underWay.push(asked);
  return new Promise((_resolve, reject) => {
    asked.signal.addEventListener('abort', () => reject(asked.signal.reason));
  });
};

function request(change: Partial<BoundedRequest> = {}): BoundedRequest {
  const { signal } = new AbortController();
  return { method: 'GET', headers: {}, timeoutMs: 20, maxBytes: 1_000, signal, fetchPage: never, ...change };
}

/** Whatever nobody holds is gone; what was looked at in this turn of the loop is held until its end. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  await new Promise(setImmediate);
  runInNewContext('gc')();
}

it('ends at its time though the garbage collector ran meanwhile, which takes the timers of joined signals away', async () => {
  const fetched = fetchBounded('https://sp.test/', request({ timeoutMs: 100 }));

  await collectGarbage();

  await expect(fetched).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('ends a body that does not come to its end', async () => {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3)) });

  const fetched = fetchBounded('https://sp.test/', request({ fetchPage: () => Promise.resolve(new Response(body)) }));

  await expect(fetched).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('ends with the reason of whoever stops it', async () => {
  const stop = new AbortController();
  const fetched = fetchBounded('https://sp.test/', request({ timeoutMs: 60_000, signal: stop.signal }));

  stop.abort(new Error('Ctrl-C'));

  await expect(fetched).rejects.toThrow('Ctrl-C');
});
