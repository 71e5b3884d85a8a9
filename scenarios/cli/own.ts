import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Reporter } from '../../reports/reporter.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import { loadUserModule } from '../../target-adapter/administration/user-module.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { OwnPaths } from '../config/load-configuration.ts';
import type { Scenario } from '../scenario.ts';
import { loadDialects, loadScenarios, reporterNames } from './catalogue.ts';
import { kindOf } from './own-kind.ts';

/** What a user has written beside what comes with the package. */
export type Own = {
  readonly scenarios: readonly Scenario[];
  readonly dialects: readonly Dialect[];
  readonly reporters: readonly Reporter[];
};

export const nothingOwn: Own = { scenarios: [], dialects: [], reporters: [] };

/**
 * Loads dialects, scenarios and reports of a user's own: every export that is one, of each file, and of each file in a
 * folder. Throws Problem `CONFIG_INVALID` where a file is missing, does not load, exports none of them or one that is not
 * whole, and where an id is taken.
 */
export async function loadOwn(places: readonly OwnPaths[], clock: Clock): Promise<Own> {
  const own = { scenarios: [] as Scenario[], dialects: [] as Dialect[], reporters: [] as Reporter[] };
  for (const { file, shown } of (await Promise.all(places.map(filesOf))).flat()) {
    const exported = Object.entries(await loadUserModule({ file, shown, clock }));
    const before = countOf(own);
    for (const [name, value] of exported) {
      const found = kindOf(value, `${shown} exports ${name}`);
      if (found.kind === 'dialect') own.dialects.push(found.value);
      if (found.kind === 'scenario') own.scenarios.push(found.value);
      if (found.kind === 'reporter') own.reporters.push(found.value);
    }
    if (countOf(own) === before) throw exportsNothing(shown, exported.length);
  }
  if (countOf(own) > 0) await refuseTakenIds(own);
  return own;
}

/** What there is for `list` and `explain`: `paths` as typed in `--own`, with commas between. */
export async function catalogueWith(
  paths: string | undefined,
  { folder, clock }: { readonly folder: string; readonly clock: Clock },
): Promise<Pick<Own, 'scenarios' | 'dialects'>> {
  const own = paths === undefined ? nothingOwn : await loadOwn([{ paths: paths.split(','), folder }], clock);
  const [scenarios, dialects] = await Promise.all([loadScenarios(), loadDialects()]);
  return { scenarios: [...scenarios, ...own.scenarios], dialects: [...dialects, ...own.dialects] };
}

const countOf = ({ scenarios, dialects, reporters }: Own): number =>
  scenarios.length + dialects.length + reporters.length;

async function filesOf({ paths, folder }: OwnPaths): Promise<readonly { file: string; shown: string }[]> {
  const files: { file: string; shown: string }[] = [];
  for (const shown of paths) {
    const file = resolve(folder, shown);
    const found = await stat(file).catch(() => undefined); // what is not there is told by the loader
    if (found?.isDirectory() !== true) {
      files.push({ file, shown });
      continue;
    }
    const names = (await readdir(file)).filter((name) => /(?<!\.d|\.test)\.m?[jt]s$/.test(name)).sort();
    if (names.length === 0)
      throw new Problem('CONFIG_INVALID', {
        happened: `the folder ${shown} holds no module`,
        expected: 'files that end in .ts, .mts, .js or .mjs',
        next: 'name another folder, or a file',
      });
    files.push(...names.map((name) => ({ file: join(file, name), shown: join(shown, name) })));
  }
  return files;
}

const exportsNothing = (shown: string, count: number): Problem =>
  new Problem('CONFIG_INVALID', {
    happened: `${shown} exports ${count === 0 ? 'nothing' : 'neither a dialect nor a scenario nor a report'}`,
    expected: 'export const acme = defineDialect({ … }), or a defineScenario or defineReporter',
    next: 'docs/add-a-dialect.md has a template',
  });

async function refuseTakenIds(own: Own): Promise<void> {
  const [scenarios, dialects] = await Promise.all([loadScenarios(), loadDialects()]);
  const taken = new Set([
    ...scenarios.map(({ id }) => `scenario ${id}`),
    ...dialects.map(({ id }) => `dialect ${id}`),
    ...reporterNames.map((id) => `report ${id}`),
  ]);
  const added = [
    ...own.scenarios.map(({ id }) => `scenario ${id}`),
    ...own.dialects.map(({ id }) => `dialect ${id}`),
    ...own.reporters.map(({ id }) => `report ${id}`),
  ];
  for (const name of added) {
    if (taken.has(name))
      throw new Problem('CONFIG_INVALID', {
        happened: `there is a ${name} already`,
        expected: 'an id that nothing else has',
        next: 'give yours another id',
      });
    taken.add(name);
  }
}
