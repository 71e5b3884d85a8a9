import type { AttributeIndex } from '../../scim/attribute-index.ts';
import { type AttributePath, printAttributePath } from '../../scim/attribute-path.ts';
import { instantOf } from '../../scim/date-time.ts';
import { isObject, isUnassigned, type JsonObject } from '../../scim/resource.ts';
import { type SchemaAttribute, subAttributeOf } from '../../scim/schema.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ScimPolicies } from './policies.ts';
import type { SortKey, SortOrder } from './sort-key.ts';

/** What a query sorts by. RFC 7644 §3.4.2.3 */
export type Sort = { readonly by: AttributePath; readonly order: SortOrder };

/**
 * What a resource of this type is sorted by; undefined: it has no value. Where the type does not have the attribute no
 * resource has one, or, with `refuse`, it is ScimError 400 invalidValue, as is an attribute that cannot be sorted by.
 */
export function sortKeyOf(
  path: AttributePath,
  index: AttributeIndex,
  unknown: 'refuse' | 'absent',
  policies: ScimPolicies,
): (resource: JsonObject) => SortKey | undefined {
  const place = index.find(path);
  const label = printAttributePath(path);
  if (place === undefined) {
    if (unknown === 'absent') return () => undefined;
    throw new ScimError(400, `sortBy names ${label}, which is no attribute here`, 'invalidValue');
  }
  const { extension, attribute, sub } = place;
  const part = sub ?? (attribute.type === 'complex' ? subAttributeOf(attribute, 'value') : undefined);
  const leaf = part ?? attribute;
  if (leaf.type === 'complex') {
    throw new ScimError(400, `sortBy names ${label}, which has parts: name one of them`, 'invalidValue');
  }
  if (leaf.returned === 'never') {
    throw new ScimError(400, `${label} cannot be sorted by, since it is never returned`, 'invalidValue');
  }
  return (resource) => {
    const holder = extension === undefined ? resource : resource[extension];
    const value = isObject(holder) ? holder[attribute.name] : undefined;
    const chosen = Array.isArray(value) ? policies.sortsBy(value) : value;
    return keyOf(leaf, part !== undefined && isObject(chosen) ? chosen[part.name] : chosen, policies);
  };
}

function keyOf(attribute: SchemaAttribute, value: unknown, policies: ScimPolicies): SortKey | undefined {
  if (isUnassigned(value)) return undefined;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  return attribute.type === 'dateTime' ? instantOf(value) : policies.sortText(value, attribute);
}
