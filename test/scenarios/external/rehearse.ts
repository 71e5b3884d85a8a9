import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { foldRun } from '../../../reports/run-log/fold.ts';
import { readRunLog } from '../../../reports/run-log/read.ts';
import type { Run } from '../../../reports/run-log/run.ts';
import { createProgram } from '../../../scenarios/cli/program.ts';
import { hastyClock } from './hasty-clock.ts';
import type { Settings } from './play-external.ts';

/** What a user saw and has after `scimulator run`. */
export type Rehearsal = {
  readonly exitCode: number;
  /** Standard output and standard error. */
  readonly shown: string;
  /** Every file that was written, one after the other: run log and reports. */
  readonly written: string;
  readonly run: Run;
  readonly tookMs: number;
};

export type RehearsalOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly only?: string;
  readonly idp?: string;
  readonly flags?: readonly string[];
};

/** The whole way, from the command line and a configuration file to the exit code and the files. */
export async function rehearse(
  targets: Readonly<Record<string, Settings>>,
  { env = {}, only, idp = 'generic', flags = [] }: RehearsalOptions = {},
): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'scimulator-rehearsal-'));
  const shown: string[] = [];
  const output = () => new PassThrough().on('data', (chunk) => shown.push(String(chunk)));
  const started = performance.now();
  try {
    await writeFile(join(folder, 'scimulator.config.json'), JSON.stringify({ targets }));
    const program = createProgram({
      env: { ...env, NO_COLOR: '1' },
      folder,
      stdin: new PassThrough(),
      stdout: output(),
      stderr: output(),
      clock: hastyClock,
      version: '0.0.0',
      random: randomBytes,
      fraction: () => 0.5,
      onInterrupt: () => () => undefined,
      exitNow: () => undefined,
      measure: () => ({ cpuMs: 0, peakMemoryBytes: 0 }),
    });
    const exitCode = await program([
      'run',
      ...['--target', Object.keys(targets).join(','), '--out', 'out', '--seed', '4217', '--idp', idp],
      ...['--report', 'terminal,html,json,junit'],
      ...(only === undefined ? [] : ['--only', only]),
      ...flags,
    ]);
    const tookMs = performance.now() - started;
    const out = join(folder, 'out');
    const files = await Promise.all((await readdir(out)).sort().map((name) => readFile(join(out, name), 'utf8')));
    const run = await foldRun(readRunLog(join(out, 'run.jsonl')));
    return { exitCode, shown: shown.join(''), written: files.join('\n'), run, tookMs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `error connection-test: why`, a line for each result. */
export const verdictsOf = ({ run }: Rehearsal): readonly string[] =>
  run.results.map(({ key, status = 'open', reason = '' }) => `${status} ${key.id}: ${reason}`);
