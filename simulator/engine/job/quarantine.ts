import type { Breaker } from '../../job-habits.ts';
import type { CycleCounts, QuarantineReason } from './job.ts';

export type Quarantine = Extract<Breaker, { kind: 'quarantine' }>;

/** Why a cycle that ended with these counts puts the job into quarantine; undefined: it does not. */
export function tooManyFailures(
  { events, failures, referenceFailures }: CycleCounts,
  { minimumFailures, share, most, mostWithReferences }: Quarantine,
): string | undefined {
  if (failures + referenceFailures > mostWithReferences) {
    return `${failures + referenceFailures} failures, references counted: more than ${mostWithReferences}`;
  }
  if (failures < minimumFailures) return undefined;
  if (failures > most) return `${failures} failures: more than ${most}`;
  if (failures > share * events) return `${failures} of ${events} failed: more than ${Math.round(share * 100)} %`;
  return undefined;
}

/** A job in quarantine. Times are epoch milliseconds, virtual. */
export type Sentence = {
  readonly reason: QuarantineReason;
  readonly detail: string;
  readonly since: number;
  /** Tries so far. */
  readonly tries: number;
};

/** When it is tried next, or switched off: whichever comes first. */
export function nextTryAt(
  { since, tries }: Sentence,
  { triesAfterMs, thenEveryMs, disabledAfterMs }: Quarantine,
): number {
  const last = triesAfterMs.at(-1) ?? 0;
  const afterMs = triesAfterMs[tries] ?? last + (tries - triesAfterMs.length + 1) * thenEveryMs;
  return since + Math.min(afterMs, disabledAfterMs);
}
