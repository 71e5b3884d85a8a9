import type { ResultKey } from '../../reports/run-log/event.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { idpFamilies, nameOfIdp } from '../requirements/idp/family.ts';
import { isInSection, readSection } from '../requirements/section.ts';
import type { Scenario } from '../scenario.ts';

/** One result to come. */
export type Job = {
  readonly key: ResultKey;
  readonly scenario: Scenario;
  /** Absent where no identity provider speaks. */
  readonly dialect?: Dialect;
};

export type PlanOptions = {
  readonly targets: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly dialects: readonly Dialect[];
  /** Ids or globs of scenarios, checks or requirements, or sections of an RFC; empty: all. */
  readonly only?: readonly string[];
  /** The K-th of N parts of equal size; the parts together are the whole. */
  readonly shard?: { readonly index: number; readonly count: number };
};

/** Headings in the order of the report. */
const groups = [
  'First look',
  'Connection and profile',
  'E-mail change',
  'Add and reassign',
  'Deactivate and delete',
  'Token',
  'Reconfigure and groups',
  'Set-up',
  'Provisioning cycles',
  'Discovery',
  'Create',
  'Read',
  'List and page',
  'Filter',
  'Sort',
  'Projection',
  'Replace',
  'Patch',
  'Delete',
  'Groups',
  'Schemas',
  'Bulk',
  'Versions',
  'Errors',
  'Authentication',
  'Security',
  'Languages',
  'Concurrency',
  ...idpFamilies.map((family) => nameOfIdp[family]),
  'Every exchange',
];

/** Every result that is to come, target by target, in the order of the report. */
export function planJobs({ targets, scenarios, dialects, only = [], shard }: PlanOptions): readonly Job[] {
  const chosen = chosenBy(inOrder(scenarios), only);
  const jobs = targets.flatMap((target) => chosen.flatMap((scenario) => jobsOf(target, scenario, dialects)));
  return shard === undefined ? jobs : jobs.filter((_, index) => index % shard.count === shard.index - 1);
}

function jobsOf(target: string, scenario: Scenario, dialects: readonly Dialect[]): readonly Job[] {
  const { suite, id } = scenario;
  if (scenario.dialects === 'none') return [{ key: { target, suite, idp: null, id }, scenario }];
  const speak = spokenBy(scenario, dialects);
  return speak.map((dialect) => ({ key: { target, suite, idp: dialect.id, id }, scenario, dialect }));
}

/** Those of the dialects in which a scenario is told. */
export function spokenBy({ dialects: told = 'each' }: Scenario, dialects: readonly Dialect[]): readonly Dialect[] {
  if (told === 'none') return [];
  return told === 'each' ? dialects : dialects.filter(({ id }) => told.includes(id));
}

/** By heading, then causes before what follows from them, then by id. */
export function inOrder(scenarios: readonly Scenario[]): readonly Scenario[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const depth = ({ after = [] }: Scenario): number =>
    1 + Math.max(-1, ...after.map((id) => byId.get(id)).map((cause) => (cause === undefined ? -1 : depth(cause))));
  const rank = ({ group }: Scenario): number => (groups.includes(group) ? groups.indexOf(group) : groups.length);
  return [...scenarios].sort((a, b) => rank(a) - rank(b) || depth(a) - depth(b) || a.id.localeCompare(b.id));
}

/** Those that one names by their own id, or by that of a check or requirement, or by its section; none given: all. */
export function chosenBy(scenarios: readonly Scenario[], only: readonly string[]): readonly Scenario[] {
  const named = only.map(naming);
  return scenarios.filter((scenario) => only.length === 0 || named.some((isNamed) => isNamed(scenario)));
}

function naming(name: string): (scenario: Scenario) => boolean {
  const section = readSection(name);
  if (section !== undefined)
    return ({ checks }) => checks.some(({ requirements }) => requirements.some((each) => isInSection(each, section)));
  const pattern = globPattern(name);
  return ({ id, tags = [], checks }) =>
    [id, ...tags].some((each) => pattern.test(each)) ||
    checks.some((check) => [check.id, ...check.requirements].some((each) => pattern.test(each)));
}

/** `*` stands for any characters; letter case does not matter. */
export function globPattern(glob: string): RegExp {
  const source = glob.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 'i');
}
