import { expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { idpFamilies } from '../../../scenarios/requirements/idp/family.ts';
import { play, redChecks } from '../play.ts';

const scenarios = await loadScenarios();

it.each(idpFamilies.filter((family) => family !== 'entra'))(
  'plays the suite of %s green on the correct provider',
  async (family) => {
    const only = scenarios.filter(({ suite }) => suite === family).map(({ id }) => id);
    const run = await play({ only, wire: 'direct' });

    const told = run.results.filter(({ key }) => key.suite === family);
    expect(redChecks(run)).toEqual([]);
    expect(told.filter(({ status }) => status === 'error' || status === 'fail')).toEqual([]);
    expect(told.filter(({ status }) => status === 'pass').map(({ key }) => key.target)).toEqual(
      expect.arrayContaining(['calendly', 'rfc']),
    );
  },
);
