import type { Dialect } from '../../../../simulator/dialect.ts';
import type { Person } from '../../../../simulator/directory/person.ts';
import { type Difference, findDrift } from '../../../../simulator/engine/drift.ts';
import { createJob } from '../../../../simulator/engine/job/create-job.ts';
import type { Job } from '../../../../simulator/engine/job/job.ts';
import type { JobOptions } from '../../../../simulator/engine/job/job-options.ts';
import { createVirtualClock, type VirtualClock } from '../../../../simulator/engine/job/virtual-clock.ts';
import type { Exchange, ScimRequest } from '../../../../target-adapter/scim/exchange.ts';
import type { Resource } from '../../../../target-adapter/scim/resource.ts';
import { aPerson, guid, marker } from '../../build.ts';
import { createPureTarget, type Misfortune } from './pure-target.ts';

export const start = Date.UTC(2026, 10, 25);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The nth person of the company. */
export const personNo = (n: number, change: Partial<Person> = {}): Person =>
  aPerson({
    id: `${marker}-${n}`,
    email: `p${n}.${marker}@example.org`,
    displayName: `P${n} Berg`,
    givenName: `P${n}`,
    ...change,
  });

/** What a job can be played against. */
export type PlayedTarget = {
  send(request: ScimRequest): Promise<Exchange>;
  held(): { readonly users: readonly Resource[]; readonly groups: readonly Resource[] };
};

export type Fate = (request: ScimRequest) => Misfortune | undefined;

export type Play<Target extends PlayedTarget = PlayedTarget> = {
  readonly job: Job;
  readonly target: Target;
  readonly clock: VirtualClock;
  drift(): readonly Difference[];
};

export type PlayOptions = Pick<JobOptions, 'settings' | 'options' | 'onWait'>;

/** A job against a target without I/O. */
export const aPlay = (
  dialect: Dialect,
  { fate, ...options }: PlayOptions & { readonly fate?: Fate } = {},
): Play<ReturnType<typeof createPureTarget>> => aPlayAgainst(createPureTarget(fate), dialect, options);

export function aPlayAgainst<Target extends PlayedTarget>(
  target: Target,
  dialect: Dialect,
  options: PlayOptions = {},
): Play<Target> {
  const clock = createVirtualClock(start);
  const job = createJob({
    dialect,
    send: target.send,
    clock,
    guid: () => guid,
    marker,
    mapping: 'default',
    groupAttribute: '',
    groups: 'endpoint',
    ...options,
    signal: new AbortController().signal,
  });
  const drift = () => findDrift({ beliefs: job.beliefs(), ...target.held(), isOurs: () => true });
  return { job, target, clock, drift };
}
