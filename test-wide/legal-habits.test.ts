import { expect, it } from 'vitest';
import { redOf } from '../test/scenarios/external/play-external.ts';
import { variants } from '../test/scenarios/external/variants/all.ts';
import { playOn } from '../test/scenarios/external/variants/no-false-alarm.ts';
import { habits } from '../test/scenarios/legal/all-habits.ts';
import { expectNoFalseAlarm } from '../test/scenarios/legal/no-false-alarm.ts';

it.each(habits)('raises no false alarm on a target that $title', expectNoFalseAlarm, 120_000);

/** What is told all the same: the RFC asks for more. */
const told: Readonly<Record<string, readonly string[]>> = {
  'shows no meta, and neither type nor primary in emails': ['create-representation (create/meta-location)'],
  'lets a gateway refuse with 401 in plain text, without a challenge': ['always-challenge (always/challenge)'],
};

// They were made for the lifecycle, over HTTP.
it.each(variants)(
  'plays the conformance suite without a false alarm on a target that $title',
  async (variant) => {
    const run = await playOn(variant, { suite: 'conformance' });

    const { unsure } = variant;
    const red = redOf(run).filter((line) => !(unsure !== undefined && line.startsWith('error ')));
    expect(red.map((line) => /\/-\/([^:]*):/.exec(line)?.[1])).toEqual(told[variant.title] ?? []);
    expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(40);
  },
  120_000,
);
