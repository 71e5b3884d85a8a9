import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { stringify } from 'yaml';
import { rfc } from '../target-adapter/behaviour.ts';
import { settingsOf } from '../test/scenarios/external/play-external.ts';
import { type Around, type ServedTarget, serveTarget } from '../test/scenarios/external/served-target.ts';
import { build, type Child, hasTerminal, type Start, start } from './command-line.ts';

/** The command as users have it: built, in a process of its own, with signals, pipes and terminals. */
beforeAll(build);

const patience = { timeout: 20_000, interval: 20 };

/** Our provider as somebody else's, in which each removal takes a while, and its configuration. */
async function aTarget(removalMs = 0): Promise<{ readonly target: ServedTarget; readonly given: Start }> {
  const around: Around = async (request, next) => {
    if (request.method === 'DELETE') await new Promise((resolve) => setTimeout(resolve, removalMs));
    return next();
  };
  const target = await serveTarget({ behaviour: rfc, around });
  onTestFinished(() => target.close());
  const yaml = stringify({ targets: { staging: settingsOf(target, 'rfc', { mail: undefined }) } });
  const env = { STAGING_SCIM_TOKEN: target.token, STAGING_ADMIN: target.adminKey };
  return { target, given: { files: { 'scimulator.config.yaml': yaml }, env } };
}

const people = ({ tenant }: ServedTarget): readonly string[] =>
  tenant.administrator.people().map(({ userName }) => userName);
const created = ({ asked }: ServedTarget): number =>
  asked.filter(({ method, status }) => method === 'POST' && status === 201).length;
const run = ['run', '--target', 'staging', '--out', 'out'] as const;
const reports = ['report.html', 'report.json', 'run.jsonl'];
const ctrlC = '\u0003';

/** Without escape sequences and what they erased. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}\[[\d;]*\p{L}/gu, '');

async function whenCreating(target: ServedTarget, child: Child): Promise<void> {
  await vi.waitFor(() => expect(created(target), child.stdout() + child.stderr()).toBeGreaterThan(3), patience);
}

describe.runIf(hasTerminal)('in a terminal', () => {
  it('ends at Ctrl-C with everything removed, the partial report written, and 130', async () => {
    const { target, given } = await aTarget(300);
    const child = start(run, { ...given, terminal: true });
    await whenCreating(target, child);

    child.child.stdin?.write(ctrlC);

    expect(await child.ended).toBe(130);
    expect(people(target)).toEqual([]);
    expect(plain(child.stdout())).toMatch(
      /Stopping\. (\d+ scenarios? ends? here\. )?What was created is being removed/,
    );
    expect(plain(child.stdout())).toContain('No verdict on staging.');
    expect(readdirSync(child.file('out')).sort()).toEqual(reports);
  });

  it('leaves at the second Ctrl-C, names what is left, and cleanup removes it', async () => {
    const { target, given } = await aTarget(1_500);
    const child = start(run, { ...given, terminal: true });
    await whenCreating(target, child);

    child.child.stdin?.write(ctrlC);
    await vi.waitFor(() => expect(plain(child.stdout())).toContain('Stopping.'), patience);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.child.stdin?.write(ctrlC);

    expect(await child.ended).toBe(130);
    expect(people(target).length).toBeGreaterThan(0);
    expect(plain(child.stdout())).toContain('scimulator cleanup out/run.jsonl');
    expect(readdirSync(child.file('out')).sort()).toEqual(reports);

    const log = readFileSync(child.file('out/run.jsonl'), 'utf8');
    const cleanUp = start(['cleanup', 'run.jsonl'], { ...given, files: { ...given.files, 'run.jsonl': log } });
    expect(await cleanUp.ended, cleanUp.stderr()).toBe(0);
    expect(people(target)).toEqual([]);
  });

  it('ends at Ctrl-C against the embedded provider, too', async () => {
    const child = start(['run', '--out', 'out'], { terminal: true });
    await vi.waitFor(() => expect(child.stdout()).toContain('✓'), patience);

    child.child.stdin?.write(ctrlC);

    expect(await child.ended).toBe(130);
    expect(readdirSync(child.file('out')).sort()).toEqual(reports);
  });
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('cleans up at %s', async (signal) => {
  const { target, given } = await aTarget();
  const child = start(run, given);
  await whenCreating(target, child);

  child.child.kill(signal);

  expect(await child.ended).toBe(130);
  expect(people(target)).toEqual([]);
  expect(child.stderr()).toMatch(/^\nStopping\. /);
  expect(readdirSync(child.file('out')).sort()).toEqual(reports);
});

it('leaves nothing that cleanup would not find when it is killed', async () => {
  const { target, given } = await aTarget(300);
  const child = start(run, given);
  await whenCreating(target, child);

  child.child.kill('SIGKILL');
  await child.ended;
  const left = people(target).length;

  const log = readFileSync(child.file('out/run.jsonl'), 'utf8');
  const cleanUp = start(['cleanup', 'run.jsonl'], { ...given, files: { ...given.files, 'run.jsonl': log } });
  expect(await cleanUp.ended, cleanUp.stderr()).toBe(0);
  expect(left).toBeGreaterThan(0);
  expect(people(target)).toEqual([]);
});

it('cleans up when the reader of its output has seen enough', async () => {
  const { target, given } = await aTarget();

  const child = start([], { ...given, shell: 'scimulator run --target staging --out out | head -n 1' });
  await child.ended;
  await vi.waitFor(() => expect(child.has('out/report.json')).toBe(true), patience);

  expect(child.stdout()).toMatch(/^Scimulator .*\n$/);
  expect(child.stderr()).not.toMatch(/EPIPE|^ +at /m);
  expect(people(target)).toEqual([]);
});

it.each(['list', 'run --help', 'explain entra'])('ends quietly where nobody reads all of %s', async (argv) => {
  const child = start([], { shell: `scimulator ${argv} | head -n 1; echo "\${PIPESTATUS[0]}"` });
  await child.ended;

  expect(child.stdout()).toMatch(/\n0\n$/);
  expect(child.stderr()).toBe('');
});

it('says that standard output is full, cleans up and ends with 2', async () => {
  const { target, given } = await aTarget();

  const child = start([], { ...given, shell: 'scimulator run --target staging --out out > /dev/full' });

  expect(await child.ended).toBe(2);
  expect(child.stderr()).toMatch(/^Standard output cannot be written: the disk is full\. Exit code 2\.$/m);
  expect(people(target)).toEqual([]);
});

it('shows no stack of a fault of ours that nobody caught, cleans up and ends with 70', async () => {
  const { target, given } = await aTarget(500);
  const planted = 'setTimeout(() => Promise.reject(new Error("planted")), 900).unref()';
  const options = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(planted)}` };

  const child = start(run, { ...given, env: { ...given.env, ...options } });

  expect(await child.ended).toBe(70);
  expect(child.stderr()).toContain('This is a fault of Scimulator: planted\n');
  expect(child.stderr()).not.toMatch(/^ +at /m);
  expect(created(target)).toBeGreaterThan(0);
  expect(people(target)).toEqual([]);
});

it('loads nothing but commander and picocolors for --help', async () => {
  const child = start(['run', '--help'], { env: { NODE_V8_COVERAGE: 'loaded' } });
  expect(await child.ended).toBe(0);

  const [file = ''] = readdirSync(child.file('loaded'));
  const { result }: { result: readonly { url: string }[] } = JSON.parse(
    readFileSync(join(child.file('loaded'), file), 'utf8'),
  );
  const packages = result.flatMap(({ url }) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(['commander', 'picocolors']);
});

it('gives standard output to results alone', async () => {
  const { given } = await aTarget();

  const child = start([...run, '--only', 'connection-test', '--report', 'terminal,json=-'], given);

  expect(await child.ended).toBe(0);
  expect(JSON.parse(child.stdout())).toMatchObject({ gate: { passed: true } });
});

it('serves mail and SCIM until it is told to stop', async () => {
  const mailbox = start(['mailbox', '--smtp-port', '0', '--http-port', '0']);
  const provider = start(['provider', '--port', '0']);
  await vi.waitFor(() => expect(mailbox.stdout()).toContain('Ctrl-C ends it.'), patience);
  await vi.waitFor(() => expect(provider.stdout()).toContain('Ctrl-C ends it.'), patience);

  mailbox.child.kill('SIGTERM');
  provider.child.kill('SIGINT');

  expect(await mailbox.ended).toBe(0);
  expect(await provider.ended).toBe(0);
});
