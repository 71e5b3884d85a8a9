import { isObject } from '../../target-adapter/scim/resource.ts';
import type { Sources } from '../../target-adapter/secret.ts';
import { type TargetSettings, targetSchema } from '../../target-adapter/target-configuration.ts';
import type { Fault } from './fault.ts';
import { type FileSettings, outerSchema } from './file-schema.ts';
import { faultsOf } from './issue-text.ts';
import { type JudgedMappings, judgeMappings } from './mapping-faults.ts';
import { valueIn } from './setting-path.ts';
import type { SourceFile } from './source-file.ts';

/** A configuration file after judgement. Where a part is wrong it is absent, and `faults` says why. */
export type JudgedFile = {
  readonly settings: FileSettings;
  /** Names of all targets in it. */
  readonly names: readonly string[];
  /** Those that were chosen, with their secrets. */
  readonly targets: ReadonlyMap<string, TargetSettings>;
  /** Of all targets: their attribute mappings, judged. They need no secrets. */
  readonly mappings: ReadonlyMap<string, JudgedMappings>;
  readonly faults: readonly Fault[];
};

/**
 * Judges the whole file. Only the targets in `chosen` need their secrets; `credential`: `elsewhere` where it comes from a
 * flag or the environment, so that the one in the file may be missing.
 */
export function judgeFile(
  source: SourceFile,
  sources: Sources,
  chosen: readonly string[],
  credential: 'in-the-file' | 'elsewhere',
): JudgedFile {
  const outer = outerSchema.safeParse(source.value);
  const faults: Fault[] = outer.success ? [] : [...faultsOf(outer.error.issues, [], source)];
  const raw = valueIn(source.value, ['targets']);
  const entries = isObject(raw) ? Object.entries(raw) : [];
  const targets = new Map<string, TargetSettings>();
  const mappings = new Map<string, JudgedMappings>();
  for (const [name, value] of entries) {
    const lookup = chosen.includes(name) ? sources : undefined;
    const judged = targetSchema(lookup).safeParse(
      lookup !== undefined && credential === 'elsewhere' ? withoutAuth(value) : value,
    );
    if (!judged.success) {
      faults.push(...faultsOf(judged.error.issues, ['targets', name], source));
      continue;
    }
    const read = judgeMappings(judged.data.mappings, ['targets', name, 'mappings'], source);
    faults.push(...read.faults);
    mappings.set(name, read.mappings);
    if (lookup !== undefined) targets.set(name, judged.data);
  }
  const names = entries.map(([name]) => name);
  return { settings: outer.success ? outer.data : {}, names, targets, mappings, faults };
}

function withoutAuth(target: unknown): unknown {
  if (!isObject(target)) return target;
  const { auth: _elsewhere, ...rest } = target;
  return rest;
}
