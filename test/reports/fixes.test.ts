import { expect, it } from 'vitest';
import { fixesOf } from '../../reports/fixes.ts';
import { readinessOf } from '../../reports/readiness.ts';
import type { RecordedCheck, RecordedDemand } from '../../reports/run-log/event.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import { verdictOf } from '../../reports/verdict.ts';
import { aCheck, aKey, aResult, aRun, entra, okta } from './build.ts';

const demand = (change: Partial<RecordedDemand> = {}): RecordedDemand => ({
  id: 'ENTRA-24',
  family: 'entra',
  weight: 'required',
  ...change,
});
const unmet = (change: Partial<RecordedCheck> = {}): RecordedCheck =>
  aCheck({ id: 'entra/listed-members', status: 'warn', demands: [demand()], ...change });

/** One result that made these checks, as this identity provider or as nobody. */
const judged = (idp: string | null, checks: readonly RecordedCheck[], id = 'members') =>
  aResult({
    key: aKey({ idp, id }),
    status: checks.some(({ status }) => status === 'fail')
      ? 'fail'
      : checks.some(({ status }) => status === 'warn')
        ? 'warn'
        : 'pass',
    checks,
  });
const ready = (idp: string) => aResult({ key: aKey({ idp, id: 'deactivate' }), status: 'pass', checks: [aCheck()] });

async function fixesFor(dialect: typeof entra, ...results: readonly ReturnType<typeof judged>[]) {
  const run = await foldRun(aRun({ results, started: { dialects: [entra, okta] } }));
  return fixesOf(run, 'staging', dialect).map(({ weight, check }) => [weight, check.id]);
}

it('asks first for what failed in the dialect, then for what is demanded, then for the rest', async () => {
  const fixes = await fixesFor(
    entra,
    judged('entra', [aCheck({ id: 'wish', status: 'warn' }), unmet(), aCheck({ id: 'broken', status: 'fail' })]),
  );

  expect(fixes).toEqual([
    ['broken', 'broken'],
    ['required', 'entra/listed-members'],
    ['recommended', 'wish'],
  ]);
});

it('asks for the more frequent of two that weigh the same first', async () => {
  const fixes = await fixesFor(
    entra,
    judged('entra', [aCheck({ id: 'once', status: 'warn' }), aCheck({ id: 'twice', status: 'warn' })], 'a'),
    judged('entra', [aCheck({ id: 'twice', status: 'warn' })], 'b'),
  );

  expect(fixes.map(([, id]) => id)).toEqual(['twice', 'once']);
});

it('takes a demand that nobody in particular saw unmet against its own identity provider alone', async () => {
  const results = [judged(null, [unmet()])];

  expect(await fixesFor(entra, ...results)).toEqual([['required', 'entra/listed-members']]);
  expect(await fixesFor(okta, ...results)).toEqual([]);
});

it('takes a demand of one dialect against no other of the family', async () => {
  const results = [judged(null, [unmet({ demands: [demand({ dialects: ['entra-rfc'] })] })])];

  expect(await fixesFor(entra, ...results)).toEqual([]);
});

it('takes nothing against an identity provider that another one saw', async () => {
  expect(await fixesFor(okta, judged('entra', [aCheck({ status: 'fail' })]))).toEqual([]);
});

it('recommends what the RFC asks for where an identity provider leans on it', async () => {
  const failed = aCheck({ id: 'filter/and', status: 'fail', reliedOnBy: ['Entra ID'] });

  expect(await fixesFor(entra, judged(null, [failed]))).toEqual([['recommended', 'filter/and']]);
  expect(await fixesFor(okta, judged(null, [failed]))).toEqual([]);
});

it('calls no identity provider ready whose demand is unmet, though every result passes or warns', async () => {
  const run = await foldRun(
    aRun({
      results: [ready('entra'), ready('okta-oin'), judged(null, [unmet()])],
      started: { dialects: [entra, okta] },
    }),
  );

  expect(readinessOf(run).map(({ title, readiness }) => [title, readiness.kind])).toEqual([
    ['Entra ID', 'not-ready'],
    ['Okta', 'ready'],
    ['SCIM 2.0', 'recommendations'],
  ]);
  expect(verdictOf(run).text).toBe('staging is not ready for Entra ID. Okta customers can start.');
});
