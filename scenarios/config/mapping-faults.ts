import type { AdministeredMapping } from '../../simulator/mapping/administered.ts';
import type { ExpressionError } from '../../simulator/mapping/expression-error.ts';
import { readMapping } from '../../simulator/mapping/read-mapping.ts';
import type { MappingFault } from '../../simulator/mapping/settings.ts';
import { pointed, told } from '../../simulator/mapping/told.ts';
import type { MappingsConfiguration } from '../../target-adapter/mapping-configuration.ts';
import type { Fault } from './fault.ts';
import { type SettingPath, spellPath } from './setting-path.ts';
import type { SourceFile } from './source-file.ts';
import { didYouMean } from './suggestion.ts';

export type JudgedMappings = Readonly<Record<string, AdministeredMapping>>;

/** The mappings of a target in their languages, and what is wrong with them, each with a caret below its place. */
export function judgeMappings(
  configured: MappingsConfiguration | undefined,
  prefix: SettingPath,
  source: Pick<SourceFile, 'positionOf'>,
): { readonly mappings: JudgedMappings; readonly faults: readonly Fault[] } {
  const mappings: Record<string, AdministeredMapping> = {};
  const faults: Fault[] = [];
  for (const [idp, settings] of Object.entries(configured ?? {})) {
    const read = readMapping(idp, settings);
    if (read.kind === 'read') mappings[idp] = read.mapping;
    else faults.push(...read.faults.map((fault) => faultOf(fault, [...prefix, idp], source)));
  }
  return { mappings, faults };
}

function faultOf(
  { path, error, typed }: MappingFault,
  prefix: SettingPath,
  source: Pick<SourceFile, 'positionOf'>,
): Fault {
  const place = [...prefix, ...path];
  const joint = error.code === 'bad-place' ? ':' : ',';
  const text = `${spellPath(place)}${joint} ${told(error, typed)}.${suggestionFor(error)}`;
  const hint = typed === '' || error.code === 'bad-place' ? undefined : pointed(error, typed).join('\n');
  return { kind: 'wrong', at: source.positionOf(place), text, hint };
}

/** ` Did you mean surname?`, where the error itself does not say what was meant. */
export function suggestionFor({ details }: ExpressionError): string {
  const { unknown, hint } = details;
  return unknown === undefined || hint !== undefined ? '' : didYouMean(unknown.name, unknown.known);
}
