import { attribute, isObject, isUnassigned, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';

/** Two representations of one resource: where they differ, each side in words. */
export type Between = { readonly first: string; readonly second: string };

/**
 * Letter case of names, order and absence in whatever form do not count, nor does what only one answer may know: the time
 * stamps and version of `meta`. undefined: they show the same.
 */
export function differencesBetween(first: JsonObject, second: JsonObject): Between | undefined {
  const names = [...Object.keys(first), ...Object.keys(second)].map((name) => name.toLowerCase());
  const differing = [...new Set(names)].filter(
    (name) => name !== 'meta' && keyOf(attribute(first, name)) !== keyOf(attribute(second, name)),
  );
  if (differing.length === 0) return undefined;
  const told = (side: JsonObject): string =>
    differing
      .slice(0, 4)
      .map((name) => `${name} ${shortened(JSON.stringify(attribute(side, name)) ?? 'absent', 80)}`)
      .join(', ');
  return { first: told(first), second: told(second) };
}

/** Equal for equal values, whatever the order of members and of list entries. */
function keyOf(value: unknown): string {
  if (isUnassigned(value)) return '';
  if (Array.isArray(value)) return `[${value.map(keyOf).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, part]) => !isUnassigned(part) && part !== false)
    .map(([name, part]) => `${name.toLowerCase()}:${keyOf(part)}`);
  return `{${members.sort().join()}}`;
}
