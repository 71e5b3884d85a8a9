import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { type MappedAttribute, withValue } from './target-path.ts';

/** The resource with every mapped value in it, in the order of the mapping; an empty source leaves nothing. */
export const withMapped = (resource: JsonObject, attributes: readonly MappedAttribute[]): JsonObject =>
  attributes.reduce((body, { path, value, elements }) => withValue(body, path, elements ?? value), resource);

/** Each element of a list in the spelling of a product; whatever else stands in the list stays. */
export function withElements(body: JsonObject, name: string, shape: (element: JsonObject) => JsonObject): JsonObject {
  const held = body[name];
  if (!Array.isArray(held)) return body;
  return { ...body, [name]: held.map((element) => (isObject(element) ? shape(element) : element)) };
}
