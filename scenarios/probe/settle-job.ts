import type { Job } from '../../simulator/engine/job/job.ts';

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** What passes where something still waits: an event product's own retries, then a cycle product's, then what is put off for a day. */
const pausesMs = [hourMs, 6 * hourMs, dayMs, dayMs];

/**
 * Lets a job come to rest: what it does by itself, with longer and longer pauses where something still waits. What stays
 * failed is tried again by its administrator.
 */
export async function settle(job: Job): Promise<void> {
  for (const pauseMs of pausesMs) {
    await job.runCycle();
    if (isAtRest(job)) return;
    job.retryTask();
    await job.passTime(pauseMs);
    if (isAtRest(job)) return;
  }
}

function isAtRest(job: Job): boolean {
  const { people, groups } = job.beliefs();
  return (
    job.tasks().length === 0 && [...people, ...groups].every(({ state }) => state !== 'pending' && state !== 'escrowed')
  );
}
