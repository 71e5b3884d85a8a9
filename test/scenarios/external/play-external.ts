import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import { foldRun } from '../../../reports/run-log/fold.ts';
import type { Result, Run } from '../../../reports/run-log/run.ts';
import { loadDialects, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { loadRunConfiguration } from '../../../scenarios/config/load-configuration.ts';
import type { Profile } from '../../../scenarios/requirements/weigh.ts';
import { configuredPlace } from '../../../scenarios/runner/configured-target.ts';
import { planJobs } from '../../../scenarios/runner/plan.ts';
import { run } from '../../../scenarios/runner/run.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { createDirectory } from '../../../simulator/directory/directory.ts';
import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import type { Transport } from '../../../target-adapter/transport/transport.ts';
import { hastyClock } from './hasty-clock.ts';
import type { ServedTarget } from './served-target.ts';

export type Settings = Readonly<Record<string, unknown>>;

/** The target in the words of a configuration file; `more` replaces or, where undefined, takes away. */
export function settingsOf(target: ServedTarget, behaviour: Behaviour | string, more: Settings = {}): Settings {
  const settings = {
    baseUrl: target.baseUrl,
    auth: { bearer: { env: 'STAGING_SCIM_TOKEN' } },
    behaviour,
    allow: ['token', 'reconfigure', 'seats'],
    // By a clock that runs ten times as fast.
    mail: { mailhog: target.mailUrl, timeoutSeconds: 60, quietSeconds: 2 },
    administration: { http: administrationOf(target) },
    timeoutSeconds: 60,
    ...more,
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** The calls as the documentation of the configuration describes them. */
export const administrationOf = ({ adminUrl }: ServedTarget): Settings => ({
  baseUrl: adminUrl,
  headers: { authorization: { env: 'STAGING_ADMIN', prefix: 'Bearer ' } },
  issueToken: {
    method: 'POST',
    path: '/tokens',
    body: { ttlSeconds: '{ttlSeconds}' },
    answer: { token: '/token', id: '/id' },
  },
  revokeToken: { method: 'DELETE', path: '/tokens/{id}' },
  deleteConfiguration: { method: 'DELETE', path: '/configuration' },
  setUpConfiguration: { method: 'POST', path: '/configuration', answer: { baseUrl: '/baseUrl' } },
  setFreeSeats: { method: 'POST', path: '/seats', body: { free: '{free}' } },
  findPerson: {
    method: 'GET',
    path: '/people?userName={userName}',
    answer: { id: '/0/id', state: '/0/state', canLogIn: '/0/login/allowed', address: '/0/userName' },
  },
  removePerson: { method: 'DELETE', path: '/people/{id}' },
  passTime: { method: 'POST', path: '/clock', body: { advanceSeconds: '{seconds}' } },
});

export type ExternalPlay = {
  readonly only?: readonly string[];
  /** Ids of dialects. Default: all. */
  readonly idp?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly profile?: Profile;
  readonly jobs?: number;
  readonly marker?: string;
  readonly keep?: boolean;
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
  /** In place of HTTP, for a target that lives in this process. */
  readonly transport?: Transport;
  /** Default: every suite. */
  readonly suite?: Scenario['suite'];
  /** Told of each event as it is written. */
  readonly onEvent?: (event: RunEvent) => void;
};

/** Plays scenarios on targets that a configuration file describes, from the file to the last event. */
export async function playExternal(targets: Readonly<Record<string, Settings>>, play: ExternalPlay = {}): Promise<Run> {
  const { only = [], idp, env = {}, profile = 'interop', marker = 'external' } = play;
  const folder = await mkdtemp(join(tmpdir(), 'scimulator-external-'));
  const scenarios = (await loadScenarios()).filter(({ suite }) => play.suite === undefined || play.suite === suite);
  const dialects = (await loadDialects()).filter(({ id }) => idp === undefined || idp.includes(id));
  const events: RunEvent[] = [];
  try {
    await writeFile(join(folder, 'scimulator.config.json'), JSON.stringify({ targets }));
    const configuration = await loadRunConfiguration({
      flags: { target: Object.keys(targets).join(',') },
      env,
      folder,
      clock: hastyClock,
    });
    const places = configuration.targets.map((target) => {
      if (target.kind === 'embedded') throw new Error('a configuration file describes no embedded target');
      const { secrets } = configuration;
      const ask = { nobody: 'nobody is here' };
      return configuredPlace(target, {
        clock: hastyClock,
        fraction: () => 0.5,
        version: '0.0.0',
        secrets,
        ask,
        ...(play.transport === undefined ? {} : { transport: play.transport }),
      });
    });
    await run({
      id: marker,
      marker,
      seed: 4217,
      version: '0.0.0',
      profile,
      failOn: 'fail',
      places,
      jobs: planJobs({ targets: Object.keys(targets), scenarios, dialects, only }),
      dialects,
      ...(play.jobs === undefined ? {} : { concurrency: play.jobs }),
      keep: play.keep === true,
      clock: hastyClock,
      signal: play.signal ?? new AbortController().signal,
      ...(play.timeLimitMs === undefined ? {} : { timeLimitMs: play.timeLimitMs }),
      directory: async ({ people }) => createDirectory({ seed: 4217, marker, ...people }),
      async write(event) {
        events.push(event);
        play.onEvent?.(event);
      },
      measure: () => ({ cpuMs: 0, peakMemoryBytes: 0 }),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
  return foldRun(events);
}

/** The environment that `settingsOf` looks into. */
export const envOf = ({ token, adminKey }: ServedTarget): Readonly<Record<string, string>> => ({
  STAGING_SCIM_TOKEN: token,
  STAGING_ADMIN: adminKey,
});

/** `fail calendly/lifecycle/entra/deactivate: why`, a line for each result that is neither green nor skipped. */
export const redOf = (
  { results }: Pick<Run, 'results'>,
  worth: readonly string[] = ['fail', 'error'],
): readonly string[] => results.filter(({ status = 'open' }) => worth.includes(status)).map(told);

export const told = ({ name, status, reason, moments }: Result): string => {
  const checks = moments.flatMap((moment) =>
    moment.kind === 'check' && moment.check.status === status && status !== 'pass' ? [moment.check.id] : [],
  );
  return `${status} ${name}${checks.length > 0 ? ` (${checks.join(', ')})` : ''}: ${reason ?? ''}`;
};
