import { listed } from '../../../reports/wording.ts';
import { requirementOf } from '../../requirements/catalogue.ts';
import { spokenBy } from '../../runner/plan.ts';
import type { Scenario } from '../../scenario.ts';
import { needSentences } from '../need-words.ts';
import type { Knowledge } from './knowledge.ts';
import type { Entry, Page } from './page.ts';

export function explainScenario(scenario: Scenario, { dialects, faults }: Knowledge): Page {
  const { id, title, story, checks, after = [] } = scenario;
  const checkIds = new Set(checks.map((check) => check.id));
  const caught = faults.filter(({ caughtBy }) => caughtBy.some((check) => checkIds.has(check)));
  return {
    head: `Scenario ${id}: ${title}`,
    steps: story,
    parts: [
      ['Checks', checks.map((check): Entry => [check.id, check.title])],
      ['Rules', ruleEntries(checks.flatMap(({ requirements }) => requirements))],
      ['Needs', needSentences(scenario)],
      ['Changes', [changesOf(scenario)]],
      ['After', after.length === 0 ? [] : [`${listed(after)}: where one fails, this one is not judged`]],
      ['As', speakersOf(scenario, dialects)],
      [
        'Fails on',
        caught.length === 0
          ? []
          : [
              `${caught.length === 1 ? '1 planted fault:' : `${caught.length} planted faults, such as`} ${listed(caught.slice(0, 3).map((fault) => fault.id))}`,
            ],
      ],
    ],
    commands: [`scimulator run --only ${id}`],
  };
}

/** Each requirement once, with its sentence. */
export const ruleEntries = (ids: readonly string[]): readonly Entry[] =>
  [...new Set(ids)].map((id): Entry => [id, requirementOf(id)?.text ?? 'not in the catalogue']);

function changesOf({ scope }: Scenario): string {
  if (scope === undefined) return 'people of its own; runs beside others';
  const alone = 'on a target of yours it runs alone and last';
  if (scope.tenant.length === 0) return `what everybody on the target shares, such as its clock; ${alone}`;
  return `the whole tenant: ${listed(scope.tenant)}; ${alone}, and only where allow names that`;
}

function speakersOf(scenario: Scenario, dialects: Knowledge['dialects']): readonly Entry[] {
  if (scenario.dialects === 'none') return ['no identity provider: once for each target'];
  return spokenBy(scenario, dialects).map(
    ({ id, title, evidence, family }): Entry => [
      id,
      family === 'generic' ? `${title}, by the RFC alone` : `${title}, evidence ${evidence}`,
    ],
  );
}
