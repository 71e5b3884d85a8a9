import { expect, it } from 'vitest';
import { loadDialects, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { chooseDialects, chooseSuites, knownNames } from '../../../scenarios/cli/choose.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { suites } from '../../../scenarios/suites.ts';

const scenarios = await loadScenarios();
const dialects = await loadDialects();
const ids = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

const [some] = scenarios;
if (some === undefined) throw new Error('there are no scenarios');
const heavy: Scenario = { ...some, id: 'ten-thousand-people', tags: ['load'] };
const withHeavy = [...scenarios, heavy];

it.each([{}, { only: ['*'] }, { suite: [heavy.suite] }])('leaves out what is tagged load: %j', (choice) => {
  expect(ids(chooseSuites(withHeavy, choice))).not.toContain(heavy.id);
});

it.each([{ suite: ['load'] }, { only: ['load'] }, { only: [heavy.id] }, { suite: ['smoke', 'load'] }])(
  'plays what is tagged load where that is asked for: %j',
  (choice) => {
    expect(ids(chooseSuites(withHeavy, choice))).toContain(heavy.id);
  },
);

it.each(suites.filter(({ name }) => name !== 'load'))('$name names scenarios', ({ name }) => {
  const chosen = chooseSuites(scenarios, { suite: [name] });

  expect(chosen).not.toEqual([]);
  expect(chosen.every(({ suite, tags = [] }) => suite === name || tags.some((tag) => tag === name))).toBe(true);
});

it('knows every suite and tag that a scenario has', () => {
  const used = scenarios.flatMap(({ suite, tags = [] }) => [suite, ...tags]);

  expect(knownNames(scenarios, dialects).suite).toEqual(expect.arrayContaining(used));
});

it.each([
  [['okta'], ['okta-aiw', 'okta-oin']],
  [['entra'], ['entra']],
  [
    ['entra', 'entra-rfc'],
    ['entra', 'entra-rfc'],
  ],
  [['nobody'], []],
])('takes for --idp %j the dialects %j: a family, unless a dialect has its name', (names, expected) => {
  expect(ids(chooseDialects(dialects, names))).toEqual(expected);
});
