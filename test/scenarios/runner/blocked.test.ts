import { describe, expect, it } from 'vitest';
import type { Status } from '../../../reports/run-log/event.ts';
import { blockedBy, causesOf, type Ended, unjudgedIn, whyUnjudged } from '../../../scenarios/runner/blocked.ts';
import type { Job } from '../../../scenarios/runner/plan.ts';
import { aScenario } from './a-target.ts';

const job = (id: string, { target = 'staging', idp = 'entra' as string | null, after = [] as string[] } = {}): Job => ({
  key: { target, suite: 'lifecycle', idp, id },
  scenario: aScenario({ id, after }),
});
const nameIn = (id: string, idp = 'entra') => `staging/lifecycle/${idp}/${id}`;
const ended = (ends: Readonly<Record<string, Partial<Ended>>>): ReadonlyMap<string, Ended> =>
  new Map(Object.entries(ends).map(([name, end]) => [name, { status: 'pass', stopped: false, ...end }]));

describe('the causes of a result', () => {
  const update = job('update', { after: ['create'] });

  it('are those on the same target in the same dialect', () => {
    const jobs = [
      job('create'),
      job('create', { idp: 'okta-oin' }),
      job('create', { target: 'other' }),
      job('delete'),
      update,
    ];

    expect(causesOf(update, jobs)).toEqual([nameIn('create')]);
  });

  it('are also those where no identity provider speaks', () => {
    expect(causesOf(update, [job('create', { idp: null })])).toEqual([nameIn('create', '-')]);
  });

  it('are those of every dialect for one that speaks in none', () => {
    const own = job('tokens', { idp: null, after: ['create'] });

    expect(causesOf(own, [job('create'), job('create', { idp: 'okta-oin' })])).toEqual([
      nameIn('create'),
      nameIn('create', 'okta-oin'),
    ]);
  });

  it('are those that stand for what is not played', () => {
    const standIn = job('post', { idp: null });
    const post: Job = { ...standIn, scenario: { ...standIn.scenario, standsFor: 'create' } };

    expect(causesOf(update, [post, update])).toEqual([nameIn('post', '-')]);
    expect(causesOf(update, [post, job('create'), update])).toEqual([nameIn('create')]);
  });

  it('are none where they are not played', () => {
    expect(causesOf(update, [update])).toEqual([]);
  });
});

describe('a result', () => {
  const update = job('update', { after: ['create'] });
  const cause = nameIn('create');
  const judged = (end: Partial<Ended>) => blockedBy(update, [cause], ended({ [cause]: end }));

  it.each<[string, Partial<Ended>]>([
    ['passed', {}],
    ['found a failure and came to its end', { status: 'fail' }],
    ['only warned', { status: 'warn' }],
    ['was not played for want of something', { status: 'skip' }],
  ])('is judged where its cause %s', (_how, end) => {
    expect(judged(end)).toBeUndefined();
  });

  it.each<[string, Partial<Ended>]>([
    ['ended before its last step', { status: 'fail', stopped: true }],
    ['was skipped on the way', { status: 'skip', stopped: true }],
    ['could not be judged', { status: 'error' }],
  ])('is not judged where its cause %s', (_how, end) => {
    expect(judged(end)).toBe(cause);
  });

  it('points to the first cause of all, not to the one in between', () => {
    expect(judged({ status: 'skip', stopped: true, follows: nameIn('connection-test') })).toBe(
      nameIn('connection-test'),
    );
  });

  it.each<[Status, string]>([
    ['pass', 'did not come to its end'],
    ['warn', 'ended early, with a warning'],
    ['skip', 'could not be played'],
    ['error', 'could not be judged'],
    ['fail', 'failed'],
  ])('says of its cause what that one did, and calls no warning a failure: %s', (status, how) => {
    expect(whyUnjudged(cause, ended({ [cause]: { status, stopped: true } }))).toBe(`not judged, because create ${how}`);
  });

  it('is judged where its cause has not ended: it was not in the plan', () => {
    expect(blockedBy(update, [cause], new Map())).toBeUndefined();
  });

  it('that speaks in no dialect is judged as soon as one dialect got through', () => {
    const own = job('tokens', { idp: null, after: ['create'] });
    const causes = [nameIn('create'), nameIn('create', 'okta-oin')];
    const broken = { status: 'error', stopped: true } as const;

    expect(blockedBy(own, causes, ended({ [causes[0] ?? '']: broken, [causes[1] ?? '']: {} }))).toBeUndefined();
    expect(blockedBy(own, causes, ended({ [causes[0] ?? '']: broken, [causes[1] ?? '']: broken }))).toBe(causes[0]);
    expect(blockedBy(own, [], new Map())).toBeUndefined();
  });
});

it('counts what a warning left without a verdict, and not what a skipped result needs as well', () => {
  const ends = ended({
    create: { status: 'warn', stopped: true },
    update: { status: 'skip', follows: 'create' },
    delete: { status: 'skip', follows: 'create' },
    patch: { status: 'skip', stopped: true },
    deactivate: { status: 'skip', follows: 'patch' },
    seats: { status: 'skip' },
  });

  expect(unjudgedIn(ends)).toBe(2);
});
