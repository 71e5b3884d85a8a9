import PQueue from 'p-queue';
import type { FailOn, PlannedResult, RunEvent, RunFinished, RunStarted } from '../../reports/run-log/event.ts';
import { countStatuses, nameOf } from '../../reports/run-log/status.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import type { Directory } from '../../simulator/directory/directory.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { acceptanceSuites } from '../requirements/idp/acceptance-suites.ts';
import type { Profile } from '../requirements/weigh.ts';
import { blockedBy, causesOf, type Ended, unjudgedIn, whyUnjudged } from './blocked.ts';
import { cleanUpSignal } from './clean-up.ts';
import { gateOf } from './gate.ts';
import { createHealth } from './health.ts';
import { missingNeed, runsAlone } from './needs.ts';
import { createObservation, type Observation } from './observation.ts';
import { byDepth, byReach } from './order.ts';
import type { Job } from './plan.ts';
import { runScenario } from './run-scenario.ts';
import type { Target, TargetPlace } from './target.ts';

export type RunOptions = {
  readonly id: string;
  /** In every name that the run gives away: lower-case letters and digits. */
  readonly marker: string;
  readonly seed: number;
  readonly version: string;
  readonly profile: Profile;
  readonly failOn: FailOn;
  readonly places: readonly TargetPlace[];
  readonly jobs: readonly Job[];
  readonly dialects: readonly Dialect[];
  /** Results at a time on one target; absent: the target's own number. */
  readonly concurrency?: number;
  readonly keep: boolean;
  readonly clock: Clock;
  /** Aborts on Ctrl-C, or with a Problem that makes going on senseless. */
  readonly signal: AbortSignal;
  /** Aborts on the second Ctrl-C: the last word is written at once, whatever is still being removed. */
  readonly leave?: AbortSignal;
  /** Told of a fault of ours in a scenario; its result is an error, and the others go on. Absent: it is thrown. */
  readonly onFault?: (fault: unknown) => void;
  readonly timeLimitMs?: number;
  /** People for a target. */
  directory(target: Target): Promise<Directory>;
  /** Resolves when the event is in the run log. */
  write(event: RunEvent): Promise<void>;
  measure(): { readonly cpuMs: number; readonly peakMemoryBytes: number };
};

const defaultTimeLimitMs = 180_000;
const sweepLimitMs = 15_000;

/** Plays every job, target by target side by side, and writes the run log. Resolves with its last event. */
export async function run(options: RunOptions): Promise<RunFinished> {
  const { clock, places, jobs, dialects, write } = options;
  const started = clock.monotonic();
  const at = (): string => new Date(clock.now()).toISOString();
  const plan = jobs.map(
    ({ key, scenario }): PlannedResult => ({ ...key, title: scenario.title, group: scenario.group }),
  );
  await write({
    type: 'run-started',
    schema: 'scimulator/run-log/1',
    at: at(),
    run: { id: options.id, marker: options.marker, seed: options.seed, version: options.version },
    profile: options.profile,
    failOn: options.failOn,
    targets: places.map(({ recorded }) => recorded),
    plan,
    dialects: dialects.map(({ id, title, label, family }) => ({ id, title, label, family })),
    ...acceptanceIn(jobs),
  });

  const tally = createTally(options, at);
  const playing = Promise.all(places.map((place) => runTarget(place, options, tally)));
  const broken = await Promise.race([playing, whenLeft(options.leave)]);

  const { reason } = options.signal;
  const problem = reason instanceof Problem ? reason : broken.find((each) => each !== undefined);
  const nothingJudged = problem !== undefined && (problem === reason || broken.every((each) => each !== undefined));
  const scenarios = countStatuses([...tally.ended.values()].map(({ status }) => status));
  const gate = gateOf({ scenarios, unjudged: unjudgedIn(tally.ended), failOn: options.failOn });
  const exitCode =
    problem === reason && problem !== undefined ? problem.exitCode : options.signal.aborted ? 130 : gate.exitCode;
  const finished: RunFinished = {
    type: 'run-finished',
    at: at(),
    ended: nothingJudged ? 'broken-off' : options.signal.aborted ? 'interrupted' : 'finished',
    ...(problem === undefined ? {} : { problem: { code: problem.code, ...problem.text } }),
    summary: { scenarios, checks: countStatuses(tally.checks) },
    gate: { passed: exitCode === 0, failOn: options.failOn },
    exitCode,
    durationMs: clock.monotonic() - started,
    ...options.measure(),
  };
  await write(finished);
  return finished;
}

/** Never, unless everything is left as it is. */
function whenLeft(leave: AbortSignal | undefined): Promise<readonly Problem[]> {
  return new Promise((resolve) => {
    if (leave?.aborted === true) resolve([]);
    leave?.addEventListener('abort', () => resolve([]), { once: true });
  });
}

type Tally = {
  readonly ended: Map<string, Ended>;
  readonly checks: ('pass' | 'fail' | 'warn' | 'skip' | 'error')[];
  finish(job: Job, end: Ended, durationMs: number): void;
};

function createTally({ write }: RunOptions, at: () => string): Tally {
  const ended = new Map<string, Ended>();
  return {
    ended,
    checks: [],
    finish(job, end, durationMs) {
      const { status, reason, follows } = end;
      ended.set(nameOf(job.key), end);
      void write({
        type: 'scenario-finished',
        at: at(),
        key: job.key,
        status,
        ...(reason === undefined ? {} : { reason }),
        ...(follows === undefined ? {} : { follows }),
        durationMs,
      });
    },
  };
}

/** Resolves with the problem that ended it early; undefined: every job had its turn. */
async function runTarget(place: TargetPlace, options: RunOptions, tally: Tally): Promise<Problem | undefined> {
  const jobs = options.jobs.filter(({ key }) => key.target === place.name);
  const unreachable = new AbortController();
  const signal = AbortSignal.any([options.signal, unreachable.signal]);
  let target: Target;
  try {
    target = await place.open(signal);
  } catch (error) {
    if (!(error instanceof Problem) && !options.signal.aborted) throw error;
    if (error instanceof Problem && !options.signal.aborted)
      for (const job of jobs) tally.finish(job, { status: 'error', reason: error.text.happened, stopped: true }, 0);
    return error instanceof Problem ? error : undefined;
  }
  let problem: Problem | undefined;
  const watch = createHealth(place.name, (found) => {
    problem = found;
    unreachable.abort(found);
  });
  try {
    await playAll(jobs, target, { ...options, playing: signal, watch }, tally);
    return problem;
  } finally {
    if (!options.keep) await sweepMail(target, options);
    await target.close();
  }
}

/** The last look: a mailbox that does not answer any more keeps its mail, and changes no verdict. */
async function sweepMail({ sweepMail }: Target, { clock, marker }: RunOptions): Promise<void> {
  if (sweepMail === undefined) return;
  const { signal, end } = cleanUpSignal(clock, sweepLimitMs);
  try {
    await sweepMail(marker, signal);
  } catch (error) {
    if (!(error instanceof Problem) && !signal.aborted) throw error;
  } finally {
    end();
  }
}

/** `playing` aborts with the run, and with a target that does not answer any more. */
type Playing = RunOptions & { readonly playing: AbortSignal; readonly watch: ReturnType<typeof createHealth> };

/** Those that share the target run side by side as soon as their causes have ended; then the others, one by one. */
async function playAll(jobs: readonly Job[], target: Target, options: Playing, tally: Tally): Promise<void> {
  const directory = await options.directory(target);
  const queue = new PQueue({ concurrency: options.concurrency ?? target.concurrency });
  const done = new Map<string, Promise<void>>();
  const watching = jobs.filter(({ scenario }) => scenario.observes !== undefined);
  const alone = jobs.filter(({ scenario }) => runsAlone(scenario, target));
  const together = jobs.filter((job) => !alone.includes(job) && !watching.includes(job));
  const observation = createObservation(
    watching.flatMap(({ scenario }) => scenario.observes ?? []),
    { discovery: target.discovery, profile: options.profile },
  );
  const play = (job: Job) => playOne(job, jobs, { target, directory, options, tally, queue, observation });

  for (const job of byDepth(together, jobs)) {
    const causes = causesOf(job, together).map((name) => done.get(name));
    done.set(
      nameOf(job.key),
      Promise.all(causes).then(() => queue.add(() => play(job))),
    );
  }
  await Promise.all(done.values());
  for (const job of byReach(byDepth(alone, jobs))) await queue.add(() => play(job));
  for (const job of watching) await tellObserved(job, { options, tally, observation });
}

/** What an observer saw is told when nothing more is sent. */
async function tellObserved(
  job: Job,
  { options, tally, observation }: Pick<Place, 'options' | 'tally' | 'observation'>,
): Promise<void> {
  const { observes } = job.scenario;
  const { clock, playing, write } = options;
  if (playing.aborted) return giveUp(job, options, tally);
  if (observes === undefined) return;
  const at = new Date(clock.now()).toISOString();
  await write({ type: 'scenario-started', at, key: job.key });
  const end = observation.tell(observes, (entry) => {
    if (entry.type === 'check') tally.checks.push(entry.check.status);
    void write({ ...entry, at, key: job.key });
  });
  tally.finish(job, end, 0);
}

type Place = {
  readonly target: Target;
  readonly directory: Directory;
  readonly options: Playing;
  readonly tally: Tally;
  readonly queue: PQueue;
  readonly observation: Observation;
};

async function playOne(
  job: Job,
  jobs: readonly Job[],
  { target, directory, options, tally, queue, observation }: Place,
): Promise<void> {
  const { clock, playing: signal, write } = options;
  const { key, scenario } = job;
  const started = clock.monotonic();
  const at = (): string => new Date(clock.now()).toISOString();
  if (signal.aborted) return giveUp(job, options, tally);

  const { mailProblem } = target;
  if (mailProblem !== undefined && scenario.needs.includes('mailbox')) {
    return tally.finish(job, { status: 'error', reason: mailProblem.text.happened, stopped: true }, 0);
  }
  const missing = missingNeed(scenario, target, job.dialect);
  if (missing !== undefined) return tally.finish(job, { status: 'skip', reason: missing, stopped: false }, 0);
  const cause = blockedBy(job, causesOf(job, jobs), tally.ended);
  if (cause !== undefined) {
    return tally.finish(
      job,
      {
        status: 'skip',
        reason: whyUnjudged(cause, tally.ended),
        follows: cause,
        stopped: true,
      },
      0,
    );
  }

  await write({ type: 'scenario-started', at: at(), key });
  const play = runScenario({
    scenario,
    key,
    target,
    dialect: job.dialect ?? speaker(options.dialects),
    directory,
    marker: options.marker,
    profile: options.profile,
    version: options.version,
    clock,
    signal,
    timeLimitMs: options.timeLimitMs ?? defaultTimeLimitMs,
    keep: options.keep,
    watch: options.watch,
    observation,
    emit(entry) {
      if (entry.type === 'check') tally.checks.push(entry.check.status);
      void write({ ...entry, at: at(), key });
    },
    write: (entry) => write({ ...entry, at: at(), key }),
    async outsideQueue(wait) {
      queue.concurrency += 1;
      try {
        return await wait();
      } finally {
        queue.concurrency -= 1;
      }
    },
  });
  const end = await play.catch((fault: unknown) => endOfFault(fault, options));
  // A play that Ctrl-C cut short has no verdict: it counts as not tried.
  if (options.signal.aborted && end.status === 'error') return;
  tally.finish(job, end, clock.monotonic() - started);
}

/** A fault of ours ends one result; the others go on, and clean up. */
function endOfFault(fault: unknown, { onFault }: Playing): Ended {
  if (onFault === undefined) throw fault;
  onFault(fault);
  const what = fault instanceof Error ? fault.message : String(fault);
  return { status: 'error', reason: `a fault of Scimulator: ${what.split('\n', 1)[0]}`, stopped: true };
}

/** After Ctrl-C a result stays open; after a target went silent it could not be judged. */
function giveUp(job: Job, { playing, signal }: Playing, tally: Tally): void {
  if (signal.aborted) return;
  const { reason } = playing;
  tally.finish(
    job,
    { status: 'error', reason: reason instanceof Problem ? reason.text.happened : 'not tried', stopped: true },
    0,
  );
}

/** Somebody has to hold the tools where no identity provider speaks: the one that follows the RFC alone. */
function speaker(dialects: readonly Dialect[]): Dialect {
  const found = dialects.find(({ id }) => id === 'generic') ?? dialects[0];
  if (found === undefined) throw new Error('a run needs a dialect');
  return found;
}

/** The suites of those identity providers whose own scenarios are played. */
function acceptanceIn(jobs: readonly Job[]): Pick<RunStarted, 'acceptance'> {
  const suites = acceptanceSuites.filter(({ family }) => jobs.some(({ scenario }) => scenario.suite === family));
  return suites.length === 0 ? {} : { acceptance: suites };
}
