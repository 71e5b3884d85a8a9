import { expect, it } from 'vitest';
import type { Surface } from '../../reports/reporter.ts';
import type { RunEvent } from '../../reports/run-log/event.ts';
import { terminal } from '../../reports/terminal.ts';
import {
  aClaim,
  aKey,
  aRedCheck,
  aResult,
  aRun,
  aSurface,
  embedded,
  staging,
  streamOf,
  type ToldResult,
} from './build.ts';
import { embeddedRun, stagingResults, stagingRun } from './invented-runs.ts';

async function textOf(events: readonly RunEvent[], change: Partial<Surface> = {}): Promise<string> {
  let text = '';
  const surface = aSurface({ htmlReport: '.scimulator/r7f3k2/report.html', ...change });
  for await (const part of terminal.render(streamOf(events), surface)) text += part;
  return text;
}

const rowsOf = (events: readonly RunEvent[], change: Partial<Surface> = {}) =>
  textOf(events, { live: true, ...change });

const unfinished = ({ status: _none, ...planned }: ToldResult): ToldResult => planned;

it.each([
  ['a red run as rows', 'staging-rows.txt', rowsOf(stagingRun())],
  ['a red run in a pipe', 'staging-pipe.txt', textOf(stagingRun())],
  ['a green run of two targets as rows', 'embedded-rows.txt', rowsOf(embeddedRun())],
  [
    'a red run on 60 columns without UTF-8',
    'staging-narrow.txt',
    rowsOf(stagingRun(), { columns: 60, unicode: false }),
  ],
])('tells %s', async (_what, file, text) => {
  await expect(await text).toMatchFileSnapshot(`terminal/${file}`);
});

it.each([
  [100, true],
  [80, true],
  [60, true],
  [60, false],
])('is never wider than %i columns (UTF-8: %s)', async (columns, unicode) => {
  const wide = [
    ...stagingResults(),
    aResult({
      key: aKey({ id: 'wide' }),
      title: '山田太郎'.repeat(40),
      group: '組'.repeat(80),
      status: 'fail',
      reason: '漢字'.repeat(90),
    }),
  ];

  for (const events of [stagingRun(), embeddedRun(), aRun({ results: wide })]) {
    const lines = (await rowsOf(events, { columns, unicode }))
      .split('\n')
      .filter((line) => !line.includes('scimulator '));
    expect(Math.max(...lines.map(cellsOf))).toBeLessThanOrEqual(columns);
  }
});

/** CJK counts two. */
const cellsOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[\u4e00-\u9fff]/.test(character) ? 2 : 1), 0);

it('prints one line for each result in a pipe, with its word first', async () => {
  const lines = (await textOf(stagingRun())).split('\n');

  expect(lines.filter((line) => line.startsWith('fail  '))).toHaveLength(7);
  expect(lines.filter((line) => /^(pass|fail|warn|skip|error) +(entra|okta-oin|generic|-) /.test(line))).toHaveLength(
    44,
  );
});

it('names the target in a pipe only where there are several', async () => {
  expect(await textOf(embeddedRun())).toContain('pass  calendly entra    connection-test');
});

it('sends no colour and no cursor movement where none is wanted', async () => {
  expect(await textOf(stagingRun())).not.toContain('\u001B');
  expect(await rowsOf(stagingRun())).not.toContain('\u001B');
});

it('colours the mark, and never the title', async () => {
  const text = await rowsOf(stagingRun(), { colour: true });

  expect(text).toContain('\u001B[32m✓\u001B[39m');
  expect(text).toMatch(/^ {2}A deactivated person cannot log in /m);
});

it('writes nothing beyond ASCII where the terminal has no UTF-8', async () => {
  expect(await rowsOf(stagingRun(), { unicode: false })).toMatch(/^[\n -~]*$/);
  expect(await textOf(stagingRun(), { unicode: false })).toMatch(/^[\n -~]*$/);
});

it('leaves letters alone where it writes no signs of its own', async () => {
  const results = [aResult({ status: 'fail', checks: [aRedCheck({ actual: 'familyName “Ødegård Ζωή 山田”…' })] })];

  const text = await textOf(aRun({ results }), { unicode: false });

  expect(text).toContain('Ødegård Ζωή 山田"~');
  expect(text).not.toMatch(/[“”…─✗?]/);
});

it('tells a cause whole in a pipe, subject and all', async () => {
  const title = 'A new person reads back as sent, with every attribute that was sent';
  const results = [aResult({ status: 'fail', checks: [aRedCheck({ title, actual: 'none' })] })];

  expect(await textOf(aRun({ results }))).toContain(`cause 1  ${title}: none  1 fail`);
});

it('lets nothing through that a target could do to a terminal', async () => {
  const hostile = '\u001B[2Jpass\u001B]0;x\u0007 \u202Eevil\r\n::error::\u0085 end';
  const check = aRedCheck({ actual: hostile, expected: hostile, hint: hostile, breaks: hostile });
  const results = [
    aResult({ key: aKey({ id: 'a' }), status: 'fail', reason: hostile, checks: [check] }),
    aResult({ status: 'skip', reason: hostile }),
  ];
  const problem = { code: 'TARGET_NOT_SCIM', happened: hostile, expected: hostile, next: hostile };

  for (const live of [true, false]) {
    for (const finished of [{}, { ended: 'broken-off', problem } as const]) {
      const text = await textOf(aRun({ results, finished }), { live });
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text).not.toMatch(/^::error/m);
      expect(text).toContain('pass evil ::error:: end');
    }
  }
});

it('prints at most seven causes, and how many more there are', async () => {
  const results = Array.from({ length: 8 }, (_none, index) =>
    aResult({ key: aKey({ id: `story-${index}` }), status: 'fail', checks: [aRedCheck({ id: `check-${index}` })] }),
  );

  const [rows, lines] = [await rowsOf(aRun({ results })), await textOf(aRun({ results }))];

  expect(rows).toContain('5  POST answers with the URL of the new resource: no Location');
  expect(rows).not.toContain('8  POST answers');
  expect(rows).toContain('and 1 more in the report');
  expect(lines.match(/^cause /gm)).toHaveLength(7);
});

it('tells a warning that kept others from being judged, with its reason', async () => {
  const reason = 'the schema has no title: take it out of the attribute mapping';
  const results = [
    aResult({ key: aKey({ id: 'create' }), status: 'warn', checks: [aRedCheck({ status: 'warn', reason })] }),
    aResult({ key: aKey({ id: 'update' }), status: 'skip', follows: 'staging/lifecycle/entra/create' }),
  ];

  const text = await rowsOf(aRun({ results }));

  expect(text).toContain('What kept results from being judged');
  expect(text).toContain(`   Reason    ${reason}`);
  expect(text).toContain('   Seen      entra: create. 1 more not judged');
});

it('says how an interrupted run stands, and gives no verdict', async () => {
  const results = stagingResults().map((result, index) => (index < 20 ? result : unfinished(result)));
  const text = await rowsOf(aRun({ results, finished: { ended: 'interrupted', exitCode: 130, durationMs: 12_000 } }));

  expect(text).toContain(
    [
      '- Interrupted after 12 s: 20 of 44 results are in, 4 fail so far. No verdict on staging.',
      '  7 requests, 4 mails. 3 people created, 1 removed, 2 left as deactivated.',
      '',
      '  Report    .scimulator/r7f3k2/report.html   (20 results)',
      '',
      '  scimulator run --target staging --seed 4217     from the start; add your other flags',
      '  Exit code 130.',
      '',
    ].join('\n'),
  );
  expect(text).not.toContain('What to fix');
});

it('tells why a run was broken off, and what to do', async () => {
  const problem = {
    code: 'TARGET_FAILING',
    happened: 'staging answers 503 since 10:42:07, 14 times in a row',
    expected: 'an answer',
    next: 'look at the log of staging',
  };
  const finished = { ended: 'broken-off', exitCode: 3, problem } as const;

  const text = await rowsOf(
    aRun({ results: [aResult(), unfinished(aResult({ key: aKey({ id: 'later' }) }))], finished }),
  );

  expect(text).toContain(
    [
      '? staging answers 503 since 10:42:07, 14 times in a row. 1 of 2 results is in. No verdict on',
      '  staging.',
      '  Expected   an answer',
      '  Next       look at the log of staging',
    ].join('\n'),
  );
  expect(text).toContain('  Exit code 3.\n');
});

const silent = 'staging does not answer: nothing listens there';

/** Results that nobody began: their target could not be reached. */
const unbegun = (results: readonly ToldResult[], change: Partial<Parameters<typeof aRun>[0]>): RunEvent[] =>
  aRun({ results: results.map((result) => ({ ...result, status: 'error', reason: silent })), ...change }).filter(
    ({ type }) => type !== 'scenario-started',
  );

it.each([
  ['a pipe', textOf],
  ['rows', rowsOf],
])('tells once in %s that nothing could be tried, not once for each result', async (_where, tell) => {
  const problem = { code: 'TARGET_UNREACHABLE', happened: silent, expected: 'an answer', next: 'check the VPN' };
  const finished = { ended: 'broken-off', exitCode: 3, problem } as const;

  const text = await tell(unbegun(stagingResults(), { finished }));

  expect(text.match(/does not answer/g)).toHaveLength(1);
  expect(text).toContain('No verdict on staging.');
  expect(text).not.toContain('results are in');
  expect(text).not.toMatch(/^cause /m);
});

it.each([
  ['a pipe', textOf, `error production: 1 result not tried, because ${silent}\n`],
  ['rows', rowsOf, `1 result of production not tried: ${silent}\n`],
])('tells in %s what was not tried on one target while another was judged', async (_where, tell, told) => {
  const targets = [staging, { ...staging, name: 'production' }];
  const [begun, ...others] = aRun({
    results: [aResult(), aResult({ key: aKey({ target: 'production' }) })],
    started: { targets },
  });
  const events = others.flatMap((event): RunEvent[] => {
    if (!('key' in event) || event.key.target === 'staging') return [event];
    return event.type === 'scenario-finished' ? [{ ...event, status: 'error', reason: silent }] : [];
  });

  const text = await tell(begun === undefined ? [] : [begun, ...events]);

  expect(text).toContain(told);
  expect(text).toMatch(/A new person is created and reads back as sent +✓|^pass +staging/m);
});

it('tells a log that a crash cut off as far as it goes', async () => {
  const text = await rowsOf(stagingRun().slice(0, 30));

  expect(text).toContain('A new person is created and reads back as sent');
  expect(text).toContain('- The run ended without its last word: ');
});

it('names the command that removes what is left', async () => {
  const results = [
    aResult({
      claims: [aClaim(), aClaim({ value: 'bo@example.org' }), aClaim({ type: 'Group', by: 'displayName', value: 'G' })],
      how: 'failed',
    }),
  ];

  const [rows, lines] = [await rowsOf(aRun({ results })), await textOf(aRun({ results }))];

  expect(rows).toContain(
    '! 2 people and 1 group of this run are still in staging. Remove them:\n  scimulator cleanup .scimulator/r7f3k2/run.jsonl\n',
  );
  expect(lines).toContain('left 2 people and 1 group in staging: scimulator cleanup .scimulator/r7f3k2/run.jsonl\n');
});

it('counts as created what was found gone only where it once had an id', async () => {
  const results = [aResult({ claims: [aClaim(), aClaim({ value: 'bo@example.org', resourceId: '7' })], how: 'gone' })];

  expect(await rowsOf(aRun({ results }))).toContain('1 person created, 1 removed.');
});

it('names no report where none is written', async () => {
  const events = stagingRun();
  let text = '';
  for await (const part of terminal.render(streamOf(events), aSurface({ live: true }))) text += part;

  expect(text).not.toContain('Report');
});

it('says which gate a warning failed', async () => {
  const results = [aResult({ status: 'warn', reason: 'a recommendation' })];
  const finished = { gate: { passed: false, failOn: 'warn' }, exitCode: 1 } as const;

  expect(await rowsOf(aRun({ results, finished }))).toContain(
    '1 warn, 0 pass, in 200 ms. Gate failed (--fail-on warn), exit code 1.',
  );
});

it('gives each target rows of its own where they do not fit side by side', async () => {
  const idps = ['entra', 'okta-oin', 'generic', 'onelogin', 'jumpcloud', 'ping', 'rippling'];
  const results = ['calendly', 'rfc'].flatMap((target) => idps.map((idp) => aResult({ key: aKey({ target, idp }) })));

  const text = await rowsOf(aRun({ results, started: { targets: [embedded('calendly'), embedded('rfc')] } }));

  expect(text).toMatch(/^ {2}calendly: A new person.*(✓ +){7}/m);
  expect(text).toMatch(/^ {2}rfc: A new person.*(✓ +){7}/m);
});

it('words a behaviour that is a preset with changes', async () => {
  const target = { ...staging, behaviour: { preset: 'calendly', delete: 'hard', seats: 'unlimited' } };

  expect(await rowsOf(aRun({ results: [aResult()], started: { targets: [target] } }))).toContain(
    'declared as calendly with 2 changes',
  );
});
