import { expect, it } from 'vitest';
import { entra } from '../../../simulator/dialects/entra.ts';
import { failedOutcomeOf } from '../../../simulator/engine/failed-entry.ts';
import { prognosis } from '../../../simulator/engine/prognosis.ts';
import type { ProvisioningLogEntry } from '../../../simulator/engine/provisioning-log.ts';

const entry = (change: Partial<ProvisioningLogEntry> = {}): ProvisioningLogEntry => ({
  at: '2026-11-25T00:00:00.000Z',
  intent: 'assign',
  action: 'create',
  status: 'failure',
  code: 'EntryConflict',
  reason: 'the target answered 409 Conflict',
  answer: 409,
  exchanges: ['x1'],
  ...change,
});
const stateAfter = (change: Partial<ProvisioningLogEntry>) => {
  const failed = failedOutcomeOf(entry(change), entra);
  return failed && prognosis(entra, failed, { attempts: 1 }).state;
};

it('reads a failure from a line of the log, so that a prognosis can be made of it', () => {
  expect([stateAfter({}), stateAfter({ answer: 401 }), stateAfter({ status: 'retrying', answer: 500 })]).toEqual([
    'escrowed',
    'quarantined',
    'escrowed',
  ]);
});

it('finds none where nothing failed', () => {
  expect([stateAfter({ status: 'success' }), stateAfter({ status: 'waiting' })]).toEqual([undefined, undefined]);
});
