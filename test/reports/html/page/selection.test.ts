import { expect, it } from 'vitest';
import { causesOf } from '../../../../reports/causes.ts';
import { arrange, inOrder, isOpenAtFirst } from '../../../../reports/html/page/arrangement.ts';
import { entriesOf, select } from '../../../../reports/html/page/filter.ts';
import { type View, wholeView } from '../../../../reports/html/page/view.ts';
import { foldRun } from '../../../../reports/run-log/fold.ts';
import { embeddedRun, stagingRun } from '../../invented-runs.ts';

const run = await foldRun(stagingRun());
const entries = entriesOf(run.results, causesOf(run), run.started);
const found = (view: Partial<View>) => select(entries, { ...wholeView, ...view }).map(({ result }) => result.name);

it('lists all results where nothing is chosen', () => {
  expect(found({})).toHaveLength(run.results.length);
});

it('takes any of the words of one filter, and all filters together', () => {
  const names = found({ status: ['fail', 'error'], idp: ['generic'] });

  expect(names).toEqual([
    'staging/lifecycle/generic/email-address-taken',
    'staging/lifecycle/generic/token-revoke-mid-cycle',
  ]);
});

it('finds results in which no identity provider speaks', () => {
  expect(found({ idp: ['-'], status: ['fail'] })).toEqual([
    'staging/conformance/-/patch-taken',
    'staging/conformance/-/error-status',
  ]);
});

it('finds all that a cause explains: the red results, and those that could not be judged because of them', () => {
  expect(found({ cause: 1 })).toEqual([
    'staging/lifecycle/entra/email-change-verified',
    'staging/lifecycle/entra/email-change-unverified',
    'staging/lifecycle/entra/email-link-twice',
  ]);
});

it.each(['VERIFICATION link works', 'rfc7644-3.5.2-20 entra', 'okta never deletes', 'groups-endpoint'])(
  'searches title, requirement, reason and id: %s',
  (q) => {
    expect(found({ q }).length).toBeGreaterThan(0);
  },
);

it('finds nothing where one word is missing', () => {
  expect(found({ q: 'deactivate nonsense' })).toEqual([]);
});

it('lists red results first, under the causes that explain them', () => {
  const groups = arrange(entries);

  expect(groups.map(({ standing, size }) => [standing, size])).toEqual([
    ['fail', 7],
    ['error', 1],
    ['warn', 2],
    ['skip', 9],
    ['pass', 25],
  ]);
  expect(groups[0]?.parts.map(({ cause, entries: { length } }) => [cause, length])).toEqual([
    [1, 2],
    [2, 3],
    [3, 1],
    [4, 1],
  ]);
});

it('folds away what is skipped or passes', () => {
  const groups = arrange(entries);

  expect(groups.filter((group) => isOpenAtFirst(group, groups)).map(({ standing }) => standing)).toEqual([
    'fail',
    'error',
    'warn',
  ]);
});

it('opens what passes where there is nothing else to read', async () => {
  const green = await foldRun(embeddedRun());
  const groups = arrange(entriesOf(green.results, [], green.started));

  expect(groups.filter((group) => isOpenAtFirst(group, groups)).map(({ standing }) => standing)).toEqual(['pass']);
});

it('walks all results in the order of the list', () => {
  expect(inOrder(arrange(entries))).toHaveLength(entries.length);
});
