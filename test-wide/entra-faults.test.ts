import { expect, it } from 'vitest';
import { entraFaults, entraScenarios, namedOf, redInSuite } from '../test/scenarios/idp/entra-proof.ts';
import { play, redChecks } from '../test/scenarios/play.ts';

it.each(entraFaults)('tells what is wrong where $title', async (fault) => {
  expect(await redInSuite(fault)).toEqual(namedOf(fault));
});

/** Those that nobody meets but Entra ID, and whoever looks for them by name. */
const alone = entraFaults.filter((fault) => namedOf(fault).length === fault.caughtBy.length);

it.each(alone)('is of no account to others where $title', async (fault) => {
  const run = await play({
    only: ['lifecycle/*', ...entraScenarios],
    idp: ['generic'],
    faults: [fault],
    wire: 'direct',
  });

  expect(redChecks(run)).toEqual([]);
});
