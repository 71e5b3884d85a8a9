import type { Result } from '../../run-log/run.ts';
import { grouped } from '../../wording.ts';
import type { Standing } from './view.ts';

/** In the order in which a reader wants them: red first. */
export const standings: readonly Standing[] = ['fail', 'error', 'warn', 'unfinished', 'skip', 'pass'];

/** How a heading, a filter and a tally name them. */
export const words: Readonly<Record<Standing, { readonly title: string; readonly counted: string }>> = {
  fail: { title: 'Fail', counted: 'fail' },
  error: { title: 'Could not be judged', counted: 'could not be judged' },
  warn: { title: 'Warn', counted: 'warn' },
  unfinished: { title: 'Not finished', counted: 'not finished' },
  skip: { title: 'Skipped', counted: 'skipped' },
  pass: { title: 'Pass', counted: 'pass' },
};

export const standingOf = ({ status }: Pick<Result, 'status'>): Standing => status ?? 'unfinished';

export const isJudged = (standing: Standing): boolean =>
  standing === 'pass' || standing === 'fail' || standing === 'warn';

export type StandingCounts = Readonly<Record<Standing, number>>;

export function countStandings(results: readonly Pick<Result, 'status'>[]): StandingCounts {
  const counts = { fail: 0, error: 0, warn: 0, unfinished: 0, skip: 0, pass: 0 };
  for (const result of results) counts[standingOf(result)] += 1;
  return counts;
}

/** The first in the reader's order that is there; a cell of the matrix shows it where there is no room for all. */
export const worstStanding = (results: readonly Pick<Result, 'status'>[]): Standing => {
  const counts = countStandings(results);
  const judged = standings.find((standing) => standing !== 'skip' && counts[standing] > 0);
  return judged ?? 'skip';
};

/** `7 fail, 14 pass, 7 skipped`: what is there, red first. */
export const tellCounts = (counts: StandingCounts): string =>
  standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${grouped(counts[standing])} ${words[standing].counted}`)
    .join(', ');
