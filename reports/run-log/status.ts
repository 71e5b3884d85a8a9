import type { Counts, ResultKey, Status } from './event.ts';

const weight: Record<Status, number> = { skip: 0, pass: 1, warn: 2, error: 3, fail: 4 };

/** The worst of them (fail > error > warn > pass > skip); `error` where there is none, since nothing was judged. */
export function worst(statuses: readonly Status[]): Status {
  let found: Status | undefined;
  for (const status of statuses) if (found === undefined || weight[status] > weight[found]) found = status;
  return found ?? 'error';
}

export const isRed = (status: Status): boolean => status === 'fail' || status === 'error';

export const noCounts: Counts = { pass: 0, fail: 0, warn: 0, skip: 0, error: 0 };

export function countStatuses(statuses: readonly Status[]): Counts {
  const counts = { ...noCounts };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/** One string for one result: `staging/lifecycle/entra/email-update`; `-` where no identity provider speaks. */
export const nameOf = ({ target, suite, idp, id }: ResultKey): string => `${target}/${suite}/${idp ?? '-'}/${id}`;
