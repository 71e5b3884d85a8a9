import { expect, it } from 'vitest';
import { matricesOf } from '../../../../reports/html/page/matrices.ts';
import { countStandings, tellCounts, worstStanding } from '../../../../reports/html/page/standing.ts';
import { foldRun } from '../../../../reports/run-log/fold.ts';
import { embeddedRun, stagingRun } from '../../invented-runs.ts';

it('has one matrix for each suite: groups down, identity providers across', async () => {
  const [lifecycle, conformance, ...others] = matricesOf(await foldRun(stagingRun()));

  expect(lifecycle?.columns.map(({ title }) => title)).toEqual(['Entra ID', 'Okta', 'Generic SCIM 2.0']);
  expect(lifecycle?.rows[1]?.group).toBe('E-mail change');
  expect(lifecycle?.rows[1]?.cells[0]?.map(({ status }) => status)).toEqual(['fail', 'fail', 'skip', 'fail']);
  expect(conformance?.columns.map(({ idp }) => idp)).toEqual([null]);
  expect(others).toEqual([]);
});

it('puts several targets side by side', async () => {
  const [lifecycle] = matricesOf(await foldRun(embeddedRun()));

  expect(lifecycle?.columns.map(({ target, idp }) => `${target} ${idp}`)).toEqual([
    'calendly entra',
    'calendly okta-oin',
    'calendly generic',
    'rfc entra',
    'rfc okta-oin',
    'rfc generic',
  ]);
});

it('holds every result once', async () => {
  const run = await foldRun(stagingRun());

  const held = matricesOf(run).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat()));

  expect(new Set(held).size).toBe(run.results.length);
});

it.each([
  [['pass', 'fail', 'skip'], 'fail'],
  [['pass', 'skip'], 'pass'],
  [['skip', 'skip'], 'skip'],
  [['pass', 'warn'], 'warn'],
  [['pass', undefined], 'unfinished'],
] as const)('shows of %j the mark %s', (statuses, mark) => {
  expect(worstStanding(statuses.map((status) => (status ? { status } : {})))).toBe(mark);
});

it('tells counts red first, and only what is there', () => {
  expect(tellCounts(countStandings([{ status: 'pass' }, { status: 'fail' }, {}, { status: 'pass' }]))).toBe(
    '1 fail, 1 not finished, 2 pass',
  );
});
