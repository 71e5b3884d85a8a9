import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aList, anError, aUser } from '../../simulator/build.ts';
import { aCommandLine } from './a-command-line.ts';

const base = 'https://staging.example.com/scim/v2';
const json = { name: 'Content-Type', value: 'application/scim+json' };

type Asked = { readonly method?: string; readonly url: string; readonly sent?: unknown };

const entry = ({ method = 'GET', url, sent }: Asked, status: number, body?: unknown, more: object = {}) => ({
  startedDateTime: '2026-11-24T12:00:00.000Z',
  time: 12,
  request: {
    method,
    url,
    headers: [{ name: 'Authorization', value: 'Bearer tok_9fK2c81bQ' }, ...(sent === undefined ? [] : [json])],
    ...(sent === undefined ? {} : { postData: { mimeType: json.value, text: JSON.stringify(sent) } }),
  },
  response: {
    status,
    headers: [json, { name: ':status', value: '200' }],
    content: {
      size: 10,
      mimeType: json.value,
      ...(body === undefined ? { text: '' } : { text: JSON.stringify(body) }),
      ...more,
    },
  },
});

const har = (...entries: readonly unknown[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'a browser', version: '1' }, entries } });

const ada = aUser('7', {
  displayName: 'Ada Berghaus',
  meta: {
    resourceType: 'User',
    location: `${base}/Users/7`,
    created: '2026-11-24T00:00:00Z',
    lastModified: '2026-11-24T00:00:00Z',
  },
});
const sound = [
  entry({ url: `${base}/Users?filter=userName+eq+%22ada.berghaus%40example.org%22` }, 200, aList()),
  entry(
    { method: 'POST', url: `${base}/Users`, sent: { schemas: [], userName: 'ada.berghaus@example.org' } },
    201,
    ada,
  ),
  entry({ url: `${base}/Users/7` }, 200, ada),
];

const judged = async (text: string, ...flags: readonly string[]) => {
  const line = aCommandLine({ files: { 'run.har': text } });
  return { ...(await line.run('judge', 'run.har', ...flags)), folder: line.folder };
};

it('judges a HAR file, finds where SCIM begins, and writes nothing unless it is asked to', async () => {
  const { exitCode, stdout, stderr, folder } = await judged(
    har(entry({ url: 'https://app.example.com/home' }, 200), ...sound),
  );

  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  expect(stderr).toBe(`note: the base URL is taken to be ${base}; --base-url says otherwise\n`);
  expect(stdout).toMatch(/^pass +- +always-media-type/m);
  expect(existsSync(join(folder, '.scimulator'))).toBe(false);
});

it('finds what is wrong, fails the gate, and names nobody in its reports', async () => {
  const { schemas: _none, ...wrong } = ada;
  const bad = entry({ url: `${base}/Users/7` }, 200, { ...wrong, id: 7, name: { formatted: 'Ada Berghaus' } });

  const { exitCode, stdout, folder } = await judged(
    har(...sound, bad),
    '--report',
    'terminal,html,json',
    '--out',
    'judged',
  );

  expect(exitCode).toBe(1);
  const files = ['run.jsonl', 'report.html', 'report.json'].map((name) =>
    readFileSync(join(folder, 'judged', name), 'utf8'),
  );
  const { results } = JSON.parse(files[2] ?? '');
  expect(results.find(({ id }: { id: string }) => id === 'always-schemas-named')).toMatchObject({ status: 'fail' });
  expect([stdout, ...files].join('\n')).not.toMatch(/berghaus|tok_9fK2c81bQ/i);
});

it('tells how the requests differ from a dialect', async () => {
  const { stdout } = await judged(har(...sound), '--idp', 'okta-oin');

  expect(stdout).toContain('How it differs from our dialect okta-oin:');
  expect(stdout).toContain('blanks in the query, where it looks for a person: recorded +; dialect %20');
});

it('does not judge what was masked, nor what is not in the file', async () => {
  const masked = entry({ url: `${base}/Users/7` }, 200, { ...ada, active: '[REDACTED]', meta: '***' });
  const lost = entry({ url: `${base}/Users/8` }, 404, undefined, { text: undefined, size: 99 });
  const packed = entry({ url: `${base}/Users/8` }, 404, undefined, {
    text: btoa(JSON.stringify(anError(404, 'none'))),
    encoding: 'base64',
  });

  const { exitCode, stderr, stdout } = await judged(har(masked, lost, packed));

  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  expect(stderr).toContain('1 entry not judged, since a body is not in the file: 2');
});

it('takes the base URL that it is told', async () => {
  const other = entry({ url: 'https://other.example.com/Users/1' }, 200, {});
  const { exitCode, stderr } = await judged(har(other, other, other, other, ...sound), '--base-url', `${base}/`);

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

it('tells entries without an answer apart', async () => {
  const { exitCode, stdout } = await judged(har(...sound, { ...entry({ url: `${base}/Users` }, 0) }));

  expect(exitCode).toBe(3);
  expect(stdout).toContain('1 of 4 requests got no answer');
});

it.each([
  ['', 'run.har:1:1 is no JSON'],
  ['{\n "log": {\n  "entries": [,] } }', 'run.har:3:15 is no JSON'],
  ['{"log":{"entries":[{]}}', 'run.har:1:21 is no JSON'],
  ['<html>', 'run.har:1:1 is no JSON'],
  ['{"log":{"entries":{}}}', 'run.har has no list log.entries'],
  ['[]', 'run.har has no list log.entries'],
  ['{"log":{"entries":[]}}', 'run.har has no request to /Users'],
  [har(...sound, 7), 'run.har, entry 4: is no object'],
  [har({}), 'run.har, entry 1: request is missing'],
  [har({ request: { method: 'GET' } }), 'run.har, entry 1: request.url is no text'],
  [har({ request: { method: 'GET', url: 'http://[' } }), 'run.har, entry 1: request.url is no URL'],
  [har({ request: { method: 'GET', url: base, headers: {} } }), 'run.har, entry 1: request.headers is no list'],
  [
    har({ request: { method: 'GET', url: base, headers: [7] } }),
    'entry 1: request.headers has a line without name and value',
  ],
  [har({ request: { method: 'GET', url: base }, response: { status: 'ok' } }), 'response.status is no whole number'],
  ['['.repeat(100_000), 'run.har is nested deeper than 128 levels'],
  [
    har({ ...entry({ url: `${base}/Users` }, 200, undefined, { text: '['.repeat(9_000) }) }),
    'entry 1: holds a body that is nested',
  ],
  ['{"type":"run-started","schema":"scimulator/run-log/9"}\n', 'scimulator/run-log/9'],
  ['{"type":"run-started","schema":"scimulator/run-log/1"}\n', 'run.har:1 is not an event of type run-started'],
])('says what is wrong with %j', async (text, happened) => {
  const { exitCode, stdout, stderr } = await judged(text);

  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(happened);
});

it.each([
  [['nothing.har'], 'nothing.har does not exist'],
  [['nothing.jsonl'], 'There is no file'],
  [['run.har', '--base-url', 'x'], '--base-url is no URL'],
  [['run.har', '--idp', 'x'], '--idp has x, which is not known.'],
  [['run.har', '--base-url', 'https://other.example.com'], 'has no request below https://other.example.com'],
])('refuses %j: %s', async (argv, happened) => {
  const { exitCode, stderr } = await aCommandLine({ files: { 'run.har': har(...sound) } }).run('judge', ...argv);

  expect(exitCode).toBe(2);
  expect(stderr).toContain(happened);
});

it('judges the run log of a run, whatever it was named, and its echoes once', async () => {
  const line = aCommandLine();
  await line.run(
    'run',
    '--target',
    'rfc',
    '--only',
    'create-and-read-back,always-*',
    '--idp',
    'generic',
    '--report',
    'json',
    '--out',
    'out',
  );

  const { exitCode, stdout } = await line.run('judge', 'out', '--report', 'json', '--out', 'again');

  const counts = ['out', 'again'].map((folder) => readFileSync(join(line.folder, folder, 'run.jsonl'), 'utf8'));
  const sent = (log: string): number =>
    [...log.matchAll(/"type":"exchange".*?"id":"(create-and-read-back|recorded-traffic)"/g)].length;
  expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
  expect(sent(counts[1] ?? '')).toBe(sent(counts[0] ?? ''));
  expect(sent(counts[0] ?? '')).toBeGreaterThan(3);
});
