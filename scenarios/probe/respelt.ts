import type { JsonObject } from '../../target-adapter/scim/resource.ts';

/** What was read, with attributes changed under the names that the target gives them: names have no case. RFC 7643 §2.1 */
export function withChanged(held: JsonObject, change: JsonObject): JsonObject {
  const spelt = (name: string): string =>
    Object.keys(held).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
  return { ...held, ...Object.fromEntries(Object.entries(change).map(([name, value]) => [spelt(name), value])) };
}
