import { expect, it } from 'vitest';
import { readinessOf } from '../../reports/readiness.ts';
import type { RunEvent, Status } from '../../reports/run-log/event.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import { nameOf } from '../../reports/run-log/status.ts';
import { verdictOf } from '../../reports/verdict.ts';
import { aKey, aResult, aRun, embedded, staging, type ToldRun } from './build.ts';
import { embeddedRun, stagingRun } from './invented-runs.ts';

const verdictText = async (events: RunEvent[]) => verdictOf(await foldRun(events)).text;

/** One result for each status, of these dialects: `{ entra: ['pass', 'fail'] }`; `rfc` speaks as nobody. */
const resultsOf = (statuses: Record<string, readonly Status[]>) =>
  Object.entries(statuses).flatMap(([idp, all]) =>
    all.map((status, index) =>
      aResult({ key: aKey({ idp: idp === 'rfc' ? null : idp, id: `story-${index}` }), status, durationMs: 1_000 }),
    ),
  );

const judged = (statuses: Record<string, readonly Status[]>, change: Partial<ToldRun> = {}) =>
  verdictText(aRun({ results: resultsOf(statuses), ...change }));

it('names who cannot start and who can', async () => {
  expect(await verdictText(stagingRun())).toBe(
    'staging is not ready for Entra ID. Okta customers can start, with 1 recommendation.',
  );
});

it('says of the embedded provider how many judged results pass', async () => {
  const verdict = verdictOf(await foldRun(embeddedRun()));

  expect(verdict).toEqual({
    text: 'The embedded provider keeps its word: 64 of 64 judged results pass, in 3.3 s.',
    mark: 'pass',
  });
});

it.each<[string, Record<string, readonly Status[]>]>([
  [
    'staging is ready for Entra ID and Okta: 3 of 3 judged results pass.',
    { entra: ['pass', 'skip'], 'okta-oin': ['pass', 'pass'] },
  ],
  [
    'staging is ready for Entra ID, with 2 recommendations: 1 of 3 judged results passes.',
    { entra: ['pass', 'warn', 'warn'] },
  ],
  [
    'staging is ready for Entra ID, yet not by SCIM 2.0 alone: 1 of 2 judged results fails.',
    { entra: ['pass'], rfc: ['fail'] },
  ],
  ['staging is not ready for Entra ID and Okta.', { entra: ['fail'], 'okta-oin': ['fail', 'error'] }],
  [
    'Whether staging is ready for Okta could not be judged. Entra ID customers can start.',
    { entra: ['pass'], 'okta-oin': ['error', 'pass'] },
  ],
  ['staging keeps to SCIM 2.0: 2 of 2 judged results pass.', { generic: ['pass'], rfc: ['pass'] }],
  ['staging does not keep to SCIM 2.0: 2 of 3 judged results fail.', { generic: ['fail', 'fail'], rfc: ['warn'] }],
  ['Whether staging keeps to SCIM 2.0 could not be judged: 1 of 2 results has no verdict.', { rfc: ['pass', 'error'] }],
  [
    'staging is ready for Entra ID: 1 of 1 judged result passes; 1 could not be judged.',
    { entra: ['pass'], generic: ['error'] },
  ],
  ['Nothing was judged on staging: all 2 results were skipped.', { entra: ['skip', 'skip'] }],
])('says “%s”', async (text, statuses) => {
  expect(await judged(statuses)).toBe(text);
});

it.each<[string, Record<string, readonly Status[]>]>([
  ['The embedded provider does not keep its word: 1 of 2 judged results fails, in 2.1 s.', { entra: ['pass', 'fail'] }],
  [
    'Whether the embedded provider keeps its word could not be judged: 1 of 2 results has no verdict, in 2.1 s.',
    { entra: ['pass', 'error'] },
  ],
  [
    'The embedded provider keeps its word, with 1 recommendation: 1 of 2 judged results passes, in 2.1 s.',
    { entra: ['pass', 'warn'] },
  ],
])('says “%s” of our own provider', async (text, statuses) => {
  expect(await judged(statuses, { started: { targets: [{ ...embedded('rfc'), name: 'staging' }] } })).toBe(text);
});

it('gives no verdict on a run that was interrupted', async () => {
  const [first, ...planned] = resultsOf({ entra: ['fail', 'pass', 'pass'] });
  const open = planned.map(({ status: _none, ...result }) => result);

  const text = await verdictText(
    aRun({ results: [...(first ? [first] : []), ...open], finished: { ended: 'interrupted', durationMs: 12_400 } }),
  );

  expect(text).toBe('Interrupted after 12 s: 1 of 3 results is in, 1 fails so far. No verdict on staging.');
});

it('tells why a run was broken off', async () => {
  const problem = {
    code: 'TARGET_FAILING',
    happened: 'staging answers 503 since 10:42:07',
    expected: 'SCIM',
    next: 'wait',
  };
  const results = resultsOf({ entra: ['pass'] });

  expect(await verdictText(aRun({ results, finished: { ended: 'broken-off', problem } }))).toBe(
    'staging answers 503 since 10:42:07. 1 of 1 result is in. No verdict on staging.',
  );
});

it('gives no verdict on a log that was cut off', async () => {
  const text = await verdictText(aRun({ results: resultsOf({ entra: ['pass'] }), finished: null }));

  expect(text).toBe('The run ended without its last word: 1 of 1 result is in. No verdict on staging.');
});

it('judges each target by itself', async () => {
  const results = ['staging', 'production'].map((target) =>
    aResult({ key: aKey({ target }), status: target === 'staging' ? 'fail' : 'pass' }),
  );

  const text = await verdictText(
    aRun({ results, started: { targets: [staging, { ...staging, name: 'production' }] } }),
  );

  expect(text).toBe(
    'staging is not ready for Entra ID. production is ready for Entra ID: 1 of 1 judged result passes.',
  );
});

it('has one column for each identity provider that has results, and one for SCIM itself', async () => {
  const columns = readinessOf(await foldRun(stagingRun()));

  expect(columns.map(({ title, readiness }) => [title, readiness.kind])).toEqual([
    ['Entra ID', 'not-ready'],
    ['Okta', 'recommendations'],
    ['Generic SCIM 2.0', 'not-ready'],
    ['SCIM 2.0', 'not-ready'],
  ]);
});

it('calls no identity provider ready whose habit the target refuses, though the RFC lets it', async () => {
  const refused = aResult({ key: aKey({ id: 'create-and-read-back' }), status: 'warn', reason: 'refused with 400' });
  const follows = nameOf(refused.key);
  const run = await foldRun(
    aRun({ results: [refused, aResult({ key: aKey({ id: 'deactivate' }), status: 'skip', follows })] }),
  );

  expect(verdictOf(run).text).toMatch(/is not ready for/);
});

it('calls no identity provider ready for whom results follow one that was skipped', async () => {
  const skipped = aResult({ key: aKey({ id: 'invitation-accepted' }), status: 'skip', reason: 'waits for a click' });
  const follows = nameOf(skipped.key);
  const run = await foldRun(
    aRun({
      results: [
        aResult({ key: aKey({ id: 'create-and-read-back' }), status: 'pass' }),
        skipped,
        aResult({ key: aKey({ id: 'deactivate' }), status: 'skip', follows }),
      ],
    }),
  );

  expect(readinessOf(run).map(({ readiness }) => readiness)).toEqual([{ kind: 'not-judged', errors: 0 }]);
  expect(verdictOf(run).text).toMatch(/^Whether staging is ready for Entra ID could not be judged/);
});

it('says of a plain client that not all could be judged where results follow from a skip', async () => {
  const unseen = aResult({
    key: aKey({ idp: 'generic', id: 'email-change-verified' }),
    status: 'skip',
    reason: 'a click',
  });
  const follows = nameOf(unseen.key);
  const run = await foldRun(
    aRun({
      results: [
        aResult({ key: aKey({ idp: 'generic', id: 'deactivate' }) }),
        unseen,
        aResult({ key: aKey({ idp: 'generic', id: 'email-link-twice' }), status: 'skip', follows }),
      ],
    }),
  );

  expect(verdictOf(run).text).toBe('Not all of staging could be judged: 1 of 1 judged result passes, 2 skipped.');
});
