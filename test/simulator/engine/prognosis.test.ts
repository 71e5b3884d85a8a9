import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../simulator/dialect.ts';
import { entra } from '../../../simulator/dialects/entra.ts';
import { generic } from '../../../simulator/dialects/generic.ts';
import { oktaOin } from '../../../simulator/dialects/okta-oin.ts';
import { type Danger, type FailedOutcome, prognosis } from '../../../simulator/engine/prognosis.ts';
import { plainHabits } from '../../../simulator/job-habits.ts';

const minute = 60_000;
const failed = (change: Partial<FailedOutcome> = {}): FailedOutcome => ({
  intent: 'assign',
  linked: 'not-linked',
  answer: 409,
  settlement: {
    kind: 'failed',
    action: 'create',
    code: 'EntryConflict',
    reason: 'the target answered 409',
    status: 409,
  },
  ...change,
});
const throttled: FailedOutcome['settlement'] = {
  kind: 'retry',
  action: 'create',
  code: 'Too Many Requests',
  reason: 'the target answered 429',
  afterMs: 5 * minute,
};
const refused: FailedOutcome['settlement'] = { kind: 'refused', reason: 'the target answered 401', status: 401 };

describe('when it is tried again', () => {
  it('is the next cycle in Entra ID, then ever more seldom', () => {
    const first = prognosis(entra, failed(), { attempts: 1 });
    const fourth = prognosis(entra, failed(), { attempts: 4 });

    expect(first).toMatchObject({ state: 'escrowed', next: { kind: 'by-itself', afterMs: 40 * minute } });
    expect(fourth.next).toEqual({ kind: 'by-itself', afterMs: 320 * minute });
    expect(first.sentences[0]).toBe(
      'Microsoft Entra ID keeps it in escrow and tries again in the next cycle (40 minutes), then ever more seldom.',
    );
  });

  it('is the administrator’s matter in Okta, but for a 429', () => {
    const refusal = prognosis(oktaOin, failed(), { attempts: 1 });
    const second = prognosis(oktaOin, failed({ settlement: throttled, answer: 429 }), { attempts: 2 });
    const last = prognosis(oktaOin, failed({ settlement: throttled, answer: 429 }), { attempts: 10 });

    expect(refusal).toMatchObject({ state: 'failed-task', next: { kind: 'administrator' } });
    expect(second).toMatchObject({ state: 'paused', next: { kind: 'by-itself', afterMs: 10 * minute } });
    expect(last).toMatchObject({ state: 'failed-task', next: { kind: 'administrator' } });
  });

  it('is the next change where a product forgets its failures', () => {
    const dropping: Dialect = {
      ...generic,
      job: { ...plainHabits, onFailure: { kind: 'dropped' }, schedule: { kind: 'event', fullSyncMs: 60 * minute } },
    };

    const { next, sentences } = prognosis(dropping, failed(), { attempts: 1 });

    expect(next).toEqual({ kind: 'next-change' });
    expect(sentences[0]).toContain('full synchronisation (every 1 hour)');
  });
});

describe('when everything stops', () => {
  it('is at once, in quarantine, where Entra ID’s credential is refused', () => {
    const { state, next, sentences } = prognosis(entra, failed({ settlement: refused, answer: 401 }), { attempts: 1 });

    expect([state, next]).toEqual(['quarantined', { kind: 'by-itself', afterMs: 360 * minute }]);
    expect(sentences[1]).toContain(
      'after 6 hours, 12 hours, 1 day, then every 1 day; after 28 days the job is switched off',
    );
  });

  it('is above forty per cent of a cycle with five thousand failures', () => {
    const few = prognosis(entra, failed(), { attempts: 1, failures: 4_999, events: 5_000 });
    const many = prognosis(entra, failed(), { attempts: 1, failures: 5_000, events: 10_000 });

    expect([few.state, many.state]).toEqual(['escrowed', 'quarantined']);
    expect(many.sentences.join(' ')).toContain('5000 of 10000 failed: more than 40 %');
  });

  it('holds the queue where Okta’s credential is refused', () => {
    expect(prognosis(oktaOin, failed({ settlement: refused, answer: 401 }), { attempts: 1 })).toMatchObject({
      state: 'stopped',
      next: { kind: 'administrator' },
    });
  });
});

const stakes: readonly (readonly [string, Partial<FailedOutcome>, readonly Danger[]])[] = [
  ['a refused creation', { answer: 400 }, ['locked-out']],
  ['a deactivation that failed', { intent: 'unassign', linked: 'linked', answer: 500 }, ['keeps-access']],
  ['a reactivation that failed', { intent: 'enable', linked: 'linked', answer: 500 }, ['locked-out']],
  ['a change that failed', { intent: 'update', linked: 'linked', answer: 400 }, ['stale']],
  ['an id that the target has lost', { intent: 'update', linked: 'linked', answer: 404 }, ['locked-out', 'cut-off']],
  ['members that could not be changed', { intent: 'change-members', linked: 'linked' }, ['stale', 'keeps-access']],
];

it.each(stakes)('tells what is at stake by %s', (_, change, dangers) => {
  expect(prognosis(entra, failed(change), { attempts: 1 }).dangers).toEqual(dangers);
});

it('tells that a creation without an answer may end in two accounts, or in one that nobody knows', () => {
  const { answer: _, ...unanswered } = failed({ settlement: throttled });

  expect(prognosis(entra, unanswered, { attempts: 1 }).dangers).toEqual(['locked-out', 'duplicate', 'orphan']);
});

it('tells what the administrator reads, last', () => {
  const { sentences } = prognosis(entra, failed(), { attempts: 1 });

  expect(sentences.at(-1)).toBe('The administrator of Microsoft Entra ID sees: EntryConflict (409 Conflict).');
});
