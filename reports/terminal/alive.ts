import type { Clock } from '../../target-adapter/clock.ts';
import type { RunEvent } from '../run-log/event.ts';
import { grouped, plural, wholeSeconds } from '../wording.ts';
import { ticking } from './ticking.ts';

/** For the standard error of a run in a pipe: a line each 30 s, so that nobody takes it for dead. */
export async function* aliveLines(
  events: AsyncIterable<RunEvent>,
  clock: Clock,
  everyMs = 30_000,
): AsyncGenerator<string> {
  const beganMs = clock.monotonic();
  let planned = 0;
  let done = 0;
  let failed = 0;
  let toldMs = beganMs;
  for await (const beat of ticking(events, clock, everyMs)) {
    if (beat.kind === 'event') {
      if (beat.event.type === 'run-started') planned = beat.event.plan.length;
      if (beat.event.type !== 'scenario-finished') continue;
      done += 1;
      if (beat.event.status === 'fail') failed += 1;
    }
    const nowMs = clock.monotonic();
    if (nowMs - toldMs < everyMs) continue;
    toldMs = nowMs;
    const red = failed > 0 ? `, ${grouped(failed)} fail so far` : '';
    yield `${grouped(done)} of ${plural(planned, 'result')} in after ${wholeSeconds(nowMs - beganMs)}${red}\n`;
  }
}
