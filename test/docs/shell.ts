import { randomBytes } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { createProgram } from '../../scenarios/cli/program.ts';
import { systemClock } from '../../scenarios/cli/system-clock.ts';

export type Done = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Words of a line as a shell takes them apart; what stands behind a bar is left to the other program. */
export function wordsOf(typed: string): readonly string[] {
  const [own = ''] = typed.split(/\s\|\s/);
  return [...own.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

export type ShellOptions = { readonly folder: string; readonly env: Readonly<Record<string, string>> };

/**
 * Runs `scimulator` in this process, as somebody types it in a pipe. A command that serves until Ctrl-C gets one as soon as it
 * has said what it serves.
 */
export async function scimulator(argv: readonly string[], { folder, env }: ShellOptions): Promise<Done> {
  let interrupt: (() => void) | undefined;
  let isServing = false;
  const stdout = collect((text) => {
    if (isServing || !text.includes('Ctrl-C ends it')) return;
    isServing = true;
    setImmediate(() => interrupt?.());
  });
  const stderr = collect(() => undefined);
  const exitCode = await createProgram({
    env,
    folder,
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    clock: systemClock,
    version: '0.0.0',
    random: randomBytes,
    fraction: () => 0.5,
    onInterrupt(listener) {
      interrupt = listener;
      return () => undefined;
    },
    exitNow: (code) => {
      throw new Error(`left at once with ${code}`);
    },
    measure: () => ({ cpuMs: 0, peakMemoryBytes: 0 }),
  })(argv);
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

function collect(told: (text: string) => void): { readonly stream: Writable; text(): string } {
  let all = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      all += String(chunk);
      told(all);
      done();
    },
  });
  return { stream, text: () => all };
}
