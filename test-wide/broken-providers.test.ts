import { it } from 'vitest';
import { openProviders } from '../test/scenarios/broken-providers.ts';
import { play } from '../test/scenarios/play.ts';
import { expectFewCauses } from '../test/scenarios/told-causes.ts';

it.each(openProviders)('tells a handful of causes of a provider that $name', async (provider) => {
  const run = await play({ faults: provider.faults, wire: 'direct', targets: ['rfc'] });

  expectFewCauses(run, provider);
});
