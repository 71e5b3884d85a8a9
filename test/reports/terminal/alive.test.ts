import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { EventStream } from '../../../reports/run-log/event-stream.ts';
import { aliveLines } from '../../../reports/terminal/alive.ts';
import { handClock } from '../../target-adapter/clocks.ts';
import { aKey, aResult, aRun } from '../build.ts';

it('tells each 30 s that the run goes on, and ends with it', async () => {
  const clock = handClock();
  const stream = new EventStream();
  for (const event of aRun({ results: [aResult({ status: 'fail' }), aResult({ key: aKey({ id: 'b' }) })] }).slice(0, 3))
    stream.push(event);
  const lines = aliveLines(stream.read(), clock);

  const first = lines.next();
  await setImmediate();
  clock.advance(30_000);
  expect(await first).toEqual({ done: false, value: '1 of 2 results in after 30 s, 1 fail so far\n' });

  const second = lines.next();
  stream.end();
  expect(await second).toEqual({ done: true, value: undefined });
  expect(clock.waiting()).toBe(0);
});
