import { expect, it } from 'vitest';
import { redOf } from '../test/scenarios/external/play-external.ts';
import { variants } from '../test/scenarios/external/variants/all.ts';
import { playOn } from '../test/scenarios/external/variants/no-false-alarm.ts';

// The quick tests play what meets each oddity; here all of the lifecycle meets all of them, in every dialect. The
// conformance suite meets them in legal-habits.test.ts.
for (const variant of variants) {
  it.concurrent(`plays the whole lifecycle without a false alarm on a target that ${variant.title}`, async () => {
    const run = await playOn(variant, { suite: 'lifecycle' });

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
