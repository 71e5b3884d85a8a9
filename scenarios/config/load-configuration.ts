import { readBaseUrl } from '../../target-adapter/base-url.ts';
import { type PresetName, presets } from '../../target-adapter/behaviour.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { bringsScheme, findSecret, type Sources } from '../../target-adapter/secret.ts';
import { credentialOf, type FoundCredential, targetAtUrl, targetOf } from './configured-target.ts';
import { type Fault, faultsProblem } from './fault.ts';
import type { JudgedFile } from './file-settings.ts';
import type { ConfiguredTarget, EmbeddedTarget, RunConfiguration, RunTarget } from './run-configuration.ts';
import { valueIn } from './setting-path.ts';
import { type KnownNames, type SettingTexts, settingsOf } from './settings.ts';
import { readSourceFile, type SourceFile } from './source-file.ts';
import { didYouMean } from './suggestion.ts';
import { variableIn } from './variable.ts';

/** Files or folders as the user wrote them, and from where they count. */
export type OwnPaths = { readonly paths: readonly string[]; readonly folder: string };

export type LoadOptions = {
  /** As the user typed them. `target`: URLs or names, with commas between. */
  readonly flags: SettingTexts & {
    readonly target?: string | undefined;
    readonly config?: string | undefined;
    readonly tokenFile?: string | undefined;
    /** Files and folders with what is the user's own, commas between. */
    readonly own?: string | undefined;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder, absolute. */
  readonly folder: string;
  /** A module is not waited for without end. */
  readonly clock: Clock;
  /** Names of suites, dialects (and families) and reports that exist, the user's own among them: those of flag and file. */
  known?(own: readonly OwnPaths[]): Promise<KnownNames>;
  /** Who speaks to the target brings a credential along: none is looked for. */
  readonly credential?: 'brought-along';
};

/**
 * What a run does: flags before environment before file before defaults. Without a target it is the embedded provider.
 * Throws Problem `CONFIG_INVALID` or `SECRET_MISSING` with all faults at once, or `CONFIG_NOT_FOUND`.
 */
export async function loadRunConfiguration(options: LoadOptions): Promise<RunConfiguration> {
  const { flags, env, folder, clock } = options;
  const source = await readSourceFile({ config: flags.config, env, folder, clock });
  const secrets = new Set<string>();
  const sources: Sources = {
    env,
    directory: source?.directory ?? folder,
    onSecret: (secret) => void secrets.add(secret),
  };
  const faults: Fault[] = [];
  const notes: string[] = [];

  const wanted = wantedTargets({ flags, env }, source, (fault) => faults.push(fault));
  const given: FoundCredential | undefined =
    options.credential === 'brought-along'
      ? { credential: { kind: 'none' } }
      : givenCredential({ flags, env, folder, sources, targets: wanted.length }, faults, notes);
  const judged =
    source === undefined
      ? undefined
      : await judge(source, sources, wanted, given === undefined ? 'in-the-file' : 'elsewhere');
  faults.push(...(judged?.faults ?? []));
  const known = (await options.known?.(ownPaths(flags.own, source, judged, folder))) ?? {};
  const settings = settingsOf(flags, env, judged?.settings ?? {}, known, (fault) => faults.push(fault));

  const targets: RunTarget[] = [];
  for (const name of wanted) {
    const found = isUrl(name)
      ? atUrl(name, given, faults, notes)
      : await named(name, { source, judged, given, faults, notes, known });
    targets.push(...found);
  }
  if (faults.length > 0) throw faultsProblem(source?.shown ?? 'The command line', faults);
  return {
    ...(source === undefined ? {} : { file: source.shown }),
    targets: targets.length === 0 ? embedded() : targets,
    ...settings,
    notes,
    secrets: [...secrets],
  };
}

/** Those of the flag count from the working folder, those of the file from its own. */
function ownPaths(
  flag: string | undefined,
  source: SourceFile | undefined,
  judged: JudgedFile | undefined,
  folder: string,
): readonly OwnPaths[] {
  const listed = (text: string): readonly string[] =>
    text
      .split(',')
      .map((path) => path.trim())
      .filter((path) => path !== '');
  const own = judged?.settings.own ?? [];
  return [
    ...(source === undefined ? [] : [{ paths: typeof own === 'string' ? listed(own) : own, folder: source.directory }]),
    { paths: listed(flag ?? ''), folder },
  ].filter(({ paths }) => paths.length > 0);
}

function setIn(env: LoadOptions['env'], name: string): string | undefined {
  const value = env[name]?.trim() ?? '';
  return value === '' ? undefined : value;
}

const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** None: nobody named any. A name that was meant and is not there must not make it a run on the embedded provider. */
function wantedTargets(
  { flags, env }: Pick<LoadOptions, 'flags' | 'env'>,
  source: SourceFile | undefined,
  complain: (fault: Fault) => void,
): readonly string[] {
  const set = flags.target === undefined ? variableIn(env, 'SCIMULATOR_TARGET', complain) : undefined;
  const fallback = valueIn(source?.value, ['defaultTarget']);
  const text = flags.target ?? set ?? (typeof fallback === 'string' && fallback !== '' ? fallback : undefined);
  if (text === undefined) return [];
  const names = text.split(',').map((name) => name.trim());
  const wanted = [...new Set(names.filter((name) => name !== ''))];
  if (wanted.length === 0) {
    const by = flags.target !== undefined ? '--target' : set !== undefined ? 'SCIMULATOR_TARGET' : 'defaultTarget';
    complain({
      kind: 'wrong',
      text: `${by} names nothing; a URL or the name of a target was expected.`,
      hint: 'Leave it out to play the embedded provider.',
    });
  }
  return wanted;
}

type Given = Pick<LoadOptions, 'flags' | 'env' | 'folder'> & { readonly sources: Sources; readonly targets: number };

/** The token of the command line or the environment. It goes to one target: several would learn each other's. */
function givenCredential(
  { flags, env, folder, sources, targets }: Given,
  faults: Fault[],
  notes: string[],
): FoundCredential | undefined {
  const { tokenFile } = flags;
  if (tokenFile === undefined && setIn(env, 'SCIMULATOR_TOKEN') === undefined) return undefined;
  const by = tokenFile === undefined ? 'SCIMULATOR_TOKEN' : '--token-file';
  if (targets !== 1) {
    if (tokenFile !== undefined)
      faults.push({
        kind: 'wrong',
        text: `--token-file goes to one target; ${targets === 0 ? 'none is' : `${targets} are`} named.`,
      });
    else if (targets > 1) notes.push('SCIMULATOR_TOKEN is not used, because several targets are named');
    return undefined;
  }
  const found =
    tokenFile === undefined
      ? findSecret({ env: by }, sources)
      : findSecret({ file: tokenFile }, { ...sources, directory: folder });
  if (found.kind === 'found' && bringsScheme(found.value)) {
    faults.push({ kind: 'wrong', text: `${by} begins with “Bearer”, which is put before the token on its way.` });
    return { credential: { kind: 'none' } };
  }
  if (found.kind === 'found')
    return {
      credential: { kind: 'bearer', token: found.value },
      from: tokenFile === undefined ? by : `the file ${tokenFile}`,
    };
  faults.push({ kind: 'missing-secret', text: `${by} ${found.why}.` });
  return { credential: { kind: 'none' } };
}

async function judge(
  source: SourceFile,
  sources: Sources,
  wanted: readonly string[],
  credential: 'in-the-file' | 'elsewhere',
): Promise<JudgedFile> {
  const { judgeFile } = await import('./file-settings.ts');
  return judgeFile(source, sources, wanted, credential);
}

function atUrl(
  text: string,
  given: FoundCredential | undefined,
  faults: Fault[],
  notes: string[],
): readonly ConfiguredTarget[] {
  const read = readBaseUrl(text);
  if (read.kind === 'wrong') {
    faults.push({ kind: 'wrong', text: `--target ${read.why}.` });
    return [];
  }
  noteUrl(read.url, read.note, notes);
  if (given === undefined) {
    faults.push({
      kind: 'missing-secret',
      text: `--target ${read.url} needs a credential, and SCIMULATOR_TOKEN is not set.`,
      hint: 'export SCIMULATOR_TOKEN=…   or   --token-file FILE',
    });
    return [];
  }
  return [targetAtUrl(new URL(read.url).host, read.url, given)];
}

type Named = {
  readonly source: SourceFile | undefined;
  readonly judged: JudgedFile | undefined;
  readonly given: FoundCredential | undefined;
  readonly faults: Fault[];
  readonly notes: string[];
  readonly known: KnownNames;
};

async function named(
  name: string,
  { source, judged, given, faults, notes, known }: Named,
): Promise<readonly RunTarget[]> {
  if (source === undefined || judged === undefined || !judged.names.includes(name)) {
    const own = embedded().filter((target) => name === 'embedded' || target.name === name);
    if (own.length > 0) return own;
    // What the file has wrong may be why the target is not in it.
    if (source !== undefined && faults.length > 0) throw faultsProblem(source.shown, faults);
    throw unknownTarget(name, source, judged?.names ?? []);
  }
  const settings = judged.targets.get(name);
  if (settings === undefined) return [];
  const { behaviourOf } = await import('../../target-adapter/target-configuration.ts');
  const own = credentialOf(settings.auth);
  const from = secretSource(valueIn(source.value, ['targets', name, 'auth']));
  const found = given ?? (own === undefined ? undefined : { credential: own, ...(from === undefined ? {} : { from }) });
  if (found === undefined) {
    faults.push({
      kind: 'missing-secret',
      at: source.keyPositionOf(['targets', name]),
      text: `targets.${name}.auth is missing, and SCIMULATOR_TOKEN is not set.`,
      hint: 'export SCIMULATOR_TOKEN=…   or   auth: { bearer: { env: … } }',
    });
    return [];
  }
  const read = readBaseUrl(settings.baseUrl);
  if (read.kind === 'url') noteUrl(read.url, read.note, notes);
  if (settings.tls?.insecure === true) notes.push(`certificates of ${name} are not checked: tls.insecure is set`);
  const mappings = judged.mappings.get(name) ?? {};
  for (const [idp, { warnings }] of Object.entries(mappings)) {
    if (known.idp?.includes(idp) === false) faults.push(strangeDialect(name, idp, source, known.idp));
    notes.push(...warnings.map(({ message }) => `the mapping of ${idp} at ${name}: ${message}`));
  }
  return [targetOf(name, settings, found, { directory: source.directory, behaviourOf, mappings })];
}

function strangeDialect(target: string, idp: string, source: SourceFile, known: readonly string[]): Fault {
  return {
    kind: 'wrong',
    at: source.keyPositionOf(['targets', target, 'mappings', idp]),
    text: `targets.${target}.mappings.${idp} is no dialect.${didYouMean(idp, known) || ` Known are ${known.join(', ')}.`}`,
  };
}

function noteUrl(url: string, note: string | undefined, notes: string[]): void {
  if (note !== undefined) notes.push(note);
  const { protocol, hostname } = new URL(url);
  const local = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  if (protocol === 'http:' && !local)
    notes.push(`the token goes to ${hostname} unencrypted: the base URL begins with http:`);
}

/** `STAGING_SCIM_TOKEN`, `the file token.txt`: the first reference in a credential. */
function secretSource(auth: unknown): string | undefined {
  if (!isObject(auth)) return undefined;
  if (typeof auth.env === 'string') return auth.env;
  if (typeof auth.file === 'string') return `the file ${auth.file}`;
  return Object.values(auth)
    .map(secretSource)
    .find((source) => source !== undefined);
}

function unknownTarget(name: string, source: SourceFile | undefined, names: readonly string[]): Problem {
  const near = didYouMean(name, [...names, ...presetNames, 'embedded']);
  const url = /[./]/.test(name) ? ` A URL begins with https://.` : '';
  if (source === undefined) {
    return new Problem('CONFIG_NOT_FOUND', {
      happened: `there is no configuration file here, so there is no target ${name}.${near}${url}`,
      expected: 'a scimulator.config.yaml (or .json, .ts, .mjs) in this folder, or a URL',
      next: 'scimulator run --target URL, or --config FILE',
    });
  }
  const has = names.length === 0 ? ' It has none.' : ` It has: ${names.join(', ')}.`;
  return new Problem('CONFIG_INVALID', {
    happened: `${source.shown} has no target ${name}.${near}${has}${url}`,
    expected: '',
    next: '',
  });
}

const presetNames = ['calendly', 'rfc'] as const satisfies readonly PresetName[];

const embedded = (): readonly EmbeddedTarget[] =>
  presetNames.map((name) => ({ kind: 'embedded', name, behaviour: presets[name] }));
