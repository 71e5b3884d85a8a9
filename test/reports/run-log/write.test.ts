import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunEvent } from '../../../reports/run-log/event.ts';
import { openRunLog, RunLog } from '../../../reports/run-log/write.ts';
import type { Problem } from '../../../target-adapter/problem.ts';
import { aClaim, after, aKey, aResult, aRun } from '../build.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

const note = (text: string): RunEvent => ({ type: 'note', at: after(0), key: aKey(), text });
const claimed: RunEvent = { type: 'claimed', at: after(0), key: aKey(), claim: aClaim() };

const toldNothing = {
  onProblem(problem: Problem) {
    throw problem;
  },
};

it('writes one line for each event, in the order in which they were handed in', async () => {
  const path = join(folder, 'new', 'run.jsonl');
  const events = aRun({ results: [aResult({ claims: [aClaim()] })] });
  const log = await openRunLog(path, toldNothing);

  for (const event of events) void log.write(event);
  await log.close();

  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});

it('keeps the log of an earlier run beside the new one', async () => {
  const path = join(folder, 'run.jsonl');
  await writeFile(path, 'earlier\n');

  const log = await openRunLog(path, toldNothing);
  await log.write(note('new'));
  await log.close();

  const names = (await readdir(folder)).sort();
  expect(names).toEqual([expect.stringMatching(/^run-\d{4}-\d\d-\d\dT.*\.jsonl$/), 'run.jsonl']);
  expect(await readFile(join(folder, names[0] ?? ''), 'utf8')).toBe('earlier\n');
});

it('says so where the folder cannot be made', async () => {
  await writeFile(join(folder, 'file'), '');

  const opening = openRunLog(join(folder, 'file', 'run.jsonl'), toldNothing);

  await expect(opening).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE', exitCode: 2 });
});

/** A disk that takes the first `room` characters; half of a line may get through. */
function aDisk(room: number) {
  const disk = { text: '', flushed: '', room };
  const file = {
    async appendFile(data: unknown) {
      disk.text += String(data);
      if (disk.text.length <= disk.room) return;
      disk.text = disk.text.slice(0, disk.room);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
    async datasync() {
      disk.flushed = disk.text;
    },
    async truncate(size = 0) {
      disk.text = disk.text.slice(0, size);
    },
    close: () => Promise.resolve(),
  };
  const problems: Problem[] = [];
  const log = new RunLog(file, 'run.jsonl', { onProblem: (problem) => problems.push(problem) });
  return { disk, log, problems };
}

it('has a claim on the disk before it says that it is written', async () => {
  const { disk, log } = aDisk(10_000);

  await log.write(note('before'));
  expect(disk.flushed).toBe('');

  await log.write(claimed);
  expect(disk.flushed).toContain('"claimed"');
});

it('tells of a full disk once and goes on', async () => {
  const { log, problems } = aDisk(10);

  await log.write(note('one'));
  await log.write(note('two'));
  await log.close();

  expect(problems.map(({ code, text }) => [code, text.happened])).toEqual([
    ['OUTPUT_NOT_WRITABLE', 'run.jsonl cannot be written: the disk is full.'],
  ]);
});

it('refuses a claim that could not be written, so that nothing is created', async () => {
  const { log } = aDisk(10);

  await expect(log.write(claimed)).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
  await expect(log.write(claimed)).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
});

it('leaves no half line when there is room again', async () => {
  const { disk, log } = aDisk(200);

  await log.write(note('first'));
  await log.write(note(`too long ${'x'.repeat(200)}`));
  disk.room = 10_000;
  await log.write(note('last'));

  const lines = disk.text.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).text)).toEqual(['first', 'last']);
});
