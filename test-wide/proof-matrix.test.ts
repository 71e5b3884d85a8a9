import { beforeAll, describe, expect, it } from 'vitest';
import { loadFaults, loadScenarios } from '../scenarios/cli/catalogue.ts';
import { type Proof, prove } from '../test/scenarios/proof.ts';

const faults = await loadFaults();
const scenarios = await loadScenarios();
const proofs = new Map<string, Proof>();

beforeAll(async () => {
  for (const fault of faults) proofs.set(fault.id, await prove(fault));
}, 600_000);

describe.each(faults)('$title', ({ id, caughtBy }) => {
  it.each(caughtBy)('turns %s red', (check) => {
    expect([...(proofs.get(id)?.redChecks ?? [])]).toContain(check);
  });
});

it.each(scenarios)('$id can fail: some fault turns it red', ({ id }) => {
  const red = faults.filter((fault) => proofs.get(fault.id)?.redScenarios.has(id));

  expect(red.map((fault) => fault.id)).not.toEqual([]);
});
