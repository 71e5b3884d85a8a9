import { expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { requirementOf } from '../../../scenarios/requirements/catalogue.ts';
import { play } from '../play.ts';

/** Everything, once: what is asserted of it changes nothing. Without a socket, which other tests have. */
const whole = play({ wire: 'direct' });

it('is green on the reference provider in every dialect and both behaviours', async () => {
  const { results } = await whole;

  const red = results.filter(({ status }) => status !== 'pass' && status !== 'skip');
  expect(red.map(({ name, status, reason }) => `${status} ${name}: ${reason}`)).toEqual([]);
  expect(results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(130);
  expect(results.flatMap(({ left }) => left)).toEqual([]);
}, 60_000);

it('applies the checks that each scenario names, and no others', async () => {
  const scenarios = await loadScenarios();

  const { results } = await whole;

  for (const { id, checks } of scenarios) {
    const applied = results
      .filter(({ key }) => key.id === id)
      .flatMap(({ moments }) => moments.flatMap((moment) => (moment.kind === 'check' ? [moment.check.id] : [])));
    const named = checks.map((check) => check.id);
    expect(
      [...new Set(applied)].filter((check) => !named.includes(check)),
      `not named by ${id}`,
    ).toEqual([]);
  }
}, 60_000);

it('names only requirements that the catalogue knows', async () => {
  const scenarios = await loadScenarios();

  const named = scenarios.flatMap(({ checks }) => checks.flatMap(({ requirements }) => requirements));

  expect(named.filter((id) => requirementOf(id) === undefined)).toEqual([]);
});
