import { sentence } from '../../../reports/wording.ts';
import type { Fault } from '../../../target-adapter/provider/fault.ts';
import type { CheckFacts } from '../../check.ts';
import type { Scenario } from '../../scenario.ts';
import { answerLines, inBase, requestLines } from './exchange-lines.ts';
import type { Knowledge } from './knowledge.ts';
import type { Page } from './page.ts';
import type { PlayedExample } from './play-example.ts';

type Parts = Page['parts'];

/** Plays what applies one of the checks, right and with a fault, and shows where they differ; or says why it cannot. */
export async function exampleParts(checks: readonly CheckFacts[], knowledge: Knowledge): Promise<Parts> {
  if (checks.length === 0) return [['Example', ['none: no check tests it yet']]];
  const { scenarios, faults } = knowledge;
  const ways = checks.flatMap((check) =>
    faults
      .filter(({ caughtBy }) => caughtBy.includes(check.id))
      .flatMap((fault) =>
        applying(check, scenarios).map((scenario) => ({ check, checkId: check.id, fault, scenario })),
      ),
  );
  if (ways.length === 0) return [['Example', ['none: no fault of the reference provider breaks it yet']]];
  const { playExample } = await import('./play-example.ts');
  const tried = ways.sort((a, b) => distance(a) - distance(b)).slice(0, waysAtMost);
  const played = await playExample(tried, knowledge);
  if (played === undefined)
    return [['Example', ['none: what shows it is no exchange, but mail or what the administrator sees']]];
  return partsOf(played);
}

/** Each takes some hundredths of a second. */
const waysAtMost = 12;

const applying = ({ id }: CheckFacts, scenarios: readonly Scenario[]): readonly Scenario[] =>
  scenarios.filter(({ checks }) => checks.some((check) => check.id === id));

/** The nearest is a check of little else, with a fault that breaks little else, in a scenario that needs little. */
const distance = ({ check, fault, scenario }: { check: CheckFacts; fault: Fault; scenario: Scenario }): number =>
  10 * check.requirements.length + 5 * fault.caughtBy.length + 4 * scenario.needs.length + scenario.story.length / 10;

function partsOf({ right, wrong, verdict, scenarioId, dialectId, faultId }: PlayedExample): Parts {
  const { expected = 'otherwise', actual = verdict.status } = verdict;
  const asked = requestLines(wrong);
  const isAskedAlike = right !== undefined && requestLines(right).join('\n') === asked.join('\n');
  return [
    ['Example', isAskedAlike ? asked : []],
    [
      'Right',
      right === undefined
        ? ['none to show: nothing of the kind comes of the provider as it is']
        : [...(isAskedAlike ? [] : requestLines(right)), ...answerLines(right, wrong)],
    ],
    ['Wrong', [...(isAskedAlike ? [] : asked), ...answerLines(wrong, right)]],
    ['Verdict', [inBase(`${verdict.id}: expected ${expected}; ${sentence(actual)}`, wrong)]],
    ['Played', [`${scenarioId} as ${dialectId}, once as it is and once with the fault ${faultId}`]],
  ];
}
