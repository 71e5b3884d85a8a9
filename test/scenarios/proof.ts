import { nameOf } from '../../reports/run-log/status.ts';
import { loadDialects, loadScenarios } from '../../scenarios/cli/catalogue.ts';
import { passingBy } from '../../scenarios/observing.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Fault } from '../../target-adapter/provider/fault.ts';
import { play, redChecks } from './play.ts';

/** What was not green while the provider made one mistake. */
export type Proof = {
  readonly redChecks: ReadonlySet<string>;
  readonly redScenarios: ReadonlySet<string>;
  /** Results that could not be judged, `error lifecycle/…: reason`: a mistake of the provider must not stop the judge. */
  readonly unjudged: readonly string[];
};

/**
 * Plays what could notice the fault, with all that comes before it: in the plain dialect, and in the others too where
 * that one does not meet the mistake.
 */
export async function prove(fault: Fault): Promise<Proof> {
  const scenarios = await loadScenarios();
  const applies = ({ checks }: Scenario): boolean => checks.some(({ id }) => fault.caughtBy.includes(id));
  const isObserved = scenarios.some((scenario) => scenario.observes !== undefined && applies(scenario));
  const only = withCauses(scenarios, (scenario) => applies(scenario) || (isObserved && passingBy.has(scenario.id)));
  const [plain, others] = partition(
    (await loadDialects()).map(({ id }) => id),
    (id) => id === 'generic',
  );
  const first = await playFault(fault, only, plain);
  if (fault.caughtBy.every((id) => first.redChecks.has(id))) return first;
  const second = await playFault(fault, only, others);
  return {
    redChecks: new Set([...first.redChecks, ...second.redChecks]),
    redScenarios: new Set([...first.redScenarios, ...second.redScenarios]),
    unjudged: [...first.unjudged, ...second.unjudged],
  };
}

async function playFault(fault: Fault, only: readonly string[], idp: readonly string[]): Promise<Proof> {
  const run = await play({ only, idp, faults: [fault], wire: 'direct' });
  return {
    redChecks: new Set(redChecks(run)),
    redScenarios: new Set(
      run.results.filter(({ status }) => status === 'fail' || status === 'warn').map(({ key }) => key.id),
    ),
    unjudged: run.results
      .filter(({ status }) => status === 'error')
      .map(({ key, reason }) => `${nameOf(key)}: ${reason}`),
  };
}

/** Ids of the chosen scenarios and of those that they come after. */
function withCauses(scenarios: readonly Scenario[], isChosen: (scenario: Scenario) => boolean): readonly string[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const found = new Set<string>();
  const add = (id: string): void => {
    const scenario = byId.get(id);
    if (scenario === undefined || found.has(id)) return;
    found.add(id);
    for (const cause of scenario.after ?? []) add(cause);
  };
  for (const scenario of scenarios.filter(isChosen)) add(scenario.id);
  return [...found];
}

function partition<Item>(items: readonly Item[], is: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
