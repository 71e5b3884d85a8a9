import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aKey, aResult, aRun } from '../../reports/build.ts';
import { aCommandLine } from './a-command-line.ts';

const events = aRun({
  results: [
    aResult(),
    aResult({ key: aKey({ id: 'deactivate' }), title: 'A deactivated person cannot log in', status: 'fail' }),
  ],
});
const jsonl = events.map((event) => `${JSON.stringify(event)}\n`).join('');

it('tells the run in the terminal where no report is named', async () => {
  const { exitCode, stdout, stderr } = await aCommandLine({ files: { 'run.jsonl': jsonl } }).run('report', 'run.jsonl');

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^fail +entra +deactivate/m);
});

it('finds the run log in the folder of a run', async () => {
  const { stdout } = await aCommandLine({ files: { '.scimulator/latest/run.jsonl': jsonl } }).run(
    'report',
    '.scimulator/latest',
  );

  expect(stdout).toContain('staging is not ready for Entra ID.');
});

it('writes files beside the run log, into another folder, and where each is told to go', async () => {
  const line = aCommandLine({ files: { 'r/run.jsonl': jsonl } });

  await line.run('report', 'r/run.jsonl', '--report', 'json');
  await line.run('report', 'r', '--report', 'junit,json=special/one.json', '--out', 'made/here');

  expect(readdirSync(join(line.folder, 'r')).sort()).toEqual(['report.json', 'run.jsonl']);
  expect(readdirSync(join(line.folder, 'made/here'))).toEqual(['junit.xml']);
  expect(JSON.parse(readFileSync(join(line.folder, 'special/one.json'), 'utf8'))).toMatchObject({
    schema: 'scimulator/report/1',
  });
  expect(line.stderr()).toBe('json r/report.json\njunit made/here/junit.xml\njson special/one.json\n');
});

it('writes one report to standard output, and the terminal’s to standard error then', async () => {
  const { stdout, stderr } = await aCommandLine({ files: { 'run.jsonl': jsonl } }).run(
    'report',
    'run.jsonl',
    '--report',
    'terminal,json=-',
  );

  expect(JSON.parse(stdout)).toMatchObject({ run: { id: 'r7f3k2' } });
  expect(stderr).toMatch(/^fail +entra +deactivate/m);
});

it('tells a run that crashed as far as its log goes', async () => {
  const line = aCommandLine({ files: { 'run.jsonl': jsonl.slice(0, -200) } });

  const { exitCode, stdout, stderr } = await line.run('report', 'run.jsonl');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('The run ended without its last word');
  expect(stderr).toContain('is cut off; the run seems to have crashed there');
});

it.each([
  ['nothing.jsonl', 'There is no file'],
  ['other.txt', 'is not an event'],
])('refuses %s', async (file, told) => {
  const { exitCode, stderr } = await aCommandLine({ files: { 'other.txt': 'hello\nthere\n' } }).run('report', file);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(told);
});

it('refuses a report that does not exist, naming the nearest', async () => {
  const { exitCode, stderr } = await aCommandLine({ files: { 'run.jsonl': jsonl } }).run(
    'report',
    'run.jsonl',
    '--report',
    'jnuit',
  );

  expect(exitCode).toBe(2);
  expect(stderr).toContain('--report has jnuit, which is not known. Did you mean junit?');
});
