import { listed, plural } from '../../reports/wording.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { type Fault as ConfigurationFault, faultsProblem } from '../config/fault.ts';
import { settingsOf } from '../config/settings.ts';
import { didYouMean } from '../config/suggestion.ts';
import { chosenBy } from '../runner/plan.ts';
import { loadFaults } from './catalogue.ts';
import { chooseDialects, inSuites, knownNames, nothingChosen } from './choose.ts';
import type { Given } from './command.ts';
import { idList } from './id-list.ts';
import {
  checkListing,
  dialectListing,
  faultListing,
  type Listing,
  requirementListing,
  type Selection,
  scenarioListing,
  suiteListing,
} from './listings.ts';
import { catalogueWith } from './own.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type ListFlags = {
  readonly suite?: string;
  readonly idp?: string;
  readonly only?: string;
  readonly own?: string;
  readonly config?: string;
  readonly requirements?: boolean;
  readonly covered?: boolean;
  readonly uncovered?: boolean;
  readonly json?: boolean;
};

const kinds = ['scenarios', 'suites', 'checks', 'requirements', 'dialects', 'faults', 'targets'] as const;
type Kind = (typeof kinds)[number];
type Near = 'env' | 'folder' | 'clock';

/** `scimulator list`: counts first, then ids to copy. */
export async function listCommand({ argument, flags }: Given<ListFlags>, surroundings: Surroundings): Outcome {
  const kind = kindOf(flags.requirements === true && argument === '' ? 'requirements' : argument);
  const listing = kind === 'targets' ? await targets(flags, surroundings) : await known(kind, flags, surroundings);
  const { stdout } = surroundings;
  if (flags.json === true) {
    stdout.write(`${JSON.stringify(listing.facts, null, 2)}\n`);
    return 0;
  }
  stdout.write(`${listing.head}\n\n`);
  stdout.write(idList(listing.rows, surfaceOf(stdout, surroundings)));
  stdout.write(`\n  ${listing.hint}\n`);
  return 0;
}

function kindOf(argument: string): Kind {
  const wanted = argument === '' ? 'scenarios' : argument.toLowerCase();
  const found = kinds.find((kind) => kind === wanted || kind === `${wanted}s`);
  if (found !== undefined) return found;
  throw new Problem('USAGE', {
    happened: `there is no list of ${argument}.${didYouMean(argument, kinds)}`,
    expected: `one of ${listed(kinds)}`,
    next: 'scimulator list --help',
  });
}

async function known(
  kind: Exclude<Kind, 'targets'>,
  flags: ListFlags,
  surroundings: Pick<Surroundings, Near>,
): Promise<Listing> {
  const which = coverageAsked(kind, flags);
  const selection = await select(flags, surroundings);
  switch (kind) {
    case 'scenarios':
      return scenarioListing(selection);
    case 'suites':
      return suiteListing(selection);
    case 'checks':
      return checkListing(selection);
    case 'requirements':
      return requirementListing(selection, which);
    case 'dialects':
      return dialectListing(selection);
    case 'faults':
      return faultListing(selection, await loadFaults());
  }
}

function coverageAsked(kind: Kind, { covered, uncovered }: ListFlags): 'all' | 'covered' | 'uncovered' {
  const asked = [
    ...(covered === true ? (['covered'] as const) : []),
    ...(uncovered === true ? (['uncovered'] as const) : []),
  ];
  const [first = 'all', second] = asked;
  if (first === 'all' || (kind === 'requirements' && second === undefined)) return first;
  throw new Problem('USAGE', {
    happened:
      second === undefined
        ? `--${first} goes with requirements, not with ${kind}`
        : '--covered and --uncovered leave nothing over',
    expected: 'one of both, with requirements',
    next: `scimulator list requirements --${first}`,
  });
}

/** The same filters as `run`; what is played only when asked for is listed all the same. */
async function select(flags: ListFlags, surroundings: Pick<Surroundings, Near>): Promise<Selection> {
  const { env } = surroundings;
  const { scenarios, dialects } = await catalogueWith(flags.own, surroundings);
  const faults: ConfigurationFault[] = [];
  const { suite, idp, only } = flags;
  const settings = settingsOf({ suite, idp, only }, env, {}, knownNames(scenarios, dialects), (fault) =>
    faults.push(fault),
  );
  if (faults.length > 0) throw faultsProblem('The command line', faults);
  const chosen = chosenBy(inSuites(scenarios, settings.suite), settings.only ?? []);
  if (chosen.length === 0) throw nothingChosen(settings, scenarios);
  return {
    scenarios: chosen,
    dialects: chooseDialects(dialects, settings.idp),
    isPart: chosen.length < scenarios.length,
  };
}

/** What the configuration file names, and the embedded provider. No secret is looked up. */
async function targets({ config }: ListFlags, { folder, env, clock }: Surroundings): Promise<Listing> {
  const { readSourceFile } = await import('../config/source-file.ts');
  const { valueIn } = await import('../config/setting-path.ts');
  const source = await readSourceFile({ config, env, folder, clock });
  const found = source === undefined ? [] : await fileTargets();
  const own = ['calendly', 'rfc'].map((name) => ({ name, baseUrl: 'embedded', behaviour: name }));
  const all = [...found, ...own];
  return {
    head: `${source === undefined ? 'No configuration file is here' : `${plural(found.length, 'target')} in ${source.shown}`}; the embedded provider stands in for two more`,
    rows: all.map(({ name, baseUrl, behaviour }) => ({ id: name, text: baseUrl, right: `as ${behaviour}` })),
    facts: all,
    hint: 'scimulator run --target NAME plays scenarios against one.',
  };

  async function fileTargets() {
    if (source === undefined) return [];
    const { judgeFile } = await import('../config/file-settings.ts');
    const { names, faults } = judgeFile(source, { env, directory: source.directory }, [], 'in-the-file');
    if (faults.length > 0) throw faultsProblem(source.shown, faults);
    return names.map((name) => {
      const baseUrl = valueIn(source.value, ['targets', name, 'baseUrl']);
      const behaviour = valueIn(source.value, ['targets', name, 'behaviour']) ?? 'rfc';
      return { name, baseUrl: String(baseUrl), behaviour: typeof behaviour === 'string' ? behaviour : 'configured' };
    });
  }
}
