import type { Dialect } from '../../../simulator/dialect.ts';
import type { AdministeredMapping } from '../../../simulator/mapping/administered.ts';
import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { faultsProblem } from '../../config/fault.ts';
import { valueIn } from '../../config/setting-path.ts';
import { readSourceFile } from '../../config/source-file.ts';
import { didYouMean } from '../../config/suggestion.ts';
import { chooseDialects } from '../choose.ts';
import type { Surroundings } from '../surroundings.ts';

/** What a configuration says of one dialect at one target. */
export type ConfiguredMapping = {
  readonly target: string;
  readonly dialect: Dialect;
  /** undefined: the target keeps the default of this dialect. */
  readonly mapping?: AdministeredMapping;
  readonly behaviour: Behaviour;
  readonly options: Readonly<Record<string, string>>;
};

type Asked = { readonly config?: string; readonly target?: string; readonly idp?: string };

/** No secret is looked up. Throws Problem `CONFIG_INVALID`, `CONFIG_NOT_FOUND` or `USAGE`. */
export async function configuredMapping(
  { config, target, idp }: Asked,
  dialects: readonly Dialect[],
  { env, folder, clock }: Surroundings,
): Promise<ConfiguredMapping> {
  const source = await readSourceFile({ config, env, folder, clock });
  if (source === undefined) {
    throw new Problem('CONFIG_NOT_FOUND', {
      happened: `there is no configuration file here, so there is no target ${target ?? ''}`.trimEnd(),
      expected: 'a scimulator.config.yaml in this folder',
      next: 'name a file with --config, or leave --target out for the default mapping',
    });
  }
  const { judgeFile } = await import('../../config/file-settings.ts');
  const { behaviourOf, targetSchema } = await import('../../../target-adapter/target-configuration.ts');
  const judged = judgeFile(source, { env, directory: source.directory }, [], 'in-the-file');
  if (judged.faults.length > 0) throw faultsProblem(source.shown, judged.faults);

  const name = target ?? (judged.names.length === 1 ? judged.names[0] : undefined);
  const mappings = name === undefined ? undefined : judged.mappings.get(name);
  if (name === undefined || mappings === undefined) throw noTarget(source.shown, name, judged.names);
  const wanted = idp ?? Object.keys(mappings)[0] ?? 'entra';
  const [dialect] = chooseDialects(dialects, [wanted]);
  if (dialect === undefined) throw noDialect(wanted, dialects);
  const settings = targetSchema(undefined).parse(valueIn(source.value, ['targets', name]));
  const mapping = mappings[dialect.id] ?? mappings[dialect.family];
  return {
    target: name,
    dialect,
    ...(mapping === undefined ? {} : { mapping }),
    behaviour: behaviourOf(settings.behaviour),
    options: settings.dialects?.[dialect.id] ?? {},
  };
}

const noTarget = (shown: string, name: string | undefined, names: readonly string[]): Problem =>
  new Problem('CONFIG_INVALID', {
    happened:
      name === undefined
        ? `${shown} has several targets: ${names.join(', ')}`
        : `${shown} has no target ${name}.${didYouMean(name, names)}`,
    expected: names.length === 0 ? 'a target in the file' : `one of ${names.join(', ')}`,
    next: 'name it: --target NAME',
  });

function noDialect(wanted: string, dialects: readonly Dialect[]): Problem {
  const known = [...new Set(dialects.flatMap(({ id, family }) => [id, family]))];
  return new Problem('USAGE', {
    happened: `${wanted} is no dialect.${didYouMean(wanted, known)}`,
    expected: known.join(', '),
    next: 'scimulator list dialects',
  });
}
