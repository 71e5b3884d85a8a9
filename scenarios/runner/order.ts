import { nameOf } from '../../reports/run-log/status.ts';
import { causesOf } from './blocked.ts';
import type { Job } from './plan.ts';

/** Causes first, so that each finds the promise of what it waits for. */
export function byDepth(some: readonly Job[], all: readonly Job[]): readonly Job[] {
  const byName = new Map(all.map((job) => [nameOf(job.key), job]));
  const depth = (job: Job): number =>
    1 +
    Math.max(
      -1,
      ...causesOf(job, all)
        .map((name) => byName.get(name))
        .map((cause) => (cause === undefined ? -1 : depth(cause))),
    );
  return [...some]
    .map((job) => ({ job, depth: depth(job) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ job }) => job);
}

/** Whatever may end the token of the configuration comes late, a new set-up last. */
export function byReach(jobs: readonly Job[]): readonly Job[] {
  const reach = ({ scenario: { scope } }: Job): number =>
    Math.max(0, ...(scope?.tenant ?? []).map((act) => (act === 'reconfigure' ? 3 : act === 'token' ? 2 : 1)));
  return [...jobs].sort((a, b) => reach(a) - reach(b));
}
