import { expect, it } from 'vitest';
import { causesOf } from '../../reports/causes.ts';
import { closedProviders } from './broken-providers.ts';
import { play } from './play.ts';
import { expectFewCauses } from './told-causes.ts';

it.each(closedProviders)('tells a handful of causes of a provider that $name', async (provider) => {
  const run = await play({ faults: provider.faults, wire: 'direct', targets: ['rfc'], idp: ['entra'] });

  const follows = run.results.filter((result) => result.follows !== undefined);
  expectFewCauses(run, provider);
  expect(follows.length).toBeGreaterThan(40);
  expect(follows.every(({ status, reason }) => status === 'skip' && reason?.startsWith('not judged, because '))).toBe(
    true,
  );
  expect(causesOf(run)[0]?.stops).toEqual(['Microsoft Entra ID']);
});
