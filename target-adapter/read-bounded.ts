import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

export type ReadBounded = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'large' | 'late' };

const pauseMs = 20;

/**
 * A whole file. A pipe, such as `/dev/stdin` and what `<(…)` of a shell makes, is waited for `patienceMs` at a time; a
 * device that never ends is `large`. Throws what the file system says.
 */
export function readBounded(
  path: string,
  { maxBytes, patienceMs = 30_000 }: { readonly maxBytes: number; readonly patienceMs?: number },
): ReadBounded {
  // Without O_NONBLOCK even the opening of a pipe waits for whoever writes into it.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const isPipe = fstatSync(file).isFIFO();
    const bytes = Buffer.alloc(maxBytes + 1);
    let size = 0;
    let waitedMs = 0;
    while (size <= maxBytes) {
      const more = readSome(file, bytes, size);
      // A pipe is empty until somebody writes.
      if (more === 0 && (size > 0 || !isPipe)) return { kind: 'bytes', bytes: bytes.subarray(0, size) };
      if (more !== undefined && more > 0) {
        size += more;
        waitedMs = 0;
      } else if (waitedMs >= patienceMs) {
        return { kind: 'late' };
      } else {
        pause();
        waitedMs += pauseMs;
      }
    }
    return { kind: 'large' };
  } finally {
    closeSync(file);
  }
}

/** Undefined: nothing is there yet. */
function readSome(file: number, bytes: Uint8Array, at: number): number | undefined {
  try {
    return readSync(file, bytes, at, bytes.length - at, null);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}

/** Configuration is read in one go, before anything else is under way. */
const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
