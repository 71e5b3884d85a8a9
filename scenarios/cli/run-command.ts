import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { Reporter } from '../../reports/reporter.ts';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { EventStream } from '../../reports/run-log/event-stream.ts';
import { openRunLog } from '../../reports/run-log/write.ts';
import { stoppingText } from '../../reports/terminal/stopping.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { createDirectory } from '../../simulator/directory/directory.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { loadRunConfiguration } from '../config/load-configuration.ts';
import type { RunConfiguration } from '../config/run-configuration.ts';
import type { Profile } from '../requirements/weigh.ts';
import { type Job, planJobs } from '../runner/plan.ts';
import { run } from '../runner/run.ts';
import { loadDialects, loadScenarios } from './catalogue.ts';
import { chooseDialects, chooseSuites, knownNames, nothingChosen, readShard } from './choose.ts';
import { tellPlan } from './dry-run.ts';
import { listenForInterrupts } from './interrupts.ts';
import { writeTo } from './output.ts';
import { loadOwn, nothingOwn } from './own.ts';
import { openPlaces } from './places.ts';
import { pointLatest } from './point-latest.ts';
import { newRunId } from './run-id.ts';
import { shownPath } from './run-log-file.ts';
import { fileOf, type Report, reportsTo, writeReport } from './run-reports.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';
import { tellFault } from './tell-error.ts';

export type RunFlags = {
  readonly target?: string;
  readonly config?: string;
  readonly tokenFile?: string;
  readonly own?: string;
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
  readonly verbose?: boolean;
};

const defaultReports = [{ name: 'terminal' }, { name: 'html' }, { name: 'json' }];

/** `scimulator run`: plays scenarios against targets, writes the run log and the reports, and says pass or fail. */
export async function runCommand(flags: RunFlags, surroundings: Surroundings): Outcome {
  const plan = await planOf(flags, surroundings);
  if (flags.dryRun === true) return tellPlan(plan.jobs, surroundings.stdout);
  const { configuration } = plan;
  const id = newRunId(surroundings.random);
  const out = resolve(surroundings.folder, configuration.out ?? join('.scimulator', id));
  const reports = await reportsTo(configuration.report ?? defaultReports, out, surroundings.folder, plan.reporters);
  for (const note of configuration.notes) surroundings.stderr.write(`note: ${note}\n`);
  return play({ ...plan, flags, id, out, reports }, surroundings);
}

type Plan = {
  readonly configuration: RunConfiguration;
  readonly dialects: readonly Dialect[];
  readonly jobs: readonly Job[];
  /** The user's own. */
  readonly reporters: readonly Reporter[];
};

async function planOf(flags: RunFlags, { env, folder, clock }: Surroundings): Promise<Plan> {
  const [allScenarios, allDialects] = await Promise.all([loadScenarios(), loadDialects()]);
  const builtIn = { scenarios: allScenarios, dialects: allDialects };
  let own = nothingOwn;
  const configuration = await loadRunConfiguration({
    flags,
    env,
    folder,
    clock,
    async known(paths) {
      own = await loadOwn(paths, clock);
      return knownNames(
        [...builtIn.scenarios, ...own.scenarios],
        [...builtIn.dialects, ...own.dialects],
        own.reporters,
      );
    },
  });
  const scenarios = [...builtIn.scenarios, ...own.scenarios];
  const dialects = chooseDialects([...builtIn.dialects, ...own.dialects], configuration.idp);
  const shard = readShard(flags.shard);
  const jobs = planJobs({
    targets: configuration.targets.map(({ name }) => name),
    scenarios: chooseSuites(scenarios, configuration),
    dialects,
    only: configuration.only ?? [],
    ...(shard === undefined ? {} : { shard }),
  });
  if (jobs.length === 0) throw nothingChosen(configuration, scenarios);
  return { configuration, dialects, jobs, reporters: own.reporters };
}

type Play = Plan & {
  readonly flags: RunFlags;
  readonly id: string;
  /** Absolute. */
  readonly out: string;
  readonly reports: readonly Report[];
};

async function play(plan: Play, surroundings: Surroundings): Outcome {
  const { configuration, dialects, jobs, flags, id, out, reports } = plan;
  const { clock, folder, stderr } = surroundings;
  const seed = configuration.seed ?? Math.floor(surroundings.fraction() * 10_000);
  const stream = new EventStream();
  const standing = new Standing();
  const faults: unknown[] = [];
  let isOver = false;
  const interrupts = listenForInterrupts(surroundings, () => {
    if (!isLive(reports, surroundings)) void writeTo(stderr, `\n${standing.stoppingText()}\n`);
  });
  const log = await openRunLog(join(out, 'run.jsonl'), { onProblem: interrupts.breakOff });
  // At the start already: whoever cleans up after a killed run finds it there.
  await pointLatest(out);
  const telling = tellAll(plan, stream, surroundings, interrupts.stop);
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
      dialects,
      ...(configuration.jobs === undefined ? {} : { concurrency: configuration.jobs }),
      keep: flags.keep === true,
      clock,
      signal: interrupts.stop,
      leave: interrupts.leave,
      onFault: (fault) => faults.push(fault),
      directory: ({ people }) => createDirectory({ seed, marker: id, ...people }),
      async write(event) {
        // Left at once: a claim that is never on the disk keeps what is still being played from creating more.
        if (isOver) return new Promise(() => undefined);
        isOver = event.type === 'run-finished';
        stream.push(event);
        standing.take(event);
        await log.write(event);
      },
      measure: surroundings.measure,
    });
    stream.end();
    const problems = await telling;
    await log.close();
    if (interrupts.leave.aborted) surroundings.exitNow(130);
    if (faults.length > 0) return tellFault(faults[0], surroundings, flags.verbose === true ? 'verbose' : 'brief');
    return tellUnwritten(problems, finished.exitCode, stderr);
  } finally {
    interrupts.close();
    stream.end();
    await telling;
    await log.close();
    await places.close();
  }

  async function tellAll(
    { reports: all }: Play,
    events: EventStream,
    around: Surroundings,
    stopping: AbortSignal,
  ): Promise<readonly unknown[]> {
    const html = fileOf(all, 'html');
    const place = {
      outDirectory: shownPath(out, folder),
      ...(html === undefined ? {} : { htmlReport: shownPath(html, folder) }),
      stopping,
    };
    const told = await Promise.allSettled([
      ...all.map((report) => writeReport(report, events.read(), around, place, clock)),
      ...(isLive(all, around) ? [] : [tellAlive(events, around)]),
    ]);
    return told.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  }
}

/**
 * Names each report that could not be written. Where nothing else is wrong with the run, that decides its exit code: then
 * the last one is thrown.
 */
function tellUnwritten(problems: readonly unknown[], exitCode: number, stderr: Writable): number {
  const fault = problems.find((problem) => !(problem instanceof Problem));
  if (fault !== undefined) throw fault;
  const unwritten = problems.filter((problem) => problem instanceof Problem);
  const decides = exitCode === 0 ? unwritten.at(-1) : undefined;
  for (const problem of unwritten)
    if (problem !== decides) stderr.write(`${problem.text.happened}; ${problem.text.next}\n`);
  if (decides !== undefined) throw decides;
  return exitCode;
}

/** Whether somebody looks on: then the live view says what goes on. */
function isLive(reports: readonly Report[], surroundings: Surroundings): boolean {
  const to = reports.find(({ name }) => name === 'terminal')?.to;
  return (to === 'stdout' || to === 'stderr') && surfaceOf(surroundings[to], surroundings).live;
}

/** Where nobody looks on, a line each half minute says on standard error that the run is alive. */
async function tellAlive(stream: EventStream, { stderr, clock }: Surroundings): Promise<void> {
  const { aliveLines } = await import('../../reports/terminal/alive.ts');
  for await (const line of aliveLines(stream.read(), clock)) await writeTo(stderr, line);
}

/** How many scenarios are being played just now. */
class Standing {
  #playing = 0;

  take({ type }: RunEvent): void {
    if (type === 'scenario-started') this.#playing += 1;
    if (type === 'scenario-finished') this.#playing = Math.max(this.#playing - 1, 0);
  }

  stoppingText(): string {
    return stoppingText(this.#playing);
  }
}
