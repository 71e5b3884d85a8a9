import { expect, it } from 'vitest';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import { EventStream } from '../../../reports/run-log/event-stream.ts';
import { after, aKey, aResult, aRun } from '../build.ts';

const events = aRun({ results: [aResult()] });

async function typesOf(read: AsyncIterable<RunEvent>): Promise<string[]> {
  const types: string[] = [];
  for await (const { type } of read) types.push(type);
  return types;
}

const all = events.map(({ type }) => type);

it('gives every reader all events from the start, also one that comes late', async () => {
  const stream = new EventStream();
  const early = typesOf(stream.read());
  const beside = typesOf(stream.read());

  for (const event of events) stream.push(event);
  stream.end();

  expect(await early).toEqual(all);
  expect(await beside).toEqual(all);
  expect(await typesOf(stream.read())).toEqual(all);
});

it('hands an event over while the run still goes on', async () => {
  const stream = new EventStream();
  const reader = stream.read();
  const first = reader.next();

  for (const event of events.slice(0, 1)) stream.push(event);

  expect(await first).toEqual({ done: false, value: events[0] });
});

it('lets a reader go when its signal aborts', async () => {
  const stream = new EventStream();
  const stop = new AbortController();
  const types = typesOf(stream.read(stop.signal));

  stop.abort();

  expect(await types).toEqual([]);
});

it('takes nothing after the end', () => {
  const stream = new EventStream();
  stream.end();

  const late: RunEvent = { type: 'note', at: after(0), key: aKey(), text: 'late' };
  expect(() => stream.push(late)).toThrow('note came after the end of the run');
});
