import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Dialect } from '../../simulator/dialect.ts';
import { cycleHabits, type JobHabits, plainHabits } from '../../simulator/job-habits.ts';
import { readPages } from './page.ts';

const folder = new URL('../../simulator/dialects/', import.meta.url);
const page = readPages().find(({ file }) => file === 'docs/provisioning-job.md');

it('says of each dialect that it names when it works, and what it sends to whom it takes access from', async () => {
  const rows = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => rowOf(await load(name))),
  );

  const told = page?.text.split('\n').filter((line) => line.startsWith('| `')) ?? [];
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((row) => !rows.includes(row))).toEqual([]);
});

it('tells the thresholds of the quarantine as the job has them', () => {
  const { breaker } = cycleHabits;
  if (breaker.kind !== 'quarantine') throw new Error('cycles have a quarantine');
  const { minimumFailures, most, mostWithReferences } = breaker;

  for (const count of [minimumFailures, most, mostWithReferences]) {
    expect(page?.text).toContain(count.toLocaleString('en-US'));
  }
});

async function load(name: string): Promise<Dialect> {
  const module: Readonly<Record<string, Dialect>> = await import(new URL(name, folder).href);
  const [dialect] = Object.values(module);
  if (dialect === undefined) throw new Error(`${name} exports nothing`);
  return dialect;
}

function rowOf({ id, job = plainHabits }: Dialect): string {
  const { unassigned, blocked, deleted, groups } = job.deprovisioning;
  return `| \`${id}\` | ${scheduleOf(job)} | ${failureOf(job)} | ${unassigned} | ${blocked} | ${deleted} | ${groups} |`;
}

function scheduleOf({ schedule, approvals }: JobHabits): string {
  if (schedule.kind === 'cycle') {
    const minutes = schedule.everyMs / 60_000;
    return minutes % 60 === 0 ? `every ${minutes / 60} hours` : `every ${minutes} minute${minutes === 1 ? '' : 's'}`;
  }
  if (schedule.fullSyncMs !== undefined) return 'on each event, everybody every hour';
  return approvals.length > 0 ? 'on each event, after approval' : 'on each event';
}

function failureOf({ onFailure }: JobHabits): string {
  switch (onFailure.kind) {
    case 'escrow':
      return 'goes into escrow';
    case 'task':
      return 'waits for the administrator';
    case 'dropped':
      return 'is forgotten until the next change';
  }
}
