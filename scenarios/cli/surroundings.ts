import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../../target-adapter/clock.ts';

export type TerminalOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything that a command takes from the outside: only `main.ts` reads the globals. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: TerminalOutput;
  readonly stderr: TerminalOutput;
  readonly clock: Clock;
  readonly version: string;
  /** So many random bytes. */
  random(bytes: number): Uint8Array;
  /** In [0, 1). */
  fraction(): number;
  /** Calls back at each Ctrl-C, SIGTERM or SIGHUP, in place of ending the process. Returns the way to stop. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process at once: the second Ctrl-C. */
  exitNow(code: number): void;
  measure(): { readonly cpuMs: number; readonly peakMemoryBytes: number };
};

/** A command's exit code. */
export type Outcome = Promise<number>;
