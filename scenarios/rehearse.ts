import type { Reporter } from '../reports/reporter.ts';
import type { RunEvent } from '../reports/run-log/event.ts';
import { foldRun } from '../reports/run-log/fold.ts';
import type { Run } from '../reports/run-log/run.ts';
import type { Dialect } from '../simulator/dialect.ts';
import { createDirectory } from '../simulator/directory/directory.ts';
import { loadDialects, loadReporter, loadScenarios } from './cli/catalogue.ts';
import { chooseDialects, chooseSuites, nothingChosen } from './cli/choose.ts';
import { machine } from './cli/machine.ts';
import { newRunId } from './cli/run-id.ts';
import { writeFileReport } from './cli/run-reports.ts';
import { version } from './cli/version.ts';
import { openTarget, type RehearsalTarget } from './rehearsal-target.ts';
import type { Profile } from './requirements/weigh.ts';
import { planJobs } from './runner/plan.ts';
import { run } from './runner/run.ts';
import type { Scenario } from './scenario.ts';

export type Rehearsal = {
  readonly target: RehearsalTarget;
  /** Suites or tags: `lifecycle`, `conformance`, `smoke`, `security`. Absent: all but what is tagged `load`. */
  readonly suite?: readonly string[];
  /** Dialects or families. Absent: all. */
  readonly idp?: readonly string[];
  /** Ids or globs of scenarios, checks or requirements, or sections of an RFC: `rfc7644/3.6`. Absent: all. */
  readonly only?: readonly string[];
  /** Beside those that come with Scimulator. */
  readonly scenarios?: readonly Scenario[];
  readonly dialects?: readonly Dialect[];
  readonly profile?: Profile;
  /** What fails the gate. Default: fail. */
  readonly failOn?: 'fail' | 'warn';
  /** The same number, the same people. Default: by chance. */
  readonly seed?: number;
  /** Results at a time. Default: what the target takes. */
  readonly jobs?: number;
  /** Leaves what was created in the target. */
  readonly keep?: true;
  /** Ends the run early; what it created is removed. */
  readonly signal?: AbortSignal;
  /** Told of everything as it happens. No secret is in it. */
  readonly onEvent?: (event: RunEvent) => void;
  /** File by report, such as `{ html: 'report.html', junit: 'junit.xml' }`; a reporter of one's own stands in `reporters`. */
  readonly reports?: Readonly<Record<string, string>>;
  readonly reporters?: readonly Reporter[];
};

/**
 * Plays scenarios against a target and tells the run: `finished.gate.passed` is the answer to "may this be merged?".
 *
 * Throws Problem where nothing is left to play or the target's configuration is wrong, and what a scenario of one's own
 * threw, once everything is removed. A target that cannot be reached is no exception: the run says so, with the exit code 3.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<Run> {
  const { idp, suite, only = [], signal = new AbortController().signal } = rehearsal;
  const scenarios = [...(await loadScenarios()), ...(rehearsal.scenarios ?? [])];
  const choice = { only, ...(suite === undefined ? {} : { suite }) };
  const all = [...(await loadDialects()), ...(rehearsal.dialects ?? [])];
  const dialects = chooseDialects(all, idp);
  const id = newRunId(machine.random);
  const seed = rehearsal.seed ?? Math.floor(machine.fraction() * 10_000);
  const reporters = await reportersOf(rehearsal);
  const { place, close } = await openTarget(rehearsal.target);
  const events: RunEvent[] = [];
  const faults: unknown[] = [];
  try {
    const jobs = planJobs({ targets: [place.name], scenarios: chooseSuites(scenarios, choice), dialects, only });
    if (jobs.length === 0) throw nothingChosen(choice, scenarios);
    await run({
      id,
      marker: id,
      seed,
      version,
      profile: rehearsal.profile ?? 'interop',
      failOn: rehearsal.failOn ?? 'fail',
      places: [place],
      jobs,
      dialects,
      ...(rehearsal.jobs === undefined ? {} : { concurrency: rehearsal.jobs }),
      keep: rehearsal.keep === true,
      clock: machine.clock,
      signal,
      onFault: (fault) => faults.push(fault),
      directory: ({ people }) => createDirectory({ seed, marker: id, ...people }),
      async write(event) {
        events.push(event);
        rehearsal.onEvent?.(event);
      },
      measure: machine.measure,
    });
  } finally {
    await close();
  }
  if (faults.length > 0) throw faults[0];
  for (const { reporter, file } of reporters)
    await writeFileReport(reporter, again(events), file, { outDirectory: '.' });
  return foldRun(events);
}

async function reportersOf({
  reports = {},
  reporters = [],
}: Rehearsal): Promise<readonly { readonly reporter: Reporter; readonly file: string }[]> {
  return Promise.all(
    Object.entries(reports).map(async ([name, file]) => ({
      reporter: reporters.find(({ id }) => id === name) ?? (await loadReporter(name)),
      file,
    })),
  );
}

async function* again(events: readonly RunEvent[]): AsyncGenerator<RunEvent> {
  yield* events;
}
