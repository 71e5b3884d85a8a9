import type { Status } from '../../reports/run-log/event.ts';
import { nameOf } from '../../reports/run-log/status.ts';
import type { Job } from './plan.ts';
import type { ScenarioEnd } from './scenario-end.ts';

export type Ended = ScenarioEnd & { readonly follows?: string };

/** Names of the results that must have ended before this one begins. */
export function causesOf(job: Job, jobs: readonly Job[]): readonly string[] {
  const beside = jobs.filter(({ key }) => key.target === job.key.target);
  const played = new Set(beside.map(({ key }) => key.id));
  const { after = [] } = job.scenario;
  const isCause = ({ key: { id }, scenario: { standsFor } }: Job): boolean =>
    after.includes(id) || (standsFor !== undefined && after.includes(standsFor) && !played.has(standsFor));
  return beside
    .filter((each) => {
      const { key } = each;
      return isCause(each) && each !== job && (job.key.idp === null || key.idp === null || key.idp === job.key.idp);
    })
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

/** How many were due and have no verdict because of another. What follows from a skip needs what the target lacks, too. */
export function unjudgedIn(ended: ReadonlyMap<string, Ended>): number {
  const isDue = ({ follows }: Ended): boolean => follows !== undefined && ended.get(follows)?.status !== 'skip';
  return [...ended.values()].filter(isDue).length;
}

/** `not judged, because create-and-read-back failed` */
export function whyUnjudged(cause: string, ended: ReadonlyMap<string, Ended>): string {
  return `not judged, because ${cause.split('/').at(-1)} ${howEnded[ended.get(cause)?.status ?? 'error']}`;
}

const howEnded: Readonly<Record<Status, string>> = {
  pass: 'did not come to its end',
  warn: 'ended early, with a warning',
  skip: 'could not be played',
  error: 'could not be judged',
  fail: 'failed',
};

function rootOf(name: string, ended: ReadonlyMap<string, Ended>): string | undefined {
  const end = ended.get(name);
  if (end === undefined) return undefined;
  if (end.follows !== undefined) return end.follows;
  return end.stopped || end.status === 'error' ? name : undefined;
}
