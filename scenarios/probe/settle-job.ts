import type { Job } from '../../simulator/engine/job/job.ts';

export const dayMs = 24 * 3_600_000;

/** More rounds than any product needs to come to rest. */
const mostRounds = 6;

/**
 * Lets a job come to rest: its cycles, its delays of up to a day, its retries; what stays failed is tried again by its
 * administrator.
 */
export async function settle(job: Job): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    await job.runCycle();
    await job.passTime(dayMs);
    const left = job.tasks().filter(({ status }) => status === 'failed');
    const waits = job.beliefs().people.some(({ state }) => state === 'pending' || state === 'escrowed');
    if (left.length === 0 && !waits) return;
    job.retryTask();
  }
}
