import { expect, it } from 'vitest';
import { loadDialects } from '../scenarios/cli/catalogue.ts';
import { redOf } from '../test/scenarios/external/play-external.ts';
import { quickDialects } from '../test/scenarios/external/variant.ts';
import { variants } from '../test/scenarios/external/variants/all.ts';
import { playOn } from '../test/scenarios/external/variants/no-false-alarm.ts';

/** Beside those of the quick tests, as many more in turn: the whole meets every dialect. `all`: each meets each. */
const turns = process.env.SCIMULATOR_VARIANTS === 'all' ? Number.POSITIVE_INFINITY : 1;
const others = (await loadDialects()).map(({ id }) => id).filter((id) => !quickDialects.some((one) => one === id));
const dialectsOf = (index: number): readonly string[] => [
  ...quickDialects,
  ...others.filter((_, turn) => turns > others.length || turn === index % others.length),
];

// The quick tests play what meets each oddity; here all of the lifecycle meets all of them. The conformance suite meets
// them in legal-habits.test.ts.
for (const [index, variant] of variants.entries()) {
  it.concurrent(`plays the whole lifecycle without a false alarm on a target that ${variant.title}`, async () => {
    const run = await playOn(variant, { suite: 'lifecycle', idp: dialectsOf(index) });

    const left = run.results.flatMap((result) => result.left);
    const { unsure = [], unjudged = {} } = variant;
    // Whatever else meets the oddity cannot be judged either, for the same reason.
    // Nor can what an identity provider leaves at a 429, which by its source waits for nobody.
    const expected = [...unsure.map((id) => `/${id} `), ...Object.values(unjudged), ' 429'];
    const red = redOf(run).filter(
      (line) => !(line.startsWith('error') && expected.some((part) => line.includes(part))),
    );
    expect(red).toEqual([]);
    expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(0);
    expect(left.filter(({ type }) => type !== 'token')).toEqual([]);
  });
}
