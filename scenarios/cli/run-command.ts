import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Reporter, Surface } from '../../reports/reporter.ts';
import { EventStream } from '../../reports/run-log/event-stream.ts';
import { openRunLog } from '../../reports/run-log/write.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { createDirectory } from '../../simulator/directory/directory.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { loadRunConfiguration } from '../config/load-configuration.ts';
import type { RunConfiguration } from '../config/run-configuration.ts';
import type { Profile } from '../requirements/weigh.ts';
import { planJobs } from '../runner/plan.ts';
import { run } from '../runner/run.ts';
import type { Scenario } from '../scenario.ts';
import { loadDialects, loadReporter, loadScenarios, reporterNames } from './catalogue.ts';
import { chooseDialects, chooseSuites, readShard } from './choose.ts';
import { tellPlan } from './dry-run.ts';
import { openPlaces } from './places.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type RunFlags = {
  readonly target?: string;
  readonly config?: string;
  readonly tokenFile?: string;
  readonly suite?: string;
  readonly idp?: string;
  readonly only?: string;
  readonly profile?: string;
  readonly shard?: string;
  readonly jobs?: string;
  readonly seed?: string;
  readonly out?: string;
  readonly report?: string;
  readonly failOn?: string;
  readonly dryRun?: boolean;
  readonly keep?: boolean;
};

const defaultReports = [{ name: 'terminal' }, { name: 'html' }, { name: 'json' }];

/** `scimulator run`: plays scenarios against targets, writes the run log and the reports, and says pass or fail. */
export async function runCommand(flags: RunFlags, surroundings: Surroundings): Outcome {
  const [scenarios, dialects] = await Promise.all([loadScenarios(), loadDialects()]);
  const configuration = await configurationOf(flags, surroundings, scenarios, dialects);
  const chosenDialects = chooseDialects(dialects, configuration.idp);
  const targets = configuration.targets.map(({ name }) => name);
  const shard = readShard(flags.shard);
  const jobs = planJobs({
    targets,
    scenarios: chooseSuites(scenarios, configuration.suite),
    dialects: chosenDialects,
    only: configuration.only ?? [],
    ...(shard === undefined ? {} : { shard }),
  });
  if (jobs.length === 0) throw nothingToDo(configuration, scenarios);
  if (flags.dryRun === true) return tellPlan(jobs, surroundings.stdout);

  const seed = configuration.seed ?? Math.floor(surroundings.fraction() * 10_000);
  const id = runId(surroundings);
  const out = resolve(surroundings.folder, configuration.out ?? join('.scimulator', id));
  const shownOut = relative(surroundings.folder, out) || '.';
  const reports = reportsOf(configuration, out);
  const htmlReport = reports.find(({ name }) => name === 'html')?.file;

  const stream = new EventStream();
  const log = await openRunLog(join(out, 'run.jsonl'), { onProblem: (problem) => void tellLater.push(problem) });
  const tellLater: Problem[] = [];
  const place = {
    outDirectory: shownOut,
    ...(htmlReport === undefined ? {} : { htmlReport: relative(surroundings.folder, htmlReport) }),
  };
  for (const note of configuration.notes) surroundings.stderr.write(`note: ${note}\n`);
  const interrupt = listenForCtrlC(surroundings, shownOut);
  const telling = reports.map((report) => tell(report, stream, surroundings, place));
  const places = await openPlaces(configuration, surroundings);
  try {
    const finished = await run({
      id,
      marker: id,
      seed,
      version: surroundings.version,
      profile: configuration.profile as Profile,
      failOn: configuration.failOn,
      places: places.all,
      jobs,
      dialects: chosenDialects,
      ...(configuration.jobs === undefined ? {} : { concurrency: configuration.jobs }),
      keep: flags.keep === true,
      clock: surroundings.clock,
      signal: interrupt.signal,
      directory: ({ people }) => createDirectory({ seed, marker: id, ...people }),
      async write(event) {
        stream.push(event);
        await log.write(event);
      },
      measure: surroundings.measure,
    });
    stream.end();
    await Promise.all(telling);
    await pointLatest(out);
    return finished.exitCode;
  } finally {
    interrupt.stop();
    stream.end();
    await Promise.allSettled(telling);
    await log.close();
    await places.close();
    for (const problem of tellLater) surroundings.stderr.write(`${problem.text.happened} ${problem.text.next}\n`);
  }
}

function configurationOf(
  flags: RunFlags,
  { env, folder }: Surroundings,
  scenarios: readonly Scenario[],
  dialects: readonly Dialect[],
): Promise<RunConfiguration> {
  const known = {
    suite: [...new Set(scenarios.map(({ suite }) => suite))],
    idp: [...new Set(dialects.flatMap(({ id, family }) => [id, family]))],
    report: reporterNames,
  };
  return loadRunConfiguration({ flags, env, folder, known });
}

type Report = { readonly name: string; readonly file?: string };

/** Where each report goes; the terminal's to standard output unless it has a file. */
function reportsOf({ report = defaultReports }: RunConfiguration, out: string): readonly Report[] {
  const files: Readonly<Record<string, string>> = { html: 'report.html', json: 'report.json', junit: 'junit.xml' };
  return report.map(({ name, file }) => {
    const path = file ?? files[name];
    return { name, ...(path === undefined ? {} : { file: file === undefined ? join(out, path) : resolve(path) }) };
  });
}

async function tell(
  { name, file }: Report,
  stream: EventStream,
  surroundings: Surroundings,
  place: Parameters<typeof surfaceOf>[2],
): Promise<void> {
  const reporter = await loadReporter(name);
  if (file === undefined) {
    const surface = surfaceOf(surroundings.stdout, surroundings, place);
    await Promise.all([show(reporter, stream, surface, surroundings), showAlive(stream, surface, surroundings)]);
    return;
  }
  const surface: Surface = { columns: 100, colour: false, live: false, unicode: false, outDirectory: '', ...place };
  const parts: string[] = [];
  for await (const part of reporter.render(stream.read(), surface)) parts.push(part);
  await writeReport(file, parts.join(''));
}

async function show(
  reporter: Reporter,
  stream: EventStream,
  surface: Surface,
  { stdout }: Surroundings,
): Promise<void> {
  for await (const part of reporter.render(stream.read(), surface)) {
    if (!stdout.write(part)) await new Promise((resolved) => stdout.once('drain', resolved));
  }
}

/** In a pipe a line each half minute says on standard error that the run is alive. */
async function showAlive(stream: EventStream, surface: Surface, { stderr, clock }: Surroundings): Promise<void> {
  if (surface.live) return;
  const { aliveLines } = await import('../../reports/terminal/alive.ts');
  for await (const line of aliveLines(stream.read(), clock)) stderr.write(line);
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(
      'OUTPUT_NOT_WRITABLE',
      {
        happened: `${file} cannot be written: ${why}`,
        expected: 'a folder with free space',
        next: 'make room, or name another folder: scimulator run --out DIR',
      },
      { cause },
    );
  }
}

/** The first Ctrl-C ends the scenarios and cleans up; the second leaves at once and names the command that finishes the job. */
function listenForCtrlC(
  { onInterrupt, stderr, exitNow }: Surroundings,
  out: string,
): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const stop = onInterrupt(() => {
    if (controller.signal.aborted) {
      stderr.write(
        `\nLeft at once. What this run created and did not remove yet: scimulator cleanup ${out}/run.jsonl\n`,
      );
      exitNow(130);
      return;
    }
    stderr.write('\nStopping: what the running scenarios created is being removed. Ctrl-C again leaves it.\n');
    controller.abort();
  });
  return { signal: controller.signal, stop };
}

/** Six letters and digits, as in every name that the run gives away. */
function runId({ random }: Surroundings): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz';
  const all = `${letters}23456789`;
  const [first = 0, ...rest] = random(7);
  return (letters[first % letters.length] ?? 'a') + rest.map((byte) => all[byte % all.length]).join('');
}

/** `.scimulator/latest` points at the newest run. Where links cannot be made, a run is found by its name. */
async function pointLatest(out: string): Promise<void> {
  const latest = join(dirname(out), 'latest');
  if (!/[\\/]\.scimulator[\\/][^\\/]+$/.test(out)) return;
  try {
    await rm(latest, { force: true });
    await symlink(relative(dirname(out), out), latest, 'dir');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
  }
}

function nothingToDo({ only = [], suite = [] }: RunConfiguration, scenarios: readonly Scenario[]): Problem {
  const chosen = [...only, ...suite].join(', ');
  return new Problem('USAGE', {
    happened: `nothing is left to play${chosen === '' ? '' : ` of ${chosen}`}`,
    expected: `ids or globs of scenarios, such as ${scenarios[0]?.id ?? 'email-*'} or email-*`,
    next: 'scimulator list shows them all',
  });
}
