import { expect, it } from 'vitest';
import { causesOf } from '../../../../reports/causes.ts';
import { curlOf, runCommand } from '../../../../reports/html/page/commands.ts';
import { evidenceOf } from '../../../../reports/html/page/evidence.ts';
import { dateTime, offset, shortUrl, timeOfDay } from '../../../../reports/html/page/format.ts';
import {
  declared,
  endOf,
  leadOf,
  readinessMark,
  readinessWord,
  redChecks,
  skipReasons,
} from '../../../../reports/html/page/told.ts';
import { readinessOf } from '../../../../reports/readiness.ts';
import type { RunEvent, Status } from '../../../../reports/run-log/event.ts';
import { foldRun } from '../../../../reports/run-log/fold.ts';
import { nameOf } from '../../../../reports/run-log/status.ts';
import { verdictOf } from '../../../../reports/verdict.ts';
import { aCheck, after, aKey, anExchange, aRedCheck, aResult, aRun } from '../../build.ts';
import { embeddedRun, stagingRun } from '../../invented-runs.ts';

const told = async (events: readonly RunEvent[]) => {
  const run = await foldRun(events);
  return { run, verdict: verdictOf(run), columns: readinessOf(run), causes: causesOf(run) };
};

it('says in one sentence how many causes there are, what to fix first, and what was skipped', async () => {
  expect(leadOf(await told(stagingRun()))).toEqual({
    text: '5 causes are behind 8 red results. 34 results of 44 could be judged; 9 were skipped, each with its reason.',
    first: 'Two mails; the first link is dead, the second leaves the log-in name as it was.',
  });
});

it('keeps skips in sight where nothing is red', async () => {
  expect(leadOf(await told(embeddedRun()))).toEqual({
    text: '64 results of 78 could be judged; 14 were skipped, each with its reason.',
  });
});

it('groups skips by reason, and those that follow from a failure together', async () => {
  expect(skipReasons(await foldRun(stagingRun()))).toEqual([
    { reason: 'administration.http has no removePerson call', amount: 3 },
    { reason: 'the target has no /Groups', amount: 3 },
    { reason: 'follow from a failure', amount: 2 },
    { reason: 'Okta never deletes people', amount: 1 },
  ]);
});

it.each<[Status, string]>([
  ['skip', 'what was skipped'],
  ['warn', 'a warning'],
  ['error', 'what could not be judged'],
])('tells what follows from a %s apart from what follows from a failure', async (status, source) => {
  const cause = aResult({ key: aKey({ id: 'invitation-accepted' }), status, reason: 'waits for a click' });
  const follows = nameOf(cause.key);
  const results = [cause, aResult({ key: aKey({ id: 'deactivate' }), status: 'skip', follows })];

  expect(skipReasons(await foldRun(aRun({ results })))).toContainEqual({ reason: `follow from ${source}`, amount: 1 });
});

it('says that a run without its last event was cut off, and what to do', async () => {
  const run = await foldRun(stagingRun().filter(({ type }) => type !== 'run-finished'));

  expect(endOf(run)).toMatchObject({ title: 'This run was cut off', next: 'scimulator cleanup run.jsonl' });
});

it('says nothing about the end of a run that came to its end', async () => {
  expect(endOf(await foldRun(stagingRun()))).toBeUndefined();
});

it.each([
  [{ kind: 'ready' }, 0, 'pass', 'Ready'],
  [{ kind: 'recommendations', count: 2 }, 0, 'warn', 'Ready, with 2 recommendations'],
  [{ kind: 'not-ready', fails: 1 }, 3, 'fail', 'Not ready'],
  [{ kind: 'not-judged', errors: 1 }, 0, 'error', 'Could not be judged'],
  [{ kind: 'not-judged', errors: 0 }, 0, 'error', 'Could not be judged'],
  [{ kind: 'skipped' }, 0, 'skip', 'Skipped'],
  [{ kind: 'ready' }, 1, 'unfinished', 'Not finished'],
] as const)('tells readiness %j with %d unfinished by mark %s: %s', (readiness, unfinished, mark, word) => {
  expect([readinessMark(readiness, unfinished), readinessWord(readiness, unfinished)]).toEqual([mark, word]);
});

it('shows the curl line of the request that a red check points at', () => {
  const moments = [
    { kind: 'exchange', at: after(0), exchange: anExchange({ id: 'x1', curl: 'curl one' }) },
    { kind: 'exchange', at: after(0), exchange: anExchange({ id: 'x2', curl: 'curl two' }) },
    { kind: 'check', at: after(0), check: aRedCheck({ exchanges: ['x2'] }) },
  ] as const;

  expect(curlOf(evidenceOf({ moments }))).toBe('curl two');
});

it('quotes what a shell would take apart', () => {
  const key = aKey({ target: "it's; rm -rf $HOME", id: 'deactivate' });

  expect(runCommand({ key }, { run: { id: 'r', marker: 'r', seed: 7, version: '0' } })).toBe(
    "scimulator run --target 'it'\\''s; rm -rf $HOME' --idp entra --only deactivate --seed 7",
  );
});

it('orders red checks by how bad they are', () => {
  const checks = [
    aCheck(),
    aRedCheck({ id: 'w', status: 'warn' }),
    aRedCheck({ id: 'f' }),
    aRedCheck({ id: 'e', status: 'error' }),
  ];

  expect(redChecks(checks).map(({ id }) => id)).toEqual(['f', 'e', 'w']);
});

it('shortens a URL to what differs within the target, and leaves another host in sight', () => {
  const base = 'https://staging.example.com/scim/v2';

  expect(['/Users?count=2', '', '2/Users'].map((rest) => shortUrl(base + rest, base))).toEqual([
    '/Users?count=2',
    '/',
    'staging.example.com/scim/v22/Users',
  ]);
  expect(shortUrl('https://app.example.com/verify', base)).toBe('app.example.com/verify');
});

it('tells times in UTC, and a text that is no time as it is', () => {
  expect([
    dateTime('2026-11-23T10:41:00Z'),
    dateTime('soon'),
    timeOfDay('2026-11-23T10:41:00.311Z'),
    timeOfDay('soon'),
  ]).toEqual(['23 Nov 2026, 10:41 UTC', 'soon', '10:41:00.311', 'soon']);
  expect([offset(after(0), after(340)), offset('', after(0))]).toEqual(['+0.3 s', '']);
});

it('tells a declared behaviour by its preset, or by its parts', () => {
  const target = { name: 't', baseUrl: 'https://t.example', allow: [], embedded: false };

  expect([
    declared({ ...target, behaviour: 'calendly' }),
    declared({ ...target, behaviour: { delete: 'soft', seats: 3 } }),
    declared(target),
  ]).toEqual(['preset calendly', 'delete: soft, seats: 3', 'nothing']);
});
