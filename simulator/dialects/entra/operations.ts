import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { inBatches } from '../wire/batches.ts';
import { equals } from '../wire/filter.ts';
import { linkedMembers } from '../wire/members.ts';
import type { EntraSetting } from './manner.ts';

/** A value that the target is to get; `held`: it holds another one there, so that it is replaced. */
export type Change = { readonly path: string; readonly value: string | boolean; readonly held: boolean };

/** `Add` and `Replace` are evidenced (C12, D2); which goes when is remembered. */
export const operationName = (name: 'Add' | 'Replace' | 'Remove', { patch }: EntraSetting): string =>
  patch === 'classic' ? name : name.toLowerCase();

/** The operations of one PATCH of a user. D1, D2 */
export function userOperations(changes: readonly Change[], setting: EntraSetting): readonly JsonObject[] {
  if (setting.patch === 'classic') return changes.map((change) => ownOperation(change, setting));
  const folded = changes.filter(({ path, held }) => held && !path.includes('['));
  const single = folded.length === 1 && setting.options.singleReplace !== 'folded';
  const own = changes.filter((change) => single || !folded.includes(change));
  return [
    ...own.map((change) => ownOperation(change, setting)),
    ...(folded.length === 0 || single ? [] : [foldedOperation(folded)]),
  ];
}

/** Those who come, those who go; in one PATCH unless `memberBatch` splits them. `$ref: null` in D1, absent in D2: `memberRef`. */
export function memberPatches(
  added: readonly string[],
  removed: readonly string[],
  setting: EntraSetting,
): readonly (readonly JsonObject[])[] {
  const { memberBatch, memberRef = setting.patch === 'classic' ? 'null' : 'absent' } = setting.options;
  const listed = (op: 'Add' | 'Remove', ids: readonly string[]): JsonObject => ({
    op: operationName(op, setting),
    path: 'members',
    value: ids.map((id) => ({ ...(memberRef === 'null' && { $ref: null }), value: id })),
  });
  const idsOf = (directoryIds: readonly string[]) =>
    inBatches(
      linkedMembers(directoryIds, setting).map(({ id }) => id),
      memberBatch,
    );
  const patches = [
    ...idsOf(added).map((ids) => [listed('Add', ids)]),
    ...idsOf(removed).map((ids) =>
      setting.patch === 'classic'
        ? [listed('Remove', ids)]
        : ids.map((id) => ({ op: 'remove', path: `members[${equals('value', id)}]` })),
    ),
  ];
  const together = memberBatch === undefined || memberBatch === 'all';
  return together && patches.length > 1 ? [patches.flat()] : patches;
}

const ownOperation = ({ path, value, held }: Change, setting: EntraSetting): JsonObject => ({
  op: operationName(held ? 'Replace' : 'Add', setting),
  path,
  value: sentValue(value, setting),
});

/** Dotted keys for parts of a complex attribute, URN:attribute for those of an extension: not in RFC 7644. D2, C1, C2 */
const foldedOperation = (changes: readonly Change[]): JsonObject => ({
  op: 'replace',
  value: Object.fromEntries(changes.map(({ path, value }) => [path, value])),
});

/** Booleans go as strings in a classic PATCH. D2, C13; D1 prints them as booleans: option `activeStyle`. */
function sentValue(value: string | boolean, { patch, options }: EntraSetting): string | boolean {
  if (typeof value === 'string' || patch === 'compliant' || options.activeStyle === 'boolean') return value;
  return value ? 'True' : 'False';
}
