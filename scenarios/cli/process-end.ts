import type { Writable } from 'node:stream';

export type EndingHost = {
  on(event: 'exit', listener: (code: number) => void): unknown;
  exit(code: number): void;
  exitCode?: number | string | null | undefined;
  readonly stdout: Writable;
  readonly stderr: Writable;
};

export type ProcessEnd = {
  /** At once. */
  exit(code: number): void;
  /** Once everything is written, whatever a user's module has left open. */
  end(code: () => number): Promise<void>;
};

/**
 * The ways out of the process. Every other, such as a user's module that calls `process.exit(0)`, is told and ends with 2:
 * no gate may pass by it. `tell` must write at once.
 */
export function guardEnd(host: EndingHost, tell: (text: string) => void): ProcessEnd {
  let isOurs = false;
  host.on('exit', () => {
    if (isOurs) return;
    tell('Ended before its time: a module of the configuration, or what it loads, ends the process. Exit code 2.\n');
    host.exitCode = 2;
  });
  const exit = (code: number): void => {
    isOurs = true;
    host.exit(code);
  };
  return {
    exit,
    async end(code) {
      await Promise.all([written(host.stdout), written(host.stderr)]);
      exit(code());
    },
  };
}

/** Resolves when all is with the operating system, or cannot be any more. */
const written = (stream: Writable): Promise<void> => new Promise((resolve) => stream.write('', () => resolve()));
