import { describe, expect, it } from 'vitest';
import { loadFaults, loadScenarios } from '../../scenarios/cli/catalogue.ts';
import { prove } from './proof.ts';
import { sampleOf } from './sample.ts';

const faults = await loadFaults();
const checks = (await loadScenarios()).flatMap((scenario) => scenario.checks.map(({ id }) => id));
/** Another seed proves others; the wide tests prove all of them. */
const seed = Number(process.env.SCIMULATOR_PROOF_SEED ?? 1);
const sample = sampleOf(faults, { seed, size: 15 });

it.each([...new Set(checks)])('%s can fail: some fault turns it red', (check) => {
  expect(faults.flatMap(({ caughtBy }) => caughtBy)).toContain(check);
});

it.each(faults)('$id is noticed by checks that some scenario applies', ({ caughtBy }) => {
  expect(caughtBy.filter((check) => !checks.includes(check))).toEqual([]);
});

describe.each(sample)(`$title (sample of seed ${seed})`, (fault) => {
  it(`turns red: ${fault.caughtBy.join(', ')}`, async () => {
    const { redChecks } = await prove(fault);

    expect(fault.caughtBy.filter((check) => !redChecks.has(check))).toEqual([]);
  }, 60_000);
});
