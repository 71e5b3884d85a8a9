import { attribute, isObject, type JsonObject } from '../scim/resource.ts';
import { withBody } from './distortion.ts';
import type { ProviderResponse } from './http.ts';

/** What faults share that misdescribe the provider: each resource type, or schema, as `change` makes it. */
export const withItems = (response: ProviderResponse, change: (item: JsonObject) => JsonObject): ProviderResponse =>
  withBody(response, (body) => ({ ...body, Resources: objectsIn(body, 'Resources').map(change) }));

/** Each attribute of each schema as `change` makes it; not their parts. */
export const withAttributes = (
  response: ProviderResponse,
  change: (facts: JsonObject) => JsonObject,
): ProviderResponse =>
  withItems(response, (schema) => ({ ...schema, attributes: objectsIn(schema, 'attributes').map(change) }));

function objectsIn(holder: JsonObject, name: string): readonly JsonObject[] {
  const list = attribute(holder, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
}
