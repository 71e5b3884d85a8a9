import type { Dialect } from '../../../../simulator/dialect.ts';
import type { Person } from '../../../../simulator/directory/person.ts';
import { type Difference, findDrift } from '../../../../simulator/engine/drift.ts';
import { createJob } from '../../../../simulator/engine/job/create-job.ts';
import type { Job } from '../../../../simulator/engine/job/job.ts';
import type { JobSettings } from '../../../../simulator/engine/job/settings.ts';
import { createVirtualClock, type VirtualClock } from '../../../../simulator/engine/job/virtual-clock.ts';
import type { ScimRequest } from '../../../../target-adapter/scim/exchange.ts';
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

export type Play = {
  readonly job: Job;
  readonly target: ReturnType<typeof createPureTarget>;
  readonly clock: VirtualClock;
  drift(): readonly Difference[];
};

/** A job against a target without I/O. */
export function aPlay(
  dialect: Dialect,
  {
    fate,
    settings = {},
  }: {
    readonly fate?: (request: ScimRequest) => Misfortune | undefined;
    readonly settings?: Partial<JobSettings>;
  } = {},
): Play {
  const clock = createVirtualClock(start);
  const target = createPureTarget(fate);
  const job = createJob({
    dialect,
    send: target.send,
    clock,
    guid: () => guid,
    marker,
    mapping: 'default',
    groupAttribute: '',
    groups: 'endpoint',
    settings,
    signal: new AbortController().signal,
  });
  return { job, target, clock, drift: () => driftOf(job, [...target.users.values()], [...target.groups.values()]) };
}

export const driftOf = (job: Job, users: readonly Resource[], groups: readonly Resource[]): readonly Difference[] =>
  findDrift({ beliefs: job.beliefs(), users, groups, isOurs: () => true });
