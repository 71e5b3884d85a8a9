import { expect, it } from 'vitest';
import { entraFaults, namedOf, redInSuite } from '../test/scenarios/idp/entra-proof.ts';
import { play, redChecks } from '../test/scenarios/play.ts';

it.each(entraFaults)('tells what is wrong where $title', async (fault) => {
  expect(await redInSuite(fault)).toEqual(namedOf(fault));
});

/** Those that nobody meets but Entra ID, and whoever looks for them by name. */
const alone = entraFaults.filter((fault) => namedOf(fault).length === fault.caughtBy.length);

const told = ['create-and-read-back', 'update-profile', 'deactivate', 'reactivate', 'groups-endpoint', 'delete-hard'];

it.each(alone)('is of no account to others where $title', async (fault) => {
  const run = await play({
    only: told,
    targets: ['rfc'],
    idp: ['generic', 'okta-oin'],
    faults: [fault],
    wire: 'direct',
  });

  expect(redChecks(run)).toEqual([]);
  expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(10);
});
