import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordedExchange } from '../../../reports/run-log/event.ts';
import { curlOf } from '../../../scenarios/runner/curl.ts';

type Request = RecordedExchange['request'];

const request = (change: Partial<Request> = {}): Request => ({
  method: 'GET',
  url: 'https://target.example/Users',
  headers: {},
  ...change,
});
const curl = (change: Partial<Request> = {}) =>
  curlOf(request(change), (name) => /^(authorization|x-key\W*)$/i.test(name));

/** What the commands named `curl` would be given, one list each: one shell for all. */
function argumentsOf(commands: readonly string[], token: string): readonly (readonly string[])[] {
  const script = [`curl() { printf '%s\\0' "$@"; printf 'end\\0'; }`, ...commands].join('\n');
  const out = execFileSync('bash', ['-c', script], { env: { SCIMULATOR_TOKEN: token }, encoding: 'utf8' });
  return out
    .split('end\0')
    .slice(0, -1)
    .map((each) => each.split('\0').slice(0, -1));
}

it('reads as a person would write it', () => {
  const headers = { Authorization: 'Bearer redacted', 'Content-Type': 'application/scim+json', 'Content-Length': '9' };

  expect(curl({ method: 'POST', headers, body: { userName: 'ada' } })).toBe(
    `curl -i -X POST -H "Authorization: Bearer $SCIMULATOR_TOKEN" -H 'Content-Type: application/scim+json' --data-raw '{"userName":"ada"}' 'https://target.example/Users'`,
  );
});

it('puts the token in whatever header it stood, without the scheme that it did not have', () => {
  const [first] = argumentsOf(
    [curl({ headers: { 'x-key': 'redacted', authorization: 'basic redacted' } })],
    's3cr3t" $HOME',
  );

  expect(first?.slice(0, 5)).toEqual(['-i', '-H', 'x-key: s3cr3t" $HOME', '-H', 'authorization: basic s3cr3t" $HOME']);
});

it('lets no name of a header run in a shell', () => {
  const [first] = argumentsOf([curl({ headers: { 'x-key`$!': 'redacted' } })], 'token');

  expect(first).toContain('x-key`$!: token');
});

it('switches off what curl does with brackets', () => {
  expect(curl({ url: 'https://target.example/Users?filter=emails[type]' })).toMatch(/^curl -i -g /);
  expect(curl()).not.toContain('-g');
});

it('sends a body as the method that it was, and calls none a form that had no type', () => {
  expect(curl({ body: 'x' })).toContain('-X GET');
  expect(curl({ method: 'PUT', body: 'x' })).toContain(`-H 'Content-Type:'`);
  expect(curl({ method: 'PUT', body: 'x', headers: { 'content-type': 'text/plain' } })).not.toContain(
    `'Content-Type:'`,
  );
});

it('asks for the head alone where that was asked, and keeps a header that is empty', () => {
  expect(curl({ method: 'HEAD' })).toMatch(/^curl -i --head /);
  expect(curl({ headers: { 'X-Empty': '' } })).toContain(`-H 'X-Empty;'`);
});

it('says to a shell exactly what was sent, whatever stands in it', () => {
  // No shell can hand over a zero byte; in a header no line ends.
  const text = fc.string({ unit: 'binary' }).filter((each) => !each.includes('\0'));
  const line = text.map((each) => each.replaceAll(/[\r\n]/g, ' ')).filter((each) => each !== '');
  const requests = fc.record({
    method: fc.constantFrom('POST', 'PUT', 'PATCH'),
    url: text.map((each) => `https://target.example/Users?filter=${each}`),
    headers: fc.record({ 'Content-Type': line, Accept: line }),
    body: fc.oneof(text, fc.dictionary(text, text)),
  });
  const nasty = [
    `'; touch x; '`,
    '$(id)',
    '`id`',
    '"$HOME"',
    '\\',
    "\\'",
    '!!',
    '\n# x\n',
    '-X DELETE',
    '@/etc/passwd',
    '%00',
  ];
  const sent = [
    ...fc.sample(requests, 150),
    ...nasty.map((each) => ({
      method: 'POST',
      url: `https://target.example/${each}`,
      headers: { 'Content-Type': each.replaceAll('\n', ' '), Accept: 'x' },
      body: each,
    })),
  ];

  const heard = argumentsOf(
    sent.map((each) => curl(each)),
    'token',
  );

  expect(heard.map((each) => each.filter((word) => word !== '-g'))).toEqual(
    sent.map(({ method, url, headers, body }) => [
      '-i',
      '-X',
      method,
      ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      '--data-raw',
      typeof body === 'string' ? body : JSON.stringify(body),
      url,
    ]),
  );
});
