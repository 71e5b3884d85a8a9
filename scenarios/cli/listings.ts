import { listed, plural } from '../../reports/wording.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import type { Fault } from '../../target-adapter/provider/fault.ts';
import type { CheckFacts } from '../check.ts';
import { requirements as catalogue } from '../requirements/catalogue.ts';
import { coverageOf } from '../requirements/coverage.ts';
import { linkOf } from '../requirements/requirement.ts';
import { inOrder, spokenBy } from '../runner/plan.ts';
import type { Scenario } from '../scenario.ts';
import { suites } from '../suites.ts';
import type { IdRow } from './id-list.ts';
import { needWords } from './need-words.ts';

/** What the filters left. `isPart`: some scenario was left out. */
export type Selection = {
  readonly scenarios: readonly Scenario[];
  readonly dialects: readonly Dialect[];
  readonly isPart: boolean;
};

/** A list as lines, and the same as data for `--json`. */
export type Listing = {
  readonly head: string;
  readonly rows: readonly IdRow[];
  readonly facts: readonly object[];
  readonly hint: string;
};

export function scenarioListing({ scenarios, dialects }: Selection): Listing {
  const ordered = inOrder(scenarios);
  const ids = dialects.map(({ id }) => id);
  const alone = ordered.filter((scenario) => scenario.dialects === 'none').length;
  const spoken = alone === ordered.length ? '' : `, each as ${plural(ids.length, 'dialect')}: ${ids.join(', ')}`;
  return {
    head: `${plural(ordered.length, 'scenario')}${spoken}${alone > 0 && spoken !== '' ? ` (${alone} of them as none)` : ''}`,
    rows: ordered.map((scenario) => ({
      id: scenario.id,
      text: scenario.title,
      right: [...(scenario.tags ?? []).map((tag) => `#${tag}`), ...needWords(scenario)].join(', '),
    })),
    facts: ordered.map((scenario) => {
      const { id, suite, tags = [], group, title, needs, scope, after = [], story, checks } = scenario;
      return {
        id,
        suite,
        tags,
        group,
        title,
        idps: spokenBy(scenario, dialects).map(({ id: idp }) => idp),
        needs,
        ...(scope === undefined ? {} : { scope }),
        after,
        story,
        checks: checks.map((check) => check.id),
        requirements: [...new Set(checks.flatMap((check) => check.requirements))],
      };
    }),
    hint: 'scimulator explain ID tells what one does.',
  };
}

/** The suites and tags that gather scenarios, with how many of these. */
export function suiteListing({ scenarios }: Selection): Listing {
  const all = suites.map(({ name, kind, about, serves }) => {
    const own = scenarios.filter(({ suite, tags = [] }) => suite === name || tags.some((tag) => tag === name));
    return { name, kind, about, serves, scenarios: own.map(({ id }) => id) };
  });
  const counted = (kind: 'suite' | 'tag'): number => all.filter((each) => each.kind === kind).length;
  return {
    head: `${plural(counted('suite'), 'suite')}, and ${plural(counted('tag'), 'tag')} that gather some of their scenarios`,
    rows: all.map(({ name, kind, about, serves, scenarios: own }) => ({
      id: name,
      text: `${about}. For ${serves}.`,
      right: `${kind}, ${plural(own.length, 'scenario')}`,
    })),
    facts: all,
    hint: 'scimulator run --suite NAME plays one; --only takes tags, too.',
  };
}

/** Each check of these scenarios once, by id. */
export function checksOf(scenarios: readonly Scenario[]): readonly CheckFacts[] {
  const byId = new Map(scenarios.flatMap(({ checks }) => checks).map((check) => [check.id, check]));
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id));
}

export function checkListing({ scenarios }: Selection): Listing {
  const checks = checksOf(scenarios);
  return {
    head: `${plural(checks.length, 'check')} in ${plural(scenarios.length, 'scenario')}`,
    rows: checks.map(({ id, title, requirements }) => ({ id, text: title, right: requirements.join(' ') })),
    facts: checks.map(({ id, title, requirements, hint, breaks }) => ({
      id,
      title,
      requirements,
      hint,
      breaks,
      scenarios: scenarios.filter(({ checks: own }) => own.some((check) => check.id === id)).map((each) => each.id),
    })),
    hint: 'scimulator explain ID tells what one judges, and what breaks.',
  };
}

/** `which`: only those that a check tests, or that could be tested and are not. */
export function requirementListing({ scenarios, isPart }: Selection, which: 'all' | 'covered' | 'uncovered'): Listing {
  const checks = checksOf(scenarios);
  const chosen = coverageOf(catalogue, checks).filter(({ state }) => {
    if (which === 'uncovered') return state === 'open' || state === 'needs-setup';
    return state === 'covered' || (which === 'all' && !isPart);
  });
  const tested = chosen.filter(({ state }) => state === 'covered').length;
  return {
    head: `${plural(chosen.length, 'requirement')}, ${tested} of them tested by ${plural(checks.length, 'check')}`,
    rows: chosen.map(({ requirement: { id, level, text }, state, checks: own }) => ({
      id,
      text,
      right: `${level}, ${state === 'covered' ? plural(own.length, 'check') : untested[state]}`,
    })),
    facts: chosen.map(({ requirement, checks: own, state }) => ({
      ...requirement,
      url: linkOf(requirement) ?? null,
      coverage: state,
      checks: own,
    })),
    hint: 'scimulator explain ID tells what is judged, and what is no fault.',
  };
}

const untested = { open: 'no check', 'needs-setup': 'needs set-up', 'not-observable': 'unseen' } as const;

export function dialectListing({ dialects }: Selection): Listing {
  return {
    head: `${plural(dialects.length, 'dialect')} of ${plural(new Set(dialects.map(({ family }) => family)).size, 'family', 'families')}`,
    rows: dialects.map(({ id, title, family, evidence }) => ({
      id,
      text: title,
      right:
        family === 'generic' ? 'by the RFC alone' : `${family === id ? '' : `family ${family}, `}evidence ${evidence}`,
    })),
    facts: dialects.map(({ id, family, title, label, evidence, deletes, matchesFirst, noGroups, options, facts }) => {
      return { id, family, title, label, evidence, deletes, matchesFirst, noGroups, options, facts };
    }),
    hint: 'scimulator explain ID tells how one speaks, and how that is known.',
  };
}

export function faultListing({ scenarios, isPart }: Selection, faults: readonly Fault[]): Listing {
  const checks = new Set(checksOf(scenarios).map(({ id }) => id));
  const chosen = isPart ? faults.filter(({ caughtBy }) => caughtBy.some((id) => checks.has(id))) : faults;
  return {
    head: `${plural(chosen.length, 'fault')} that the reference provider can make, each with the checks that notice it`,
    rows: chosen.map(({ id, title, caughtBy }) => ({ id, text: title, right: listed(caughtBy) })),
    facts: chosen.map(({ id, title, caughtBy }) => ({ id, title, caughtBy })),
    hint: 'scimulator provider --fault ID serves a provider that makes it.',
  };
}
