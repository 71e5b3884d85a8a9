import { randomBytes } from 'node:crypto';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import type { Run } from '../../reports/run-log/run.ts';
import { loadDialects, loadScenarios } from '../../scenarios/cli/catalogue.ts';
import { systemClock } from '../../scenarios/cli/system-clock.ts';
import type { Profile } from '../../scenarios/requirements/weigh.ts';
import { openEmbedded } from '../../scenarios/runner/embedded-target.ts';
import { planJobs } from '../../scenarios/runner/plan.ts';
import { run } from '../../scenarios/runner/run.ts';
import { createDirectory } from '../../simulator/directory/directory.ts';
import type { PresetName } from '../../target-adapter/behaviour.ts';
import type { Fault } from '../../target-adapter/provider/fault.ts';

export type Play = {
  /** Ids or globs of scenarios, checks or requirements. Default: all. */
  readonly only?: readonly string[];
  readonly targets?: readonly PresetName[];
  /** Ids of dialects. Default: all. */
  readonly idp?: readonly string[];
  readonly faults?: readonly Fault[];
  readonly profile?: Profile;
  /** `direct`: without a socket, which is quicker. Default `sockets`, as a user plays. */
  readonly wire?: 'sockets' | 'direct';
};

/** Plays scenarios on the embedded provider, whole as a user would, and tells the run. */
export async function play({
  only = [],
  targets = ['calendly', 'rfc'],
  idp,
  faults = [],
  profile = 'interop',
  wire = 'sockets',
}: Play = {}): Promise<Run> {
  const scenarios = await loadScenarios();
  const dialects = (await loadDialects()).filter(({ id }) => idp === undefined || idp.includes(id));
  const embedded = await openEmbedded({ clock: systemClock, random: randomBytes, fraction: () => 0.5, faults, wire });
  const events: RunEvent[] = [];
  const marker = 'playtest';
  try {
    await run({
      id: marker,
      marker,
      seed: 4217,
      version: '0.0.0',
      profile,
      failOn: 'fail',
      places: targets.map((name) => embedded.place(name)),
      jobs: planJobs({ targets, scenarios, dialects, only }),
      dialects,
      keep: false,
      clock: systemClock,
      signal: new AbortController().signal,
      directory: () => createDirectory({ seed: 4217, marker }),
      async write(event) {
        events.push(event);
      },
      measure: () => ({ cpuMs: 0, peakMemoryBytes: 0 }),
    });
  } finally {
    await embedded.close();
  }
  return foldRun(events);
}

/** Ids of the checks that were not green in a run, whatever the result they stand in. */
export function redChecks({ results }: Run): readonly string[] {
  const checks = results.flatMap(({ moments }) =>
    moments.flatMap((moment) => (moment.kind === 'check' ? [moment.check] : [])),
  );
  return [...new Set(checks.filter(({ status }) => status === 'fail' || status === 'warn').map(({ id }) => id))];
}
