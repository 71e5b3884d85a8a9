import { nameOf } from '../../reports/run-log/status.ts';
import type { Job } from './plan.ts';
import type { ScenarioEnd } from './run-scenario.ts';

export type Ended = ScenarioEnd & { readonly follows?: string };

/** Names of the results that must have ended before this one begins. */
export function causesOf(job: Job, jobs: readonly Job[]): readonly string[] {
  const { after = [] } = job.scenario;
  return jobs
    .filter(
      ({ key }) =>
        key.target === job.key.target &&
        after.includes(key.id) &&
        (job.key.idp === null || key.idp === null || key.idp === job.key.idp),
    )
    .map(({ key }) => nameOf(key));
}

/**
 * The result whose failure makes this one unjudgeable: it ended before its last step, or could not be judged itself. One
 * that came to its end is no cause, whatever else it found. Where no identity provider speaks, one that got through will do.
 */
export function blockedBy(job: Job, causes: readonly string[], ended: ReadonlyMap<string, Ended>): string | undefined {
  const found = causes.map((name) => rootOf(name, ended));
  if (job.key.idp === null && found.some((cause) => cause === undefined)) return undefined;
  return found.find((cause) => cause !== undefined);
}

function rootOf(name: string, ended: ReadonlyMap<string, Ended>): string | undefined {
  const end = ended.get(name);
  if (end === undefined) return undefined;
  if (end.follows !== undefined) return end.follows;
  return end.stopped || end.status === 'error' ? name : undefined;
}
