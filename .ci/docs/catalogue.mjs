/**
 * What the pages tell of, gathered from the product's own modules. `load` imports one of them by its path without an
 * extension: from dist/ for `npm run docs`, from the sources for the tests.
 */
export async function gatherCatalogue(load) {
  const [
    catalogue,
    { inOrder },
    { requirements },
    { linkOf },
    { countCoverage, coverageOf },
    { features },
    { reliances },
    { acceptanceSuites },
    { problemCodes },
    { problemTexts },
    { presets },
    schema,
  ] = await Promise.all([
    load('scenarios/cli/catalogue'),
    load('scenarios/runner/plan'),
    load('scenarios/requirements/catalogue'),
    load('scenarios/requirements/requirement'),
    load('scenarios/requirements/coverage'),
    load('scenarios/requirements/feature'),
    load('scenarios/requirements/reliance'),
    load('scenarios/requirements/idp/acceptance-suites'),
    load('target-adapter/problem'),
    load('scenarios/cli/explain/problem-texts'),
    load('target-adapter/behaviour'),
    load('scenarios/config/file-schema'),
  ]);
  const commands = await Promise.all(
    commandNames.map(async (name) => (await load(`scenarios/cli/commands/${name}`))[name]),
  );
  const [scenarios, dialects, faults] = await Promise.all([
    catalogue.loadScenarios(),
    catalogue.loadDialects(),
    catalogue.loadFaults(),
  ]);
  const linked = requirements.map((requirement) => ({ ...requirement, link: linkOf(requirement) }));
  return {
    scenarios: inOrder(scenarios),
    dialects,
    faults,
    commands,
    requirements: linked,
    coverage: coverageOf(
      linked,
      scenarios.flatMap(({ checks }) => checks),
    ),
    countCoverage,
    features,
    reliances,
    acceptanceSuites,
    problemCodes,
    problemTexts,
    presets,
    configurationSchema: schema.configurationJsonSchema(),
  };
}

/** In the order of `scimulator --help`. */
const commandNames = ['run', 'list', 'explain', 'map', 'record', 'judge', 'provider', 'mailbox', 'report', 'cleanup'];
