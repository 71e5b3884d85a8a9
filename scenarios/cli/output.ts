import type { Writable } from 'node:stream';

/** Writes, and waits where the reader is slow. A reader that went away ends the wait, not the command. */
export function writeTo(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (output.destroyed || output.write(text)) return resolve();
    const done = () => {
      for (const event of ['drain', 'close', 'error']) output.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) output.on(event, done);
  });
}
