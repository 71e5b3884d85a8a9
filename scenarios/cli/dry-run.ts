import type { Writable } from 'node:stream';
import type { Job } from '../runner/plan.ts';

/** `--dry-run`: what would be played, a line each. Nothing is sent. */
export function tellPlan(jobs: readonly Job[], stdout: Writable): number {
  const count = jobs.length === 1 ? '1 result' : `${jobs.length} results`;
  stdout.write(`${count} would be played. Nothing was sent.\n\n`);
  const width = Math.max(...jobs.map(({ key }) => key.id.length));
  for (const { key, scenario } of jobs) {
    stdout.write(`${key.target}  ${(key.idp ?? '-').padEnd(9)}  ${key.id.padEnd(width)}  ${scenario.title}\n`);
  }
  return 0;
}
