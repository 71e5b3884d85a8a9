import { expect, it } from 'vitest';
import { loadScenarios } from '../../scenarios/cli/catalogue.ts';
import { globPattern } from '../../scenarios/runner/plan.ts';
import { commandsIn, type Page, readPage } from './page.ts';

const english = readPage('docs/troubleshooting.md');
const spanish = readPage('docs/troubleshooting.es.md');
const scenarios = await loadScenarios();
const checks = new Set(scenarios.flatMap((scenario) => scenario.checks.map(({ id }) => id)));

it('rehearses the same scenarios in both languages, in the same order', () => {
  expect(scenariosIn(spanish)).toEqual(scenariosIn(english));
});

it('gives the same commands in both languages', () => {
  const typed = (page: Page) => commandsIn(page).map((command) => command.typed);

  expect(typed(spanish)).toEqual(typed(english));
});

it('explains the same checks in both languages', () => {
  expect(checksIn(spanish)).toEqual(checksIn(english));
});

it.each([english, spanish])('names nothing in $file that does not exist', (page) => {
  const known = new Set(scenarios.map(({ id }) => id));

  expect(scenariosIn(page).filter((id) => !known.has(id))).toEqual([]);
  expect(checksIn(page).filter((id) => !checks.has(id))).toEqual([]);
});

it('plays with each section’s commands the scenarios that the section names', () => {
  const wrong = english.text
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const named = scenariosIn({ file: '', text: section });
      const globs = [...section.matchAll(/--only '?([^'\n]+)'?$/gm)].flatMap(([, list = '']) => list.split(','));
      const played = scenarios.filter(({ id }) => globs.some((glob) => globPattern(glob).test(id))).map(({ id }) => id);
      return named.filter((id) => !played.includes(id));
    });

  // These belong to another cure, or to the embedded provider alone.
  expect(wrong.filter((id) => !['single-sign-on-first', 'add-duplicate-invited'].includes(id))).toEqual([]);
});

const scenariosIn = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/\[`([\w-]+)`\]\(scenarios\.md#([\w-]+)\)/g)].map(([, id = '']) => id);

const checksIn = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/^- .*/gm)].flatMap(([line]) =>
    [...line.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, id = '']) => id),
  );
