import { expect } from 'vitest';
import { causesOf } from '../../reports/causes.ts';
import type { Run } from '../../reports/run-log/run.ts';
import type { BrokenProvider } from './broken-providers.ts';

/** The report begins with what is behind most of what is red, each with its cure. */
export function expectFewCauses(run: Run, { first, causes: most }: BrokenProvider): void {
  const causes = causesOf(run);
  const red = run.results.filter(({ status }) => status === 'fail' || status === 'error').map(({ name }) => name);
  const shown = causes.slice(0, 7);
  const explained = new Set(shown.flatMap(({ results }) => results));

  expect(causes[0]?.title).toMatch(first);
  expect(causes.length).toBeLessThanOrEqual(most);
  expect(shown.filter(({ check, hint }) => check?.status === 'fail' && hint === undefined)).toEqual([]);
  expect(red.filter((name) => explained.has(name)).length).toBeGreaterThan(red.length / 2);
}
