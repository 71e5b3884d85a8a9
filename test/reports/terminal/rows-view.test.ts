import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Surface } from '../../../reports/reporter.ts';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import { EventStream } from '../../../reports/run-log/event-stream.ts';
import { rowsView } from '../../../reports/terminal/rows-view.ts';
import { handClock } from '../../target-adapter/clocks.ts';
import { after, aKey, aResult, aRun, aSurface } from '../build.ts';

const ids = ['first', 'second', 'third', 'fourth', 'fifth'];
const results = ids.map((id, index) =>
  aResult({ key: aKey({ id }), title: `Story ${id}`, group: index < 3 ? 'Early' : 'Late' }),
);
const [started] = aRun({ results });
const begun = (id: string, ms = 0): RunEvent => ({ type: 'scenario-started', at: after(ms), key: aKey({ id }) });
const step = (id: string, text: string, ms = 0): RunEvent => ({ type: 'step', at: after(ms), key: aKey({ id }), text });
const done = (id: string, ms = 0): RunEvent => ({
  type: 'scenario-finished',
  at: after(ms),
  key: aKey({ id }),
  status: 'pass',
  durationMs: 40,
});
const [over] = aRun({ results }).slice(-1);

/** From the first column so many lines up, and everything below is gone. */
const eraser = /^\r\p{Cc}\[(\d+)A\p{Cc}\[0J/u;

/** A run that goes on, watched by a terminal of which every line is kept. */
function aLiveRun(change: Partial<Surface> = {}) {
  const clock = handClock(Date.parse(after(0)));
  const stream = new EventStream();
  const view = rowsView(stream.read(), aSurface({ live: true, clock, ...change }));
  const screen: string[] = [];
  let pieces = 0;
  const take = (text: string) => {
    pieces += 1;
    const erased = eraser.exec(text);
    if (erased) screen.splice(screen.length - Number(erased[1]));
    screen.push(
      ...text
        .slice(erased?.[0].length ?? 0)
        .split('\n')
        .slice(0, -1),
    );
  };
  return {
    clock,
    push: (...events: (RunEvent | undefined)[]) => {
      for (const event of events) if (event) stream.push(event);
    },
    screen,
    pieces: () => pieces,
    /** Until the next piece of text is out. */
    async next() {
      const { value, done: finished } = await view.next();
      if (!finished) take(value);
      return screen;
    },
    /** Lets the view read what was pushed, then 100 ms pass, which is when the region is drawn again. */
    async tick(ms = 100) {
      const piece = view.next();
      await setImmediate();
      clock.advance(ms);
      const { value, done: finished } = await piece;
      if (!finished) take(value);
      return screen;
    },
    async end() {
      stream.end();
      for await (const text of view) take(text);
      return screen;
    },
  };
}

async function anOpenRun(change: Partial<Surface> = {}) {
  const run = aLiveRun(change);
  run.push(started);
  await run.next();
  await run.next();
  return run;
}

it('shows what is being done in the words of the scenarios, and how far the run is', async () => {
  const run = await anOpenRun();
  run.push(
    begun('first'),
    step('first', 'Scimulator waits for mail at the new address.'),
    begun('second'),
    done('second'),
  );

  const screen = await run.tick();

  expect(screen.slice(-2)).toEqual([
    expect.stringMatching(/^ {2}Scimulator waits for mail at the new address +first +staging +entra$/),
    expect.stringMatching(/^ {2}━+╸─+ {3}1 of 5 {3}✓ 1 {3}100 ms$/),
  ]);
});

it.each([60, 30])('draws no line wider than a terminal of %i columns, where colour ends each', async (columns) => {
  const run = await anOpenRun({ columns, colour: true });
  run.push(begun('first'), step('first', `The administrator assigns ${'x'.repeat(80)}`));

  const screen = await run.tick();

  const widths = screen.map((line) => line.replaceAll(/\p{Cc}\[\d+m/gu, '').length);
  expect(Math.max(...widths)).toBeLessThan(columns);
});

it('says at Ctrl-C what ends, and then only what is being removed', async () => {
  const stop = new AbortController();
  const run = await anOpenRun({ stopping: stop.signal });
  const claim = { type: 'User', by: 'userName', value: 'ada@example.org' } as const;
  run.push(begun('first'), { type: 'claimed', at: after(0), key: aKey({ id: 'first' }), claim });

  stop.abort();
  const screen = await run.tick();

  expect(screen.slice(-3)).toEqual([
    '',
    'Stopping. 1 scenario ends here. What was created is being removed; Ctrl-C again leaves it.',
    '  removed 0 of 1',
  ]);
});

it('never shows more than five lines', async () => {
  const run = await anOpenRun();
  run.push(...ids.map((id) => begun(id)));

  const screen = await run.tick();

  expect(screen.slice(-5)).toEqual([
    expect.stringContaining('first'),
    expect.stringContaining('second'),
    expect.stringContaining('third'),
    '  and 2 more',
    expect.stringContaining('0 of 5'),
  ]);
});

it('tells how long a line has stood once that is 5 s', async () => {
  const run = await anOpenRun();
  run.push(begun('first'), step('first', 'Scimulator waits for mail'));
  await run.tick();

  expect((await run.tick(4_800)).join('\n')).not.toContain('waits for mail,');
  expect((await run.tick(100)).join('\n')).toContain('Scimulator waits for mail, 5 s ');
});

it('draws at most ten times a second, however many events come', async () => {
  const run = await anOpenRun();
  const before = run.pieces();

  run.push(...Array.from({ length: 500 }, (_none, index) => step('first', `step ${index}`)));
  await run.tick();

  expect(run.pieces() - before).toBe(1);
  expect(run.screen.join('\n')).toContain('step 499');
});

it('prints a row as soon as it is complete, above the region', async () => {
  const run = await anOpenRun();
  run.push(begun('first'), done('first'), begun('second'));

  const screen = await run.tick();

  expect(screen.slice(-4)).toEqual([
    'Early',
    expect.stringMatching(/^ {2}Story first +✓ +40 ms$/),
    expect.stringMatching(/^ {2}begins +second/),
    expect.stringContaining('1 of 5'),
  ]);
});

it('keeps the order of the plan where a later row is complete a moment earlier', async () => {
  const run = await anOpenRun();
  run.push(done('second'));
  await run.tick();
  expect(run.screen.join('\n')).not.toContain('Story second');

  run.push(done('first', 100));
  const screen = await run.tick();

  expect(screen.slice(-4, -1)).toEqual([
    'Early',
    expect.stringContaining('Story first'),
    expect.stringContaining('Story second'),
  ]);
});

it('prints a row that has waited 6 s, and tells the heading again for those that come late', async () => {
  const run = await anOpenRun();
  run.push(done('first'), done('second'), done('fourth'), done('fifth'));
  await run.tick();
  await run.tick(6_000);

  run.push(done('third', 6_100));
  const screen = await run.tick();

  expect(screen.slice(-9, -1).map((line) => line.trim().split('  ')[0])).toEqual([
    'Early',
    'Story first',
    'Story second',
    'Late',
    'Story fourth',
    'Story fifth',
    'Early',
    'Story third',
  ]);
});

it('leaves nothing of the region behind at the end', async () => {
  const run = await anOpenRun();
  run.push(begun('first'), done('first'), begun('second'));
  await run.tick();
  run.push(over);

  const text = (await run.end()).join('\n');

  expect(text).not.toMatch(/begins|━|of 5 {3}/);
  expect(text).toContain('Story first');
  expect(text).not.toContain('\u001B');
});

it('drops the columns at the right first where the terminal is narrow', async () => {
  const run = await anOpenRun({ columns: 66 });
  run.push(begun('first'), step('first', 'Scimulator waits for mail at the new address'));

  const screen = await run.tick();

  expect(screen.at(-2)).toMatch(/^ {2}Scimulator waits for mail at the n… +first$/);
});

it('lets no scenario break the region with the text of its step', async () => {
  const run = await anOpenRun();
  run.push(begun('first'), step('first', `The target says\n\u001B[5A\u202E${'x'.repeat(300)}`));

  const screen = await run.tick();

  expect(screen.at(-2)).toMatch(/^ {2}The target says x+… +first/);
  expect(screen.at(-2)?.length).toBeLessThan(100);
});

it('stops the clock when nobody looks on any longer', async () => {
  const run = await anOpenRun();
  run.push(over);

  await run.end();

  expect(run.clock.waiting()).toBe(0);
});
