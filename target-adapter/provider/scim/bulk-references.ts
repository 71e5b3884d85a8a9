import { isObject, type JsonObject } from '../../scim/resource.ts';

/** `bulkId:u1` stands for the id of what the operation with the bulkId u1 creates. RFC 7644 §3.7.2 */
const whole = /^bulkId:(.+)$/;
/** In the filter of a PATCH path. */
const quoted = /"bulkId:([^"]+)"/g;

/** What a bulkId stands for; undefined: nothing yet. */
export type IdOf = (bulkId: string) => string | undefined;

/** The bulkIds that a value refers to: texts that are a reference, and quoted ones in the `path` of a PATCH operation. */
export function bulkIdsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown, name?: string): void => {
    if (typeof part === 'string') {
      const bulkId = whole.exec(part)?.[1];
      if (bulkId !== undefined) found.add(bulkId);
      else if (name === 'path') for (const [, id = ''] of part.matchAll(quoted)) found.add(id);
    } else if (Array.isArray(part)) for (const element of part) visit(element);
    else if (isObject(part)) for (const [key, inner] of Object.entries(part)) visit(inner, key.toLowerCase());
  };
  visit(value);
  return found;
}

/** The same with ids in place of references; those that stand for nothing stay. */
export function withIds(data: JsonObject, idOf: IdOf): JsonObject {
  const replaced = (part: unknown, name?: string): unknown => {
    if (typeof part === 'string') {
      const bulkId = whole.exec(part)?.[1];
      if (bulkId !== undefined) return idOf(bulkId) ?? part;
      if (name !== 'path') return part;
      return part.replace(quoted, (found, id: string) => JSON.stringify(idOf(id)) ?? found);
    }
    if (Array.isArray(part)) return part.map((element) => replaced(element));
    return isObject(part) ? objectWithIds(part) : part;
  };
  const objectWithIds = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, replaced(inner, key.toLowerCase())]));
  return objectWithIds(data);
}

/** `/Groups/bulkId:g1` with its id. */
export const pathWithIds = (path: string, idOf: IdOf): string =>
  path
    .split('/')
    .map((segment) => {
      const bulkId = whole.exec(segment)?.[1];
      return bulkId === undefined ? segment : encodeURIComponent(idOf(bulkId) ?? segment);
    })
    .join('/');

/** The same without what refers to one of these: a member or a manager is left out as a whole. */
export function withoutReferences(data: JsonObject, bulkIds: ReadonlySet<string>): JsonObject {
  const refers = (part: unknown): boolean => typeof part === 'string' && bulkIds.has(whole.exec(part)?.[1] ?? '');
  const cut = (part: unknown): unknown => {
    if (refers(part)) return undefined;
    if (Array.isArray(part)) return part.map(cut).filter((element) => element !== undefined);
    if (!isObject(part)) return part;
    return refers(part.value) ? undefined : objectWithout(part);
  };
  const objectWithout = (object: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(object)
        .map(([key, inner]) => [key, cut(inner)] as const)
        .filter(([, inner]) => inner !== undefined),
    );
  return objectWithout(data);
}
