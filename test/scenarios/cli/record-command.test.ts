import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { RecordedExchange, RunEvent } from '../../../reports/run-log/event.ts';
import type { DifferencesFile } from '../../../scenarios/recording/differences-report.ts';
import { entra } from '../../../simulator/dialects/entra.ts';
import { generic } from '../../../simulator/dialects/generic.ts';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import { rfc } from '../../../target-adapter/behaviour.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Around, type ServedTarget, serveTarget } from '../external/served-target.ts';
import { type Life, liveAt } from '../recording/an-identity-provider.ts';
import { aCommandLine } from './a-command-line.ts';

/** On a machine that has other things to do. */
const patience = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });
let target: ServedTarget;

beforeAll(async () => {
  target = await serveTarget({ behaviour: rfc });
});

afterAll(() => target.close());

/** Records what `act` does with the URL, and ends with Ctrl-C. */
async function recording<Done>(
  flags: readonly string[],
  act: (url: string) => Promise<Done>,
  env: Readonly<Record<string, string>> = {},
) {
  const line = aCommandLine({ env });
  const ended = line.run('record', '--target', target.baseUrl, '--listen', '127.0.0.1:0', '--out', 'out', ...flags);
  await expect.poll(() => line.stdout() + line.stderr(), patience).toMatch(/Ctrl-C ends it|Exit code/);
  const url = /Point at +(\S+)/.exec(line.stdout() + line.stderr())?.[1] ?? '';
  const done = await act(url);
  line.interrupt();
  const { exitCode, stdout, stderr } = await ended;
  const folder = join(line.folder, 'out');
  const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return { exitCode, stdout, stderr, done, files: [...texts.keys()], text: (name: string) => texts.get(name) ?? '' };
}

let ofEntra: ReturnType<typeof recordOf> | undefined;

const recordOf = () => recording(['--idp', 'entra'], (url) => liveAt(url, target.token, entra, { marker: 'r7entra' }));

/** The same for each who looks at it. */
function recordingOfEntra(): ReturnType<typeof recordOf> {
  ofEntra ??= recordOf();
  return ofEntra;
}

const differencesIn = (text: string): DifferencesFile => JSON.parse(text);

it.each([
  ['entra', () => recordingOfEntra()],
  [
    'okta-oin',
    () => recording(['--idp', 'okta-oin'], (url) => liveAt(url, target.token, oktaOin, { marker: 'r7okta' })),
  ],
  ['generic', () => recording(['--idp', 'generic'], (url) => liveAt(url, target.token, generic, { marker: 'r7gen' }))],
])('a recording of %s shows no difference to its dialect, and nothing red', async (id, recorded) => {
  const { exitCode, stdout, stderr, text } = await recorded();

  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stderr: '' });
  const { differences, compared, facts } = differencesIn(text('dialect-differences.json'));
  expect(differences).toEqual([]);
  expect(facts).toEqual([]);
  expect(Object.keys(compared).length).toBeGreaterThanOrEqual(9);
  expect(stdout).toContain(`It speaks as our dialect ${id} does.`);
});

/** Of everybody: each name, the parts of each address, each phone number. */
function namesIn({ people, group }: Life): readonly string[] {
  const texts = people.flatMap(({ id, givenName, familyName, displayName, email, jobTitle = '', department = '' }) => [
    id,
    givenName,
    familyName,
    displayName,
    ...email.split(/[@.]/),
    email,
    jobTitle,
    department,
  ]);
  // Of four letters and less, chance alone makes some.
  return [...new Set([...texts, group.displayName])].filter((text) => [...text].length > 4 && text !== 'example');
}

it('tells how Okta differs from the dialect of Entra ID, with facts for its list', async () => {
  const { stdout, text, exitCode } = await recording(['--idp', 'entra'], (url) =>
    liveAt(url, target.token, oktaOin, { marker: 'r7asentra' }),
  );

  const { differences, facts } = differencesIn(text('dialect-differences.json'));
  expect(exitCode).toBe(0);
  expect(differences).toContainEqual(
    expect.objectContaining({ deed: 'match-person', aspect: 'blanks in the query', recorded: '%20', dialect: '+' }),
  );
  expect(facts).toContainEqual({
    id: 'entra/captured-header-user-agent',
    says: expect.stringContaining('Okta SCIM Client 1.0.0; the dialect entra has: not there'),
    evidence: 'captured',
    source: expect.stringMatching(/^recorded with scimulator record, \d{4}-\d\d-\d\d$/),
  });
  expect(stdout).toContain('How it differs from our dialect entra:');
  expect(text('dialect-differences.md')).toContain('| looks for a person | blanks in the query | %20 | + |');
});

it('guesses who speaks, and leaves nobody’s name and no secret in a byte of what it writes and prints', async () => {
  const { stdout, stderr, done, files, text } = await recording(['--report', 'terminal,html,json,junit'], (url) =>
    liveAt(url, target.token, oktaOin, { marker: 'r7secret' }),
  );

  expect(stdout).toContain(
    'It speaks as our dialect okta-oin does. It looks like that one; --idp NAME says otherwise.',
  );
  expect([...files].sort()).toEqual([
    'dialect-differences.json',
    'dialect-differences.md',
    'junit.xml',
    'report.html',
    'report.json',
    'run.jsonl',
  ]);
  const all = [stdout, stderr, ...files.map(text)].join('\n').toLowerCase();
  for (const name of [...namesIn(done), target.token, 'r7secret', 'example.org'])
    expect(all.includes(name.toLowerCase()) ? name : 'nobody').toBe('nobody');
});

it('keeps the shape of what it writes: the same person is the same pseudonym', async () => {
  const { text } = await recordingOfEntra();

  const exchanges = await exchangesIn(text('run.jsonl'));
  const created = exchanges.find(({ request }) => request.method === 'POST');
  const sought = exchanges.find(({ request }) => request.method === 'GET' && request.url.includes('/Users?filter='));
  const userName = String(attribute(created?.request.body, 'userName'));
  const bodies = exchanges.map(({ request, response }) => JSON.stringify([request.body, response?.body]));
  expect(userName).toMatch(/^[a-z.0-9]+@[a-z]{7}\.[a-z]{3}$/);
  expect(sought?.request.headers.Authorization).toBe('Bearer redacted');
  expect(exchanges.some(({ request }) => request.url.includes(`%22${userName.replace('@', '%40')}%22`))).toBe(true);
  expect(bodies.filter((body) => body.includes(userName)).length).toBeGreaterThan(3);
  expect(created?.request.body).toMatchObject({
    active: true,
    meta: { resourceType: 'User' },
    emails: [{ value: userName }],
  });
});

it('judges what goes by, tells it at once, and fails the gate', async () => {
  const faulty = await serveTarget({ behaviour: rfc, around: withoutSchemas });
  onTestFinished(() => faulty.close());
  const line = aCommandLine();
  const flags = ['--listen', '127.0.0.1:0', '--idp', 'generic', '--out', 'out'];
  const ended = line.run('record', '--target', faulty.baseUrl, ...flags);
  await expect.poll(line.stdout, patience).toContain('Ctrl-C ends it');
  const url = /Point at +(\S+)/.exec(line.stdout())?.[1] ?? '';

  await liveAt(url, faulty.token, generic, { marker: 'r7fault' });

  await expect.poll(line.stdout, patience).toContain('fail always/schemas-named');
  line.interrupt();
  const { exitCode, stdout } = await ended;
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/\n +fail always\/schemas-named +expected/);
  const { gate, results } = JSON.parse(readFileSync(join(line.folder, 'out/report.json'), 'utf8'));
  expect(gate).toMatchObject({ passed: false });
  expect(results.find(({ id }: { id: string }) => id === 'always-schemas-named')).toMatchObject({ status: 'fail' });
});

it('can be judged once more from its run log, with the same verdicts', async () => {
  const { text } = await recordingOfEntra();
  const before = verdictsIn(text('report.json'));
  const line = aCommandLine({ files: { 'out/run.jsonl': text('run.jsonl') } });

  const { exitCode } = await line.run('judge', 'out/run.jsonl', '--idp', 'entra', '--report', 'json', '--out', 'again');

  const after = readFileSync(join(line.folder, 'again/report.json'), 'utf8');
  expect(exitCode).toBe(0);
  expect(verdictsIn(after)).toEqual(before);
  expect(differencesIn(readFileSync(join(line.folder, 'again/dialect-differences.json'), 'utf8')).differences).toEqual(
    [],
  );
});

it('puts the token of the target in the place of what comes, where it is told to', async () => {
  const { exitCode, done } = await recording(
    ['--credential', 'target'],
    async (url) => (await fetch(`${url}/Users`, { headers: { Authorization: 'Bearer of-nobody' } })).status,
    { SCIMULATOR_TOKEN: target.token },
  );

  expect([exitCode, done]).toEqual([0, 200]);
});

it('says that nothing came by', async () => {
  const { exitCode, stdout } = await recording([], async () => undefined);

  expect(exitCode).toBe(3);
  expect(stdout).toContain('no request came by');
});

it('tells apart what the target did not answer', async () => {
  const line = aCommandLine();
  const ended = line.run('record', '--target', 'http://127.0.0.1:9/scim', '--listen', '127.0.0.1:0', '--out', 'out');
  await expect.poll(line.stdout, patience).toContain('Ctrl-C ends it');
  const url = /Point at +(\S+)/.exec(line.stdout())?.[1] ?? '';

  const { status } = await fetch(`${url}/Users/ada`);
  const elsewhere = await fetch(`${url}/../admin`);

  await expect.poll(line.stdout, patience).toContain('TARGET_UNREACHABLE');
  line.interrupt();
  const { exitCode, stdout, stderr } = await ended;
  expect([status, elsewhere.status, exitCode]).toEqual([502, 404, 3]);
  expect(stdout).toContain('1 of 1 requests got no answer');
  expect(stderr).toContain('not forwarded: 404 to a GET');
});

it('writes another program’s report alone to standard output', async () => {
  const { stdout, stderr } = await recording(['--report', 'json=-'], async (url) => fetch(`${url}/Users`));

  expect(JSON.parse(stdout)).toMatchObject({ schema: 'scimulator/report/1' });
  expect(stderr).toContain('Ctrl-C ends it');
});

it.each([
  [['record'], 'no target is named that is reached over HTTP'],
  [['record', '--target', 'ftp://x'], '--target begins with ftp:'],
  [['record', '--target', 'http://127.0.0.1:8443/scim'], 'is where the recorder itself would listen'],
  [['record', '--target', 'http://a.test,http://b.test'], '2 targets are named'],
  [['record', '--target', 'http://a.test', '--listen', 'nowhere'], '--listen is nowhere'],
  [
    ['record', '--target', 'http://a.test', '--idp', 'entraa'],
    '--idp has entraa, which is not known. Did you mean entra?',
  ],
  [['record', '--target', 'http://a.test', '--token-file', 'x'], '--token-file names the credential of the target'],
  [['record', '--target', 'http://a.test', '--credential', 'target'], 'SCIMULATOR_TOKEN is not set'],
])('refuses %j: %s', async (argv, happened) => {
  const { exitCode, stderr } = await aCommandLine().run(...argv);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(happened);
});

async function exchangesIn(log: string): Promise<readonly RecordedExchange[]> {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line): RunEvent => JSON.parse(line))
    .flatMap((event) => (event.type === 'exchange' && event.key.id === 'recorded-traffic' ? [event.exchange] : []));
}

const verdictsIn = (report: string): unknown =>
  JSON.parse(report).results.map(({ id, status }: { id: string; status: string }) => `${id}: ${status}`);

const withoutSchemas: Around = async (_request, next) => {
  const answer = await next();
  return { ...answer, text: answer.text.replaceAll(/"schemas":\[[^\]]*\],/g, '') };
};
