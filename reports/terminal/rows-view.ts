import { harmless } from '../foreign-text.ts';
import type { Surface } from '../reporter.ts';
import type { RunEvent } from '../run-log/event.ts';
import { foldRun } from '../run-log/fold.ts';
import { endingLines } from './ending.ts';
import { forTheEnd } from './for-the-end.ts';
import { layoutOf } from './layout.ts';
import { createMeasure } from './measure.ts';
import { openingLines } from './opening.ts';
import { createPaint, markWidthOf, toAscii } from './paint.ts';
import { Progress } from './progress.ts';
import { createRowText } from './row-text.ts';
import { Screen } from './screen.ts';
import { stoppingText } from './stopping.ts';
import { Table } from './table.ts';
import { ticking } from './ticking.ts';
import { Findings, type ToldResult } from './told-result.ts';
import { Usage } from './usage.ts';
import { wrap } from './wrap.ts';

const redrawMs = 100;

/** For a terminal: a row for each scenario as soon as all its columns are in; while the run goes on, what is being done below them. */
export async function* rowsView(events: AsyncIterable<RunEvent>, surface: Surface): AsyncGenerator<string> {
  const { clock, unicode } = surface;
  const measure = createMeasure();
  const paint = createPaint(surface);
  const screen = new Screen();
  const progress = new Progress();
  const findings = new Findings();
  const usage = new Usage();
  const told: ToldResult[] = [];
  const kept: RunEvent[] = [];
  let table: Table | undefined;
  let drawnMs = Number.NEGATIVE_INFINITY;
  let seenMs = 0;
  let toldStopping = false;

  const draw = (lines: readonly string[], region: readonly string[]): string => {
    const text = screen.draw(lines, region);
    return unicode ? text : toAscii(text);
  };

  for await (const beat of ticking(events, clock, redrawMs)) {
    if (beat.kind === 'event') {
      const { event } = beat;
      seenMs = Date.parse(event.at);
      progress.take(event);
      usage.take(event);
      const needed = forTheEnd(event);
      if (needed !== undefined) kept.push(needed);
      if (event.type === 'run-started') {
        await measure.prepare([...event.plan.map(({ title }) => title), ...event.targets.map(({ name }) => name)]);
        const layout = layoutOf(event, surface.columns, markWidthOf(paint));
        table = new Table(layout.rows, createRowText(layout, measure, paint));
        yield draw(openingLines(event, layout, measure, unicode).map(harmless), []);
      }
      if (event.type === 'scenario-started') findings.begin(event.key);
      if (event.type === 'check') findings.note(event.key, event.check);
      if (event.type === 'scenario-finished') {
        const result = findings.tell(event);
        told.push(result);
        if (result.tried) table?.take(result, seenMs);
      }
    }
    if (!clock && beat.kind === 'event' && beat.event.type !== 'scenario-finished') continue;
    const nowMs = Math.max(clock?.now() ?? seenMs, seenMs);
    if (!table || (clock && nowMs - drawnMs < redrawMs)) continue;
    const stopping = surface.stopping?.aborted === true;
    const lines = table.ready(clock ? nowMs : Number.NEGATIVE_INFINITY);
    if (stopping && !toldStopping) {
      lines.push('', ...wrap(stoppingText(progress.playing), surface.columns - 1, measure));
      toldStopping = true;
    }
    if (clock)
      yield draw(lines, progress.lines(nowMs, { columns: surface.columns, measure, paint, unicode, stopping }));
    else if (lines.length > 0) yield draw(lines, []);
    drawnMs = nowMs;
  }

  const run = await foldRun(kept);
  await measure.prepare(told.map(({ reason }) => reason));
  yield draw([...(table?.rest() ?? []), ...endingLines(run, told, usage, { surface, measure, paint })], []);
}
