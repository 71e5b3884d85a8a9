import { expect, it } from 'vitest';
import { causesOf } from '../../reports/causes.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import { aKey, aRedCheck, aResult, aRun, type ToldResult } from './build.ts';
import { stagingRun } from './invented-runs.ts';

const causesIn = async (results: readonly ToldResult[]) => causesOf(await foldRun(aRun({ results })));

it('tells eight red results as five things to fix, failures first', async () => {
  const causes = causesOf(await foldRun(stagingRun()));

  expect(
    causes.map(({ status, title, results, dependents }) => [status, title, results.length, dependents.length]),
  ).toEqual([
    ['fail', '2 verification mails, the first link is dead', 2, 1],
    ['fail', '200 in place of 409', 3, 0],
    ['fail', '200, yet the person can still log in', 1, 1],
    ['fail', '"status": 404', 1, 0],
    ['error', 'No answer to POST /Users within 30 s', 1, 0],
  ]);
});

it('says where a cause was seen, by target and dialect', async () => {
  const causes = causesOf(await foldRun(stagingRun()));

  expect(causes[1]?.seen).toEqual([
    { target: 'staging', idp: 'entra', ids: ['email-address-taken'] },
    { target: 'staging', idp: 'generic', ids: ['email-address-taken'] },
    { target: 'staging', idp: null, ids: ['patch-taken'] },
  ]);
});

it('takes two sightings as one that differ in an invented address, an id or a time', async () => {
  const seen = (idp: string, actual: string) =>
    aResult({ key: aKey({ idp }), status: 'fail', checks: [aRedCheck({ actual })] });

  const causes = await causesIn([
    seen('entra', 'no mail to ada.r7f3k2.1@example.org within 3.0 s, id 7a1c0b6e-0001-4000-8000-00000000000a'),
    seen('okta-oin', 'no mail to bo.r7f3k2.2@example.org within 3.1 s, id 7a1c0b6e-0002-4000-8000-00000000000b'),
  ]);

  expect(causes).toHaveLength(1);
});

it('keeps two answers apart', async () => {
  const causes = await causesIn([
    aResult({ status: 'fail', checks: [aRedCheck({ actual: '200 in place of 409' })] }),
    aResult({ key: aKey({ idp: 'generic' }), status: 'fail', checks: [aRedCheck({ actual: '500 in place of 409' })] }),
  ]);

  expect(causes).toHaveLength(2);
});

it('names the later red checks of a story under its first one', async () => {
  const causes = await causesIn([
    aResult({
      status: 'fail',
      checks: [aRedCheck({ id: 'first' }), aRedCheck({ id: 'second' }), aRedCheck({ id: 'second' })],
    }),
  ]);

  expect(causes.map(({ check, also }) => [check?.id, also])).toEqual([['first', ['second']]]);
});

it('tells what an observer saw as a cause of its own, once', async () => {
  const observer = aRedCheck({ id: 'error/status', observer: true });

  const causes = await causesIn([
    aResult({ status: 'fail', checks: [aRedCheck({ id: 'story' }), observer, observer] }),
    aResult({ key: aKey({ idp: 'generic' }), status: 'fail', checks: [observer] }),
  ]);

  expect(causes.map(({ check, results }) => [check?.id, results.length])).toEqual([
    ['error/status', 2],
    ['story', 1],
  ]);
});

it('counts what follows from what follows', async () => {
  const causes = await causesIn([
    aResult({ key: aKey({ id: 'create' }), status: 'fail', checks: [aRedCheck()] }),
    aResult({ key: aKey({ id: 'update' }), status: 'skip', follows: 'staging/lifecycle/entra/create' }),
    aResult({ key: aKey({ id: 'delete' }), status: 'skip', follows: 'staging/lifecycle/entra/update' }),
  ]);

  expect(causes[0]?.dependents).toEqual(['staging/lifecycle/entra/update', 'staging/lifecycle/entra/delete']);
});

it('ends where two results follow from each other', async () => {
  const causes = await causesIn([
    aResult({ key: aKey({ id: 'a' }), status: 'skip', follows: 'staging/lifecycle/entra/b' }),
    aResult({ key: aKey({ id: 'b' }), status: 'skip', follows: 'staging/lifecycle/entra/a' }),
  ]);

  expect(causes).toEqual([]);
});

it('takes the reason of a red result that has no red check', async () => {
  const causes = await causesIn([aResult({ status: 'error', reason: 'the connection was lost' })]);

  expect(causes).toMatchObject([{ status: 'error', title: 'The connection was lost' }]);
});
