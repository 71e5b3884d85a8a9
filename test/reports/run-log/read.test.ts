import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import { type ReadOptions, readRunLog } from '../../../reports/run-log/read.ts';
import { openRunLog } from '../../../reports/run-log/write.ts';
import { after, aKey, aResult, aRun } from '../build.ts';
import { stagingRun } from '../invented-runs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

const linesOf = (events: readonly unknown[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');

async function read(text: string, options?: ReadOptions): Promise<RunEvent[]> {
  const path = join(folder, 'run.jsonl');
  await writeFile(path, text);
  const events: RunEvent[] = [];
  for await (const event of readRunLog(path, options)) events.push(event);
  return events;
}

const aShortRun = () => aRun({ results: [aResult()] });

it('reads back what was written', async () => {
  expect(await read(linesOf(stagingRun()))).toEqual(stagingRun());
});

it('reads back whatever text a target sent, cut at whatever byte', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 20_000 });

  await fc.assert(
    fc.asyncProperty(fc.array(texts, { maxLength: 12 }), fc.uuid(), async (notes, name) => {
      const path = join(folder, `${name}.jsonl`);
      const [started, ...rest] = aShortRun();
      const told = notes.map((text): RunEvent => ({ type: 'note', at: after(1), key: aKey(), text }));
      const events = [...(started ? [started] : []), ...told, ...rest];
      const log = await openRunLog(path, { onProblem: () => undefined });
      for (const event of events) void log.write(event);
      await log.close();

      const back: RunEvent[] = [];
      for await (const event of readRunLog(path)) back.push(event);

      expect(back).toEqual(events);
    }),
    { numRuns: 20 },
  );
});

it('tolerates a last line that a crash cut off, and tells of it', async () => {
  const remarks: string[] = [];

  const events = await read(linesOf(aShortRun()).slice(0, -20), { onRemark: (remark) => remarks.push(remark) });

  expect(events).toEqual(aShortRun().slice(0, -1));
  expect(remarks).toEqual([expect.stringMatching(/^The last line of .* \(line 4\) is cut off/)]);
});

it('reads a whole last line that lacks its line end', async () => {
  expect(await read(linesOf(aShortRun()).trimEnd())).toEqual(aShortRun());
});

it('tolerates empty lines and Windows line ends', async () => {
  expect(await read(linesOf(aShortRun()).replaceAll('\n', '\r\n\r\n'))).toEqual(aShortRun());
});

it('drops members that a newer version added', async () => {
  const newer = aShortRun().map((event) => ({ ...event, mood: 'new' }));

  expect(await read(linesOf(newer))).toEqual(aShortRun());
});

it('leaves out events of an unknown type and says so once', async () => {
  const remarks: string[] = [];
  const [first, ...rest] = aShortRun();
  const newer = [first, { type: 'weather' }, { type: 'weather' }, ...rest];

  const events = await read(linesOf(newer), { onRemark: (remark) => remarks.push(remark) });

  expect(events).toEqual(aShortRun());
  expect(remarks).toEqual(['Events of type "weather" are not known to this version and are left out.']);
});

it('names the line and the member that is wrong', async () => {
  const [first, second] = aShortRun();
  const wrong = { type: 'scenario-finished', at: after(1), key: aKey(), status: 'green', durationMs: 1 };

  await expect(read(linesOf([first, second, wrong]))).rejects.toMatchObject({
    code: 'RUN_LOG_INVALID',
    text: { happened: expect.stringMatching(/run\.jsonl:3 is not an event of type scenario-finished: status: /) },
  });
});

it('names a line in the middle that is not JSON, without its control characters', async () => {
  const [first, second] = linesOf(aShortRun()).split('\n');

  await expect(read(`${first}\n\u001b[2Jhalf\n${second}\n`)).rejects.toMatchObject({
    text: { happened: expect.stringMatching(/run\.jsonl:2 is not an event: "\\u001b\[2Jhalf"$/) },
  });
});

it('refuses a newer schema version and says which', async () => {
  const [first, ...rest] = aShortRun();

  await expect(read(linesOf([{ ...first, schema: 'scimulator/run-log/2' }, ...rest]))).rejects.toMatchObject({
    text: {
      happened: expect.stringContaining('"scimulator/run-log/2", which this version of Scimulator does not read'),
    },
  });
});

it('refuses a file that is something else', async () => {
  await expect(read('{"type":"note"}\n')).rejects.toMatchObject({ code: 'RUN_LOG_INVALID' });
  await expect(read('hello\n')).rejects.toMatchObject({ code: 'RUN_LOG_INVALID' });
});

it('bounds a line that never ends', async () => {
  await expect(read('x'.repeat(200_000), { maxLine: 100_000 })).rejects.toMatchObject({
    text: { happened: expect.stringMatching(/run\.jsonl:1 is longer than 100000 characters\.$/) },
  });
});

it('says so where there is no such file', async () => {
  const events = readRunLog(join(folder, 'none.jsonl'));

  await expect(events.next()).rejects.toMatchObject({
    code: 'RUN_LOG_INVALID',
    text: { happened: expect.stringMatching(/^There is no file .*none\.jsonl\.$/) },
  });
});

it('stops reading when its signal aborts', async () => {
  await expect(read(linesOf(aShortRun()), { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
});
