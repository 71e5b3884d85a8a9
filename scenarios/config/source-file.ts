import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { loadUserModule } from '../../target-adapter/administration/user-module.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { faultsProblem, type Position } from './fault.ts';
import { plainCopy, refuseDeepText } from './nesting.ts';
import type { SettingPath } from './setting-path.ts';
import { variableIn } from './variable.ts';

/** A configuration file, read but not judged. */
export type SourceFile = {
  /** As the user would type it. */
  readonly shown: string;
  /** From where its relative paths count. */
  readonly directory: string;
  readonly value: unknown;
  /** Of a value, or of its nearest ancestor that stands in the file; absent where the format has no positions. */
  positionOf(path: SettingPath): Position | undefined;
  /** Of the name of a member. */
  keyPositionOf(path: SettingPath): Position | undefined;
};

export const fileNames = ['yaml', 'yml', 'json', 'ts', 'mjs', 'js'].map(
  (extension) => `scimulator.config.${extension}`,
);

const maxBytes = 1_000_000;

export type SourceFileOptions = {
  /** As `--config` has it; before SCIMULATOR_CONFIG. */
  readonly config: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly clock: Clock;
};

/** The file that was named, or the one that lies in the folder; undefined where there is none. */
export async function readSourceFile(options: SourceFileOptions): Promise<SourceFile | undefined> {
  const { config, env, folder, clock } = options;
  const named =
    config ??
    variableIn(env, 'SCIMULATOR_CONFIG', (fault) => {
      throw faultsProblem('The environment', [fault]);
    });
  const shown = named ?? fileIn(folder);
  if (shown === undefined) return undefined;
  const file = resolve(folder, shown);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) {
    const isThere = `${shown} is ${stats?.isDirectory() === true ? 'a folder' : 'no ordinary file'}`;
    throw new Problem('CONFIG_NOT_FOUND', {
      happened: stats === undefined ? `there is no configuration file ${shown}` : isThere,
      expected: `a file ${stats?.isDirectory() === true ? 'in' : 'at'} ${file}`,
      next: 'check --config and SCIMULATOR_CONFIG',
    });
  }
  const told = { shown: named === undefined ? basename(file) : shown, directory: dirname(file) };
  const extension = extname(file);
  if (/^\.(ya?ml|json)$/.test(extension)) return readable(told, () => readYaml(file, told));
  if (/^\.[mc]?[jt]s$/.test(extension)) return readable(told, () => readModule(file, told, clock));
  throw new Problem('CONFIG_INVALID', {
    happened: `${shown} is of no kind that we read`,
    expected: 'a .yaml, .yml, .json, .ts, .mjs or .js file',
    next: 'rename it, or name another one with --config',
  });
}

function fileIn(folder: string): string | undefined {
  const found = fileNames.filter((name) => existsSync(resolve(folder, name)));
  if (found.length < 2) return found[0];
  throw new Problem('CONFIG_INVALID', {
    happened: `there are several configuration files here: ${found.join(', ')}`,
    expected: 'one of them',
    next: `remove the others, or name one: --config ${found[0]}`,
  });
}

type Told = Pick<SourceFile, 'shown' | 'directory'>;

/** Whatever goes wrong with a user's file is the file's: none of it is a fault of ours. */
async function readable({ shown }: Told, read: () => Promise<SourceFile>): Promise<SourceFile> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw faultsProblem(shown, [{ kind: 'wrong', text: `It cannot be read: ${why}.` }], { cause });
  }
}

/** JSON is read as YAML, which it is, for the sake of the positions. */
async function readYaml(file: string, told: Told): Promise<SourceFile> {
  const { isMap, isNode, LineCounter, parseDocument } = await import('yaml');
  if (statSync(file).size > maxBytes)
    throw faultsProblem(told.shown, [{ kind: 'wrong', text: 'It is larger than 1 MB.' }]);
  const text = utf8(readFileSync(file));
  refuseDeepText(text);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const positionAt = (offset: number | undefined): Position | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    throw faultsProblem(
      told.shown,
      document.errors.slice(0, 5).map(({ message, pos }) => ({
        kind: 'wrong',
        at: positionAt(pos[0]),
        text: `${message.replace(/\.?$/, '.')}`,
      })),
    );
  }
  const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const positionOf = (path: SettingPath): Position | undefined => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(length === 0 ? document.contents : document.getIn(path.slice(0, length), true));
      if (offset !== undefined) return positionAt(offset);
    }
    return undefined;
  };
  return {
    ...told,
    value: plainCopy(document.toJS({ maxAliasCount: 100 }) ?? {}),
    positionOf,
    keyPositionOf(path) {
      const parent = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isNode(key) && key.toJSON() === path.at(-1))
        : undefined;
      return positionAt(offsetOf(pair?.key)) ?? positionOf(path.slice(0, -1));
    },
  };
}

async function readModule(file: string, told: Told, clock: Clock): Promise<SourceFile> {
  const { default: value } = await loadUserModule({ file, shown: told.shown, clock });
  if (typeof value !== 'object' || value === null) {
    throw new Problem('CONFIG_INVALID', {
      happened: `${told.shown} has no default export that is a configuration`,
      expected: 'export default { targets: { … } }',
      next: `look at ${told.shown}`,
    });
  }
  return { ...told, value: plainCopy(value), positionOf: () => undefined, keyPositionOf: () => undefined };
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error('it is no text in UTF-8', { cause });
  }
}
