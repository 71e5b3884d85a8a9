import { expect } from 'vitest';
import type { Run } from '../../../reports/run-log/run.ts';
import { redOf } from '../external/play-external.ts';
import type { Habit } from './habit.ts';
import { playHabit } from './play-habit.ts';

/** The proof that nothing is a false alarm: the target is right by the RFC and by its own word. */
export async function expectNoFalseAlarm(habit: Habit): Promise<void> {
  const { warns = [], skips = {}, unsure, keeps } = habit;

  const run = await playHabit(habit);

  const skipped = run.results.filter(({ status }) => status === 'skip');
  expect(redOf(run).filter((line) => !(unsure === true && line.startsWith('error ')))).toEqual([]);
  expect([...new Set(checksIn(run, 'warn'))].sort()).toEqual(warns);
  for (const [id, reason] of Object.entries(skips))
    expect(skipped.find(({ key }) => key.id === id)?.reason).toContain(reason);
  expect(skipped.filter(({ reason = '' }) => reason.length < 15).map(({ name }) => name)).toEqual([]);
  // A target on which nothing is judged proves nothing.
  expect(checksIn(run, 'pass').length).toBeGreaterThan(100);
  expect(keeps === true ? [] : run.results.flatMap(({ left }) => left)).toEqual([]);
}

const checksIn = ({ results }: Run, status: 'pass' | 'warn'): readonly string[] =>
  results.flatMap(({ moments }) =>
    moments.flatMap((moment) => (moment.kind === 'check' && moment.check.status === status ? [moment.check.id] : [])),
  );
