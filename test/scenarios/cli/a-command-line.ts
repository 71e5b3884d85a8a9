import { PassThrough, Writable } from 'node:stream';
import { stringify } from 'yaml';
import { machine } from '../../../scenarios/cli/machine.ts';
import { createProgram } from '../../../scenarios/cli/program.ts';
import type { Surroundings } from '../../../scenarios/cli/surroundings.ts';
import { aFolder } from '../config/folder.ts';
import { settingsOf } from '../external/play-external.ts';
import type { ServedTarget } from '../external/served-target.ts';

export type Ended = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** A command line with a folder and an environment of its own, whose output is text. */
export function aCommandLine({
  env = {},
  files = {},
  columns,
  ...change
}: Partial<Surroundings> & {
  readonly files?: Readonly<Record<string, string>>;
  /** As in a terminal; absent: a pipe. */
  readonly columns?: number;
} = {}) {
  const folder = aFolder(files);
  const listeners = new Set<() => void>();
  const exits: number[] = [];
  const stdout = aScreen(columns);
  const stderr = aScreen(columns);
  const surroundings: Surroundings = {
    ...machine,
    env,
    folder,
    stdin: new PassThrough(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    version: '1.2.3',
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    exitNow: (code) => exits.push(code),
    ...change,
  };
  return {
    folder,
    /** Codes with which the process would have ended at once. */
    exits,
    stdout: stdout.text,
    stderr: stderr.text,
    listening: () => listeners.size,
    async run(...argv: readonly string[]): Promise<Ended> {
      const exitCode = await createProgram(surroundings)(argv);
      return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
    },
    /** Ctrl-C. */
    interrupt() {
      for (const listener of [...listeners]) listener();
    },
  };
}

function aScreen(columns: number | undefined) {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return {
    stream: Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns }),
    text: () => text,
  };
}

/** The configuration file for a served target, called `staging`, and the environment with its secrets. */
export const aConfiguration = (
  target: ServedTarget,
  behaviour: string,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  files: { 'scimulator.config.yaml': stringify({ targets: { staging: settingsOf(target, behaviour, more) } }) },
  env: { STAGING_SCIM_TOKEN: target.token, STAGING_ADMIN: target.adminKey },
});
