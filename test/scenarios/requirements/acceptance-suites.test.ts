import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { acceptanceSuites } from '../../../scenarios/requirements/idp/acceptance-suites.ts';

const scenarios = new Map((await loadScenarios()).map((scenario) => [scenario.id, scenario]));
const steps = acceptanceSuites.flatMap((suite) => suite.steps.map((step) => ({ ...step, suite: suite.id })));

it('names each step once, with its suite in front', () => {
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  expect(steps.filter(({ id, suite }) => !id.startsWith(`${suite}/`))).toEqual([]);
});

it('has every request of Okta’s spec suite, every act of its CRUD suite, and every test of Microsoft’s gallery', () => {
  const countOf = (id: string) => steps.filter(({ suite }) => suite === id).length;

  expect([countOf('okta-spec'), countOf('okta-crud'), countOf('microsoft-gallery')]).toEqual([11, 5, 25]);
});

describe.each(steps)('$id', (step) => {
  it('is played by checks that those scenarios apply, or has a reason why not', () => {
    if ('notPlayed' in step) {
      expect(step.notPlayed).toMatch(/^.{10,160}$/);
      return;
    }
    const missing = step.playedBy.flatMap(({ scenario, checks }) => {
      const applied = scenarios.get(scenario)?.checks.map(({ id }) => id) ?? [];
      return checks.filter((check) => !applied.includes(check)).map((check) => `${scenario}: ${check}`);
    });

    expect(missing).toEqual([]);
  });

  it('asks one thing, in a sentence', () => {
    expect(step.asks).toMatch(/^[A-Z].{5,140}\.$/);
  });
});
