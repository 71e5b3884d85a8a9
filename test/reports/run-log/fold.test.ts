import { expect, it } from 'vitest';
import { foldRun } from '../../../reports/run-log/fold.ts';
import { aClaim, after, aKey, aResult, aRun, streamOf } from '../build.ts';
import { stagingRun } from '../invented-runs.ts';

it('tells results in the order of the plan, whatever order they ended in', async () => {
  const first = aResult({ key: aKey({ id: 'first' }) });
  const second = aResult({ key: aKey({ id: 'second' }) });
  const [started, ...rest] = aRun({ results: [first, second] });
  const finished = rest.pop();
  if (!started || !finished) throw new Error('the invented run is empty');

  const run = await foldRun(streamOf([started, ...rest.reverse(), finished]));

  expect(run.results.map(({ key }) => key.id)).toEqual(['first', 'second']);
});

it('keeps every moment of a result in order', async () => {
  const run = await foldRun(streamOf(stagingRun()));

  const result = run.results.find(({ name }) => name === 'staging/lifecycle/entra/email-change-verified');
  const kinds = result?.moments.map(({ kind }) => kind);

  const [step, exchange, mail, entry, check] = ['step', 'exchange', 'mail', 'provisioning', 'check'];
  expect(kinds).toEqual([
    ...[step, step, step, step],
    ...[exchange, exchange, exchange],
    ...[mail, mail],
    ...[entry, entry],
    ...[check, check],
    'note',
  ]);
});

it('takes a planned result that never began as not finished', async () => {
  const { status: _none, ...planned } = aResult();

  const run = await foldRun(aRun({ results: [planned], finished: null }));

  expect(run.results).toHaveLength(1);
  expect(run.results[0]).toMatchObject({ started: false, moments: [] });
  expect(run.results[0]).not.toHaveProperty('status');
  expect(run).not.toHaveProperty('finished');
});

it('puts a result that is not in the plan at the end', async () => {
  const events = aRun({ results: [aResult()] });

  const run = await foldRun([...events, { type: 'note', at: after(1), key: aKey({ id: 'stray' }), text: 'seen' }]);

  expect(run.results.map(({ key }) => key.id)).toEqual(['create-and-read', 'stray']);
});

it.each([
  ['removed', 0],
  ['deactivated', 0],
  ['gone', 0],
  ['kept', 1],
  ['failed', 1],
] as const)('counts a claim that was released as %s: %i left', async (how, left) => {
  const run = await foldRun(aRun({ results: [aResult({ claims: [aClaim()], how })] }));

  expect(run.results[0]?.left).toHaveLength(left);
});

it('knows the id of what is left once a claim was told again with it', async () => {
  const events = aRun({ results: [aResult({ claims: [aClaim()], how: 'failed' })] });

  const run = await foldRun([
    ...events,
    { type: 'claimed', at: after(1), key: aKey(), claim: aClaim({ resourceId: '2819' }) },
  ]);

  expect(run.results[0]?.left).toEqual([aClaim({ resourceId: '2819' })]);
});

it('refuses events that do not begin with run-started', async () => {
  const [, ...headless] = aRun({ results: [aResult()] });

  await expect(foldRun(headless)).rejects.toMatchObject({ code: 'RUN_LOG_INVALID' });
  await expect(foldRun([])).rejects.toMatchObject({ code: 'RUN_LOG_INVALID' });
});
