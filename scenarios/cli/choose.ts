import type { Reporter } from '../../reports/reporter.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { KnownNames } from '../config/settings.ts';
import { didYouMean } from '../config/suggestion.ts';
import { requirements } from '../requirements/catalogue.ts';
import {
  isInSection,
  nameOfSection,
  readSection,
  type Section,
  sectionOf,
  titleOfSection,
} from '../requirements/section.ts';
import type { Scenario } from '../scenario.ts';
import { suites } from '../suites.ts';
import { reporterNames } from './catalogue.ts';

/** Names that exist: for suggestions. */
export const knownNames = (
  scenarios: readonly Scenario[],
  dialects: readonly Dialect[],
  reporters: readonly Pick<Reporter, 'id'>[] = [],
): Required<KnownNames> => ({
  suite: [...new Set([...suites.map(({ name }) => name), ...scenarios.map(({ suite }) => suite)])],
  idp: [...new Set(dialects.flatMap(({ id, family }) => [id, family]))],
  report: [...reporterNames, ...reporters.map(({ id }) => id)],
});

/** What `--suite` and `--only` say, or the configuration. */
export type Choice = { readonly suite?: readonly string[]; readonly only?: readonly string[] };

/** By id or family, a name that is both by id alone: `entra` is not `entra-rfc`. Absent: all. */
export function chooseDialects(dialects: readonly Dialect[], names: readonly string[] | undefined): readonly Dialect[] {
  if (names === undefined) return dialects;
  const families = names.filter((name) => isFamilyOnly(name, dialects));
  return dialects.filter(({ id, family }) => names.includes(id) || families.includes(family));
}

/** Whether a family has a name of its own, so that `--idp` takes all of it. */
export const isFamilyOnly = (family: string, dialects: readonly Dialect[]): boolean =>
  dialects.every(({ id }) => id !== family);

/** What is to be played: what is tagged `load` only where its tag or its own id is named. */
export function chooseSuites(scenarios: readonly Scenario[], { suite, only = [] }: Choice): readonly Scenario[] {
  const asked = new Set([...(suite ?? []), ...only].map((name) => name.toLowerCase()));
  const due = scenarios.filter(({ id, tags = [] }) => !tags.includes('load') || asked.has('load') || asked.has(id));
  return inSuites(due, suite);
}

/** By suite or tag; absent: all. */
export function inSuites(scenarios: readonly Scenario[], suite: Choice['suite']): readonly Scenario[] {
  if (suite === undefined) return scenarios;
  return scenarios.filter((scenario) =>
    [scenario.suite, ...(scenario.tags ?? [])].some((name) => suite.includes(name)),
  );
}

/** `--only` or `--suite` has left nothing over. */
export function nothingChosen(
  { only = [], suite = [] }: { readonly only?: readonly string[]; readonly suite?: readonly string[] },
  scenarios: readonly Scenario[],
): Problem {
  const chosen = [...only, ...suite].join(', ');
  const section = only.length === 1 ? readSection(chosen) : undefined;
  if (section !== undefined) return untestedSection(section, scenarios);
  const near =
    only.length === 1
      ? didYouMean(
          chosen,
          scenarios.map(({ id }) => id),
        )
      : '';
  return new Problem('USAGE', {
    happened: `nothing is left${chosen === '' ? '' : ` of ${chosen}`}.${near}`,
    expected: `ids or globs of scenarios, such as ${scenarios[0]?.id ?? 'email-*'} or email-*`,
    next: 'scimulator list shows them all',
  });
}

function untestedSection(section: Section, scenarios: readonly Scenario[]): Problem {
  const stated = requirements.filter(({ id }) => isInSection(id, section)).length;
  const tested = scenarios.flatMap(({ checks }) => checks.flatMap((check) => check.requirements));
  const beside = sectionsIn(tested, { rfc: section.rfc });
  const all = beside.length > 0 ? beside : sectionsIn(tested);
  return new Problem('USAGE', {
    happened:
      stated === 0
        ? `no requirement stands in ${titleOfSection(section)}`
        : `no check tests ${stated === 1 ? 'the requirement' : `one of the ${stated} requirements`} of ${titleOfSection(section)}`,
    expected: `a section with checks: ${all.join(', ')}`,
    next: 'scimulator list requirements --covered shows what is tested',
  });
}

/** Sections in which requirements stand, each once, in the order of the RFC. */
function sectionsIn(requirementIds: readonly string[], within?: Section): readonly string[] {
  const own = requirementIds.filter((id) => within === undefined || isInSection(id, within));
  const names = own.map((id) => sectionOf(id)).flatMap((found) => (found === undefined ? [] : [nameOfSection(found)]));
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

/** `2/5`: the second of five parts. Throws Problem `USAGE`. */
export function readShard(text: string | undefined): { readonly index: number; readonly count: number } | undefined {
  if (text === undefined) return undefined;
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (count !== '' && shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new Problem('USAGE', {
    happened: `--shard is ${text}`,
    expected: 'K/N, such as 2/5 for the second of five parts',
    next: 'scimulator run --shard 2/5',
  });
}
