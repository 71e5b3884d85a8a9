import type { RecordedTarget } from '../../reports/run-log/event.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { loadRunConfiguration } from '../config/load-configuration.ts';
import type { ConfiguredTarget } from '../config/run-configuration.ts';
import { valueIn } from '../config/setting-path.ts';
import { readSourceFile } from '../config/source-file.ts';
import type { Surroundings } from './surroundings.ts';

export type ReopenOptions = {
  readonly config: string | undefined;
  readonly tokenFile: string | undefined;
  /** `several`: the token of the environment would go to each of them, so none gets it. */
  readonly targets: 'one' | 'several';
};

/**
 * A target of an ended run once more: by its name in the configuration file, else by its URL and `SCIMULATOR_TOKEN`.
 * Throws Problem `CONFIG_INVALID` where the name means another place today, since ids of the run mean nothing there.
 */
export async function reopenTarget(
  recorded: RecordedTarget,
  { config, tokenFile, targets }: ReopenOptions,
  { env, folder, clock }: Pick<Surroundings, 'env' | 'folder' | 'clock'>,
): Promise<ConfiguredTarget> {
  const { name, baseUrl } = recorded;
  const source = await readSourceFile({ config, env, folder, clock });
  const isNamed = valueIn(source?.value, ['targets', name]) !== undefined;
  const { SCIMULATOR_TOKEN: token, ...others } = env;
  const loaded = await loadRunConfiguration({
    flags: { target: isNamed ? name : baseUrl, config, tokenFile },
    env: targets === 'one' && token !== undefined ? env : others,
    folder,
    clock,
  });
  const [found] = loaded.targets;
  if (found?.kind !== 'configured') throw new TypeError(`${name} is not configured`);
  if (found.connection.baseUrl === baseUrl) return found;
  throw new Problem('CONFIG_INVALID', {
    happened: `${name} is ${found.connection.baseUrl} now; the run was against ${baseUrl}`,
    expected: 'the configuration of that run',
    next: 'name it with --config, or put the base URL back',
  });
}
