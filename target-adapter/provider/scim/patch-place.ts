import { isObject, isUnassigned, type JsonObject } from '../../scim/resource.ts';
import type { SchemaAttribute } from '../../scim/schema.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { PatchChange } from './patch-operation.ts';
import { applyToValues, settlePrimary } from './patch-values.ts';
import type { ScimPolicies } from './policies.ts';
import { shapeParts, shapeValue } from './shape.ts';

export function applyToPlace(resource: JsonObject, change: PatchChange, policies: ScimPolicies): JsonObject {
  const { extension, attribute } = change.place;
  if (extension === undefined) return applyToHolder(resource, attribute, change, policies);
  const old = resource[extension];
  const holder = applyToHolder(isObject(old) ? old : {}, attribute, change, policies);
  return Object.keys(holder).length === 0 ? without(resource, extension) : { ...resource, [extension]: holder };
}

/** The object without this attribute. */
export function without(holder: JsonObject, name: string): JsonObject {
  const { [name]: _left, ...rest } = holder;
  return rest;
}

function applyToHolder(
  holder: JsonObject,
  attribute: SchemaAttribute,
  change: PatchChange,
  policies: ScimPolicies,
): JsonObject {
  const next = nextValue(holder[attribute.name], attribute, change, policies);
  return isUnassigned(next) ? without(holder, attribute.name) : { ...holder, [attribute.name]: next };
}

function nextValue(old: unknown, attribute: SchemaAttribute, change: PatchChange, policies: ScimPolicies): unknown {
  const { path, place, label } = change;
  if (attribute.multiValued) {
    const values = Array.isArray(old) ? old : [];
    if (path.kind === 'values' || place.sub !== undefined) return applyToValues(values, attribute, change, policies);
    return settlePrimary(values, nextList(values, attribute, change, policies), label, policies);
  }
  if (path.kind === 'values') {
    throw new ScimError(400, `${attribute.name} has one value: there is nothing to choose by a filter`, 'invalidPath');
  }
  if (place.sub !== undefined) return nextPart(isObject(old) ? old : {}, place.sub, change, policies);
  return nextSingle(old, attribute, change, policies);
}

function nextPart(old: JsonObject, sub: SchemaAttribute, change: PatchChange, policies: ScimPolicies): JsonObject {
  const { verb, value, label } = change;
  const next = verb === 'remove' ? undefined : shapeValue(sub, value, label, policies);
  refuseImmutable(sub, old[sub.name], next, label);
  return next === undefined ? without(old, sub.name) : { ...old, [sub.name]: next };
}

function nextSingle(old: unknown, attribute: SchemaAttribute, change: PatchChange, policies: ScimPolicies): unknown {
  const { verb, value, label } = change;
  if (verb === 'remove') return undefined;
  if (attribute.type === 'complex' && isObject(value)) {
    // Both add and replace leave the sub-attributes that are not named. RFC 7644 §3.5.2.1, §3.5.2.3
    const merged = { ...(isObject(old) ? old : {}), ...shapeParts(attribute, value, label, policies) };
    return Object.fromEntries(Object.entries(merged).filter(([, part]) => part !== undefined));
  }
  const next = shapeValue(attribute, value, label, policies);
  if (next === undefined && attribute.required) {
    throw new ScimError(400, `${label} needs a value`, 'invalidValue');
  }
  return next;
}

function nextList(
  old: readonly unknown[],
  attribute: SchemaAttribute,
  change: PatchChange,
  policies: ScimPolicies,
): readonly unknown[] {
  const { verb, value, label } = change;
  // `remove` with an empty list removes nobody, `remove` without a value everybody.
  if (verb === 'remove' && (value === undefined || value === null)) return [];
  const shaped = shapeValue(attribute, value, label, policies);
  const given = Array.isArray(shaped) ? shaped : [];
  switch (verb) {
    case 'add':
      return policies.afterAdd(old, given);
    case 'remove':
      return policies.afterRemoveListed(old, given);
    case 'replace':
      return given;
  }
}

function refuseImmutable(attribute: SchemaAttribute, old: unknown, next: unknown, label: string): void {
  if (attribute.mutability !== 'immutable' || old === undefined || old === next) return;
  throw new ScimError(400, `${label} cannot be changed once it is set`, 'mutability');
}
