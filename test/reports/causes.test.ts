import { expect, it } from 'vitest';
import { causesOf } from '../../reports/causes.ts';
import type { RecordedCheck } from '../../reports/run-log/event.ts';
import { foldRun } from '../../reports/run-log/fold.ts';
import { aKey, aProvisioningEntry, aRedCheck, aResult, aRun, type ToldResult } from './build.ts';
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
    ['fail', 'Error bodies hold status as a string: "status": 404', 1, 0],
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

const readBack = (change: Partial<RecordedCheck> = {}) =>
  aRedCheck({
    id: 'create/read-back',
    title: 'A new person reads back as sent',
    expected: 'givenName “Ada”, familyName “Berg”',
    actual: 'givenName “Berg”, familyName “Ada”',
    ...change,
  });

it('takes what was wrong as one cause, whoever it happened to', async () => {
  const causes = await causesIn([
    aResult({ status: 'fail', checks: [readBack()] }),
    aResult({
      key: aKey({ idp: 'generic' }),
      status: 'fail',
      checks: [
        readBack({
          expected: 'givenName “Grace”, familyName “Holm”',
          actual: 'givenName “Holm”, familyName “Grace”',
        }),
      ],
    }),
    aResult({ key: aKey({ id: 'a' }), status: 'fail', checks: [aRedCheck({ actual: 'GET /Users/7 answered 500' })] }),
    aResult({ key: aKey({ id: 'b' }), status: 'fail', checks: [aRedCheck({ actual: 'GET /Users/b8 answered 500' })] }),
  ]);

  expect(causes.map(({ title, results }) => [title, results.length])).toEqual([
    ['A new person reads back as sent: givenName “Berg” in place of “Ada”, familyName “Ada” in place of “Berg”', 2],
    ['POST answers with the URL of the new resource: GET /Users/7 answered 500', 2],
  ]);
});

it('takes the same attribute read later for a symptom of the create, and another one for a cause of its own', async () => {
  const later = (id: string, change: Partial<RecordedCheck>) =>
    aResult({ key: aKey({ id }), status: 'fail', checks: [readBack({ id, ...change })] });

  const causes = await causesIn([
    later('update/others-untouched', {}),
    aResult({ status: 'fail', checks: [readBack()] }),
    later('reactivate/data-intact', { expected: 'familyName “Berg”', actual: 'lost' }),
    later('duplicate/account-intact', { expected: 'familyName “Berg”, title “Dr”', actual: 'title absent' }),
  ]);

  expect(causes.map(({ check, results, also }) => [check?.id, results.length, also])).toEqual([
    ['create/read-back', 3, ['update/others-untouched', 'reactivate/data-intact']],
    ['duplicate/account-intact', 1, []],
  ]);
});

it('does not explain one target by the create of another', async () => {
  const causes = await causesIn([
    aResult({ status: 'fail', checks: [readBack()] }),
    aResult({
      key: aKey({ target: 'other' }),
      status: 'fail',
      checks: [readBack({ id: 'update/others-untouched' })],
    }),
  ]);

  expect(causes).toHaveLength(2);
});

it('tells a warning that kept others from being judged, and no other warning', async () => {
  const refused = aRedCheck({ title: 'A person is created', status: 'warn', actual: 'POST /Users answered 400' });
  const [create, other] = [aKey({ id: 'create-and-read-back' }), aKey({ id: 'connection-test' })];

  const causes = await causesIn([
    aResult({ key: other, status: 'warn', checks: [aRedCheck({ status: 'warn', actual: 'no challenge' })] }),
    aResult({ key: create, status: 'warn', checks: [refused] }),
    aResult({
      key: aKey({ id: 'deactivate' }),
      status: 'skip',
      follows: 'staging/lifecycle/entra/create-and-read-back',
    }),
  ]);

  expect(
    causes.map(({ status, title, results, dependents }) => [status, title, results.length, dependents.length]),
  ).toEqual([['warn', 'A person is created: POST /Users answered 400', 1, 1]]);
});

it('tells what the identity provider would do now, by the last thing that went wrong where it was seen first', async () => {
  const failing = (prognosis: readonly string[]) => [
    aProvisioningEntry({ status: 'failure', prognosis: ['It tries again.'] }),
    aProvisioningEntry({ status: 'failure', prognosis }),
  ];
  const run = await foldRun(
    aRun({
      results: [
        aResult({
          status: 'fail',
          checks: [aRedCheck()],
          entries: failing(['It keeps the person in escrow.', 'They cannot get in.']),
        }),
        aResult({
          key: aKey({ idp: 'okta-oin' }),
          status: 'fail',
          checks: [aRedCheck()],
          entries: failing(['A task fails.']),
        }),
      ],
    }),
  );

  expect(causesOf(run).map(({ prognosis }) => prognosis)).toEqual([
    ['It keeps the person in escrow.', 'They cannot get in.'],
  ]);
});
