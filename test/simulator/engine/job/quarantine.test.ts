import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../../simulator/dialect.ts';
import { entra } from '../../../../simulator/dialects/entra.ts';
import { nextTryAt, tooManyFailures } from '../../../../simulator/engine/job/quarantine.ts';
import { startCounting } from '../../../../simulator/engine/job/runner.ts';
import { cycleHabits } from '../../../../simulator/job-habits.ts';
import { aGroup } from '../../build.ts';
import { aPlay, day, hour, minute, personNo, start } from './build.ts';

const { breaker } = cycleHabits;
if (breaker.kind !== 'quarantine') throw new Error('cycles have a quarantine');

describe('the documented thresholds', () => {
  it.each([
    { failures: 4_999, events: 4_999, referenceFailures: 0, quarantined: false },
    { failures: 5_000, events: 5_000, referenceFailures: 0, quarantined: true },
    { failures: 5_000, events: 12_500, referenceFailures: 0, quarantined: false },
    { failures: 5_001, events: 12_500, referenceFailures: 0, quarantined: true },
    { failures: 5_000, events: 12_499, referenceFailures: 0, quarantined: true },
    { failures: 30_000, events: 35_000, referenceFailures: 0, quarantined: true },
    { failures: 20_000, events: 120_000, referenceFailures: 0, quarantined: false },
    { failures: 40_000, events: 400_000, referenceFailures: 0, quarantined: false },
    { failures: 40_001, events: 400_000, referenceFailures: 0, quarantined: true },
    { failures: 0, events: 100, referenceFailures: 60_000, quarantined: false },
    { failures: 0, events: 100, referenceFailures: 60_001, quarantined: true },
    { failures: 40_000, events: 400_000, referenceFailures: 20_001, quarantined: true },
    { failures: 4_000, events: 4_000, referenceFailures: 50_000, quarantined: false },
  ])('$failures of $events, $referenceFailures references: $quarantined', ({ quarantined, ...counts }) => {
    expect(tooManyFailures({ ...startCounting(), ...counts }, breaker) !== undefined).toBe(quarantined);
  });
});

it('tries after 6, 12 and 24 hours, then every day, for 28 days', () => {
  const hours = Array.from({ length: 32 }, (_, tries) =>
    Math.round(nextTryAt({ reason: 'EncounteredQuarantineException', detail: '', since: 0, tries }, breaker) / hour),
  );

  expect(hours.slice(0, 5)).toEqual([6, 12, 24, 48, 72]);
  expect(hours.slice(-3)).toEqual([28 * 24, 28 * 24, 28 * 24]);
});

it('goes into quarantine at once when the credential is refused, slows down, and is disabled after 28 days', async () => {
  const { job, target } = aPlay(entra, { fate: () => ({ kind: 'status', status: 401, when: 'before' }) });
  job.assign(personNo(1));
  job.assign(personNo(2));

  await job.passTime(40 * day);

  // one in the cycle, then the test of the connection at 6, 12, 24 hours and on the days 2 to 27
  expect(target.requests).toHaveLength(1 + 3 + 26);
  expect(job.state).toEqual({ kind: 'disabled', reason: 'EncounteredQuarantineException', since: start + 28 * day });
  expect(job.notices).toHaveLength(1);
  expect(await job.runCycle()).toMatchObject({ kind: 'none' });
});

it('leaves the quarantine by itself once the target answers again, with nobody lost', async () => {
  let down = true;
  const { job, target, drift } = aPlay(entra, {
    fate: () => (down ? { kind: 'status', status: 401, when: 'before' } : undefined),
  });
  for (const n of [1, 2, 3]) job.assign(personNo(n));
  await job.passTime(3 * day);
  const { state } = job;
  down = false;

  await job.passTime(day);

  expect(state).toMatchObject({ kind: 'quarantined', since: start, dueAt: start + 4 * day });
  expect(job.state).toMatchObject({ kind: 'running', cycle: 'incremental' });
  expect(target.users.size).toBe(3);
  expect(drift()).toEqual([]);
});

it('runs again after a restart, disabled or not', async () => {
  let down = true;
  const { job, target } = aPlay(entra, {
    fate: () => (down ? { kind: 'status', status: 401, when: 'before' } : undefined),
  });
  job.assign(personNo(1));
  await job.passTime(30 * day);
  down = false;

  job.restart();
  await job.runCycle();

  expect(job.state.kind).toBe('running');
  expect(target.users.size).toBe(1);
});

it('goes into quarantine at once when an answer is no SCIM', async () => {
  const { job } = aPlay(entra, { fate: () => ({ kind: 'status', status: 404, when: 'before' }) });
  job.assign(personNo(1));

  await job.runCycle();

  expect(job.state).toMatchObject({ kind: 'quarantined', reason: 'EncounteredQuarantineException' });
});

it('counts over one cycle, everybody in it: a hundredth of the product’s numbers', async () => {
  const small: Dialect = { ...entra, job: { ...cycleHabits, breaker: { ...breaker, minimumFailures: 50 } } };
  const failing = async (total: number) => {
    const { job } = aPlay(small, {
      fate({ method, body }) {
        if (method !== 'POST') return undefined;
        const [, number = '0'] = /"userName":"p(\d+)\./.exec(JSON.stringify(body)) ?? [];
        return Number(number) <= 50 ? { kind: 'status', status: 500, when: 'before' } : undefined;
      },
    });
    for (let n = 1; n <= total; n += 1) job.assign(personNo(n));
    const { counts } = await job.runCycle();
    return { counts, state: job.state };
  };

  const [edge, beyond] = [await failing(125), await failing(124)];

  expect(edge).toMatchObject({ counts: { events: 125, failures: 50 }, state: { kind: 'running' } });
  expect(beyond.state).toMatchObject({ kind: 'quarantined', reason: 'EncounteredEscrowProportionThreshold' });
});

it('does not count members that could not be changed', async () => {
  const { job } = aPlay(entra, {
    fate: ({ method }) => (method === 'PATCH' ? { kind: 'status', status: 500, when: 'before' } : undefined),
  });
  const people = [1, 2, 3].map((n) => personNo(n));
  for (const person of people) job.assign(person);
  job.assign(aGroup({ memberIds: people.map(({ id }) => id) }));

  const { counts } = await job.runCycle();

  expect(counts).toMatchObject({ events: 4, failures: 0, references: 3, referenceFailures: 3 });
});

describe('the threshold for accidental deletions', () => {
  const aLosingJob = async (lost: number) => {
    const play = aPlay(entra, { settings: { deletionThreshold: 3 } });
    for (let n = 1; n <= 6; n += 1) play.job.assign(personNo(n));
    await play.job.runCycle();
    play.target.requests.splice(0);
    for (let n = 1; n <= lost; n += 1) play.job.unassign(personNo(n));
    return play;
  };

  it('lets as many through as it says', async () => {
    const { job, target } = await aLosingJob(3);

    await job.runCycle();

    expect(job.state.kind).toBe('running');
    expect([...target.users.values()].filter(({ active }) => active === false)).toHaveLength(3);
  });

  it('sends nothing at all when there are more, and stages them', async () => {
    const { job, target } = await aLosingJob(3);
    job.hardDelete(personNo(4));

    const { entries } = await job.runCycle();

    expect(target.requests).toEqual([]);
    expect(job.state).toMatchObject({ kind: 'quarantined', reason: 'AccidentalDeletionThreshold', staged: 4 });
    expect(entries.map(({ action }) => action)).toEqual([
      'StagedAction',
      'StagedAction',
      'StagedAction',
      'StagedDelete',
    ]);
  });

  it('sends them once the administrator has allowed them', async () => {
    const { job, target, drift } = await aLosingJob(5);
    await job.runCycle();

    job.allowDeletions();
    await job.passTime(40 * minute);

    expect(job.state.kind).toBe('running');
    expect([...target.users.values()].filter(({ active }) => active === false)).toHaveLength(5);
    expect(drift()).toEqual([]);
  });

  it('has nothing to stage after the directory was repaired and the job restarted', async () => {
    const { job, target } = await aLosingJob(5);
    await job.runCycle();

    for (let n = 1; n <= 5; n += 1) job.assign(personNo(n));
    job.restart();
    await job.runCycle();

    expect(job.state.kind).toBe('running');
    expect([...target.users.values()].every(({ active }) => active === true)).toBe(true);
  });
});
