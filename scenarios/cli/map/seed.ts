import { Problem } from '../../../target-adapter/problem.ts';

/** `--seed`, 1 where there is none. Throws Problem `USAGE`. */
export function readNumber(typed: string | undefined): number {
  if (typed === undefined) return 1;
  if (/^\d{1,15}$/.test(typed)) return Number(typed);
  throw new Problem('USAGE', {
    happened: `--seed is ${typed}`,
    expected: 'a whole number from 0 on',
    next: 'leave it out for 1',
  });
}
