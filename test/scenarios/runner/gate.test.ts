import { expect, it } from 'vitest';
import type { Counts } from '../../../reports/run-log/event.ts';
import { noCounts } from '../../../reports/run-log/status.ts';
import { type GateEvidence, gateOf } from '../../../scenarios/runner/gate.ts';

const gate = (counts: Partial<Counts>, { unjudged = 0, failOn = 'fail' }: Partial<GateEvidence> = {}) =>
  gateOf({ scenarios: { ...noCounts, ...counts }, unjudged, failOn });

it('passes what is green, warned or skipped', () => {
  expect(gate({ pass: 3, warn: 2, skip: 4 })).toEqual({ passed: true, exitCode: 0 });
  expect(gate({})).toEqual({ passed: true, exitCode: 0 });
});

it('fails a red verdict, whatever could not be judged beside it', () => {
  expect(gate({ pass: 9, fail: 1, error: 5 })).toEqual({ passed: false, exitCode: 1 });
});

it('fails a warning only where that is asked for', () => {
  expect(gate({ warn: 1 }, { failOn: 'warn' })).toEqual({ passed: false, exitCode: 1 });
});

it('says by its own code that nothing is red and something could not be judged', () => {
  expect(gate({ pass: 9, error: 1 })).toEqual({ passed: false, exitCode: 3 });
  expect(gate({ error: 1 }, { failOn: 'warn' }).exitCode).toBe(3);
});

it('does not pass where a warning left its followers without a verdict', () => {
  expect(gate({ pass: 3, warn: 3, skip: 103 }, { unjudged: 31 })).toEqual({ passed: false, exitCode: 3 });
  expect(gate({ fail: 1, skip: 31 }, { unjudged: 31 }).exitCode).toBe(1);
});
