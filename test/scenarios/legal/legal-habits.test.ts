import { expect, it } from 'vitest';
import { sampleOf } from '../sample.ts';
import { habits } from './all-habits.ts';
import { expectNoFalseAlarm } from './no-false-alarm.ts';

/** Another seed plays others; the wide tests play all of them. */
const seed = Number(process.env.SCIMULATOR_PROOF_SEED ?? 1);

it('knows habits by titles of their own', () => {
  const titles = habits.map(({ title }) => title);

  expect([...new Set(titles)]).toEqual(titles);
  expect(titles.length).toBeGreaterThanOrEqual(100);
});

it.each(sampleOf(habits, { seed, size: 8 }))(
  `raises no false alarm on a target that $title (sample of seed ${seed})`,
  expectNoFalseAlarm,
  60_000,
);
