import type { CheckFacts } from '../../check.ts';
import { ruleEntries } from './explain-scenario.ts';
import type { Knowledge } from './knowledge.ts';
import type { Entry, Page } from './page.ts';
import { noAlarms, redMeans } from './red-means.ts';

export function explainCheck(check: CheckFacts, { scenarios, faults }: Knowledge): Page {
  const { id, title, requirements, hint, breaks } = check;
  const caught = faults.filter(({ caughtBy }) => caughtBy.includes(id));
  return {
    head: `Check ${id}: ${title}`,
    parts: [
      ['Fix', [hint]],
      ['Breaks', [breaks]],
      ['Rules', ruleEntries(requirements)],
      ['Red means', [redMeans(requirements)]],
      ['No alarm', noAlarms(requirements)],
      ['In', scenariosWith(id, scenarios)],
      ['Faults', caught.map((fault): Entry => [fault.id, fault.title])],
    ],
    commands: [
      `scimulator run --only ${id}`,
      ...caught.slice(0, 1).map((fault) => `scimulator provider --fault ${fault.id}`),
    ],
  };
}

export const scenariosWith = (checkId: string, scenarios: Knowledge['scenarios']): readonly Entry[] =>
  scenarios
    .filter(({ checks }) => checks.some(({ id }) => id === checkId))
    .map((scenario): Entry => [scenario.id, scenario.title]);
