import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectionTest } from '../../../scenarios/lifecycle/connection-test.ts';
import { rfc } from '../../../target-adapter/behaviour.ts';
import { type Around, type ServedTarget, serveTarget } from '../external/served-target.ts';
import { aCommandLine, aConfiguration } from './a-command-line.ts';

const one = ['--only', 'create-and-read-back', '--idp', 'generic'] as const;

/** A target of somebody else's, and a command line that knows it as `staging`. */
async function aRunAgainst(around?: Around) {
  const target = await serveTarget({ behaviour: rfc, ...(around === undefined ? {} : { around }) });
  onTestFinished(() => target.close());
  let nowMs = 0;
  const line = aCommandLine({
    ...aConfiguration(target, 'rfc', { mail: undefined, timeoutSeconds: 20 }),
    clock: { ...(await import('../../../scenarios/cli/machine.ts')).machine.clock, monotonic: () => (nowMs += 1_000) },
  });
  return { target, line };
}

const people = ({ tenant }: ServedTarget): readonly string[] =>
  tenant.administrator.people().map(({ userName }) => userName);

/** Holds requests of one method until `open` is called. */
function aGate(method: string) {
  let release: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  const around: Around = async (request, next) => {
    if (request.method === method && request.path.startsWith('/scim/v2/Users')) {
      held += 1;
      await opened;
    }
    return next();
  };
  return { around, open: release, held: () => held };
}

it('removes what it created at the first Ctrl-C, writes the reports and ends with 130', async () => {
  const gate = aGate('GET');
  const { target, line } = await aRunAgainst((request, next) =>
    people(target).length === 0 ? next() : gate.around(request, next),
  );
  const ended = line.run('run', '--target', 'staging', ...one, '--out', 'out');
  await vi.waitFor(() => expect(gate.held()).toBeGreaterThan(0), 5_000);

  line.interrupt();
  gate.open();

  const { exitCode, stdout, stderr } = await ended;
  expect(exitCode).toBe(130);
  expect(people(target)).toEqual([]);
  expect(stderr).toContain(
    'Stopping. 1 scenario ends here. What was created is being removed; Ctrl-C again leaves it.',
  );
  expect(stdout).toContain('No verdict on staging.');
  expect(readdirSync(join(line.folder, 'out')).sort()).toEqual(['report.html', 'report.json', 'run.jsonl']);
  expect(line.exits).toEqual([]);
});

it('leaves at once at the second Ctrl-C: reports are written, what is left is named with the command that removes it', async () => {
  const gate = aGate('DELETE');
  const { target, line } = await aRunAgainst(gate.around);
  const ended = line.run('run', '--target', 'staging', ...one, '--out', 'out');
  await vi.waitFor(() => expect(gate.held()).toBeGreaterThan(0), 5_000);

  line.interrupt();
  line.interrupt();

  const { stdout } = await ended;
  expect(line.exits).toEqual([130]);
  expect(people(target)).toHaveLength(1);
  expect(stdout).toContain('left 1 person in staging: scimulator cleanup out/run.jsonl');
  expect(readFileSync(join(line.folder, 'out/run.jsonl'), 'utf8')).toContain('"ended":"interrupted"');
  expect(existsSync(join(line.folder, 'out/report.html'))).toBe(true);
  gate.open();
});

it('points at the newest run from its start, so that it is found after a crash', async () => {
  const gate = aGate('GET');
  const { target, line } = await aRunAgainst((request, next) =>
    people(target).length === 0 ? next() : gate.around(request, next),
  );
  const ended = line.run('run', '--target', 'staging', ...one);
  await vi.waitFor(() => expect(gate.held()).toBeGreaterThan(0), 5_000);

  const underWay = readFileSync(join(line.folder, '.scimulator/latest/run.jsonl'), 'utf8');

  gate.open();
  await ended;
  expect(underWay).toContain('"type":"claimed"');
  expect(underWay).not.toContain('"type":"run-finished"');
});

it('takes the echo of one Ctrl-C, which npm makes, for the same one', async () => {
  const gate = aGate('DELETE');
  const target = await serveTarget({ behaviour: rfc, around: gate.around });
  onTestFinished(() => target.close());
  const line = aCommandLine(aConfiguration(target, 'rfc', { mail: undefined, timeoutSeconds: 20 }));
  const ended = line.run('run', '--target', 'staging', ...one);
  await vi.waitFor(() => expect(gate.held()).toBeGreaterThan(0), 5_000);

  line.interrupt();
  line.interrupt();
  gate.open();

  expect((await ended).exitCode).toBe(130);
  expect(people(target)).toEqual([]);
  expect(line.exits).toEqual([]);
});

it('sends nothing where the run log cannot be written', async () => {
  const { target, line } = await aRunAgainst();

  const { exitCode, stderr } = await line.run('run', '--target', 'staging', '--out', 'scimulator.config.yaml/out');

  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/cannot be written: a part\s+of the path is a file, not a folder\./);
  expect(target.asked).toEqual([]);
});

it('creates nothing on a full disk, says so once and ends with 2', async () => {
  const { target, line } = await aRunAgainst();
  mkdirSync(join(line.folder, 'out'));
  symlinkSync('/dev/full', join(line.folder, 'out/run.jsonl'));

  const { exitCode, stdout, stderr } = await line.run(
    'run',
    '--target',
    'staging',
    '--out',
    'out',
    '--report',
    'terminal',
  );

  expect(exitCode).toBe(2);
  expect(`${stdout}${stderr}`.match(/the disk is full/g)).toHaveLength(1);
  expect(target.asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

it('plays on after a fault of ours in one scenario, and ends with 70', async () => {
  vi.spyOn(connectionTest, 'play').mockRejectedValue(new TypeError('planted'));

  const { exitCode, stdout, stderr } = await aCommandLine().run(
    'run',
    '--only',
    'connection-test,deactivate',
    '--idp',
    'generic',
    '--target',
    'rfc',
  );

  expect(exitCode).toBe(70);
  expect(stdout).toMatch(/^error generic connection-test .* a fault of Scimulator: planted$/m);
  expect(stdout).toMatch(/^pass +generic deactivate/m);
  expect(stderr).toBe(
    'This is a fault of Scimulator: planted\nRepeat it with --verbose to see where it lies, and report it.\n',
  );
});

it('makes folders on the way to --out', async () => {
  const line = aCommandLine();

  const { exitCode } = await line.run('run', ...one, '--out', 'not/there/yet', '--report', 'json');

  expect(exitCode).toBe(0);
  expect(readdirSync(join(line.folder, 'not/there/yet')).sort()).toEqual(['report.json', 'run.jsonl']);
});

it('plays on where one report cannot be written, and ends with 2 and the way to make it', async () => {
  const line = aCommandLine({ files: { 'a-file': '' } });

  const { exitCode, stdout, stderr } = await line.run(
    'run',
    ...one,
    '--out',
    'out',
    '--report',
    'terminal,json,html=a-file/x.html',
  );

  expect(exitCode).toBe(2);
  expect(stdout).toContain('fail 0, error 0, warn 0');
  expect(stderr).toContain('scimulator report out/run.jsonl --report NAME=FILE');
  expect(existsSync(join(line.folder, 'out/report.json'))).toBe(true);
});

it('names each report that cannot be written, and leaves no half of one', async () => {
  const line = aCommandLine({ files: { 'out/report.json': 'old', 'out/report.html': 'old' } });
  for (const name of ['report.json', 'report.html']) symlinkSync('/dev/full', join(line.folder, `out/${name}.part`));

  const { exitCode, stderr } = await line.run('run', ...one, '--out', 'out');

  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/report\.html cannot be written: the disk is full/);
  expect(stderr).toMatch(/report\.json cannot be written: the disk is full/);
  expect(readFileSync(join(line.folder, 'out/report.html'), 'utf8')).toBe('old');
});

it('gives the JSON report to another program on standard output, and progress to standard error', async () => {
  const { exitCode, stdout, stderr } = await aCommandLine().run('run', ...one, '--report', 'terminal,json=-');

  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'scimulator/report/1', gate: { passed: true } });
  expect(stderr).toMatch(/^pass +rfc +generic +create-and-read-back/m);
});

it('resolves report files from the folder in which it was called', async () => {
  const line = aCommandLine();

  await line.run('run', ...one, '--report', 'junit=results/junit.xml');

  expect(readFileSync(join(line.folder, 'results/junit.xml'), 'utf8')).toContain('<testsuite');
});

it('shows what would be played, and sends nothing', async () => {
  const { target, line } = await aRunAgainst();

  const { exitCode, stdout } = await line.run('run', '--target', 'staging', ...one, '--dry-run');

  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^1 result would be played\. Nothing was sent\./);
  expect(target.asked).toEqual([]);
});

it('stops listening for Ctrl-C when it is over', async () => {
  const line = aCommandLine();

  await line.run('run', ...one);

  expect(line.listening()).toBe(0);
});
