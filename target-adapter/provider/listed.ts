import { attribute, isObject, type JsonObject } from '../scim/resource.ts';

/** The resources of a list, for faults that change some of them; none where there are none. */
export function resourcesOf(list: JsonObject): readonly JsonObject[] {
  const resources = attribute(list, 'Resources');
  return Array.isArray(resources) ? resources.filter(isObject) : [];
}
