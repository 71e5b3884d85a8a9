import type { Place } from '../../scim/attribute-index.ts';
import { type PatchPath, parsePatchPath } from '../../scim/parse-filter.ts';
import { isObject, isUnassigned, type JsonObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { refuseUnknown } from './parse-resource.ts';
import type { PatchChange, PatchOperation, PatchVerb } from './patch-operation.ts';
import { applyToPlace, without } from './patch-place.ts';
import type { ScimPolicies } from './policies.ts';
import type { ServedType } from './served-type.ts';

export type PatchContext = {
  readonly served: ServedType;
  readonly policies: ScimPolicies;
  /** Of the resource: a client may repeat it. */
  readonly id: string;
  /** Takes the attributes that operations name, as `Repository.replace` wants them. */
  readonly named: Set<string>;
};

/**
 * The resource after one operation; the one that is given stays as it is. Its values are canonical, those of the operation
 * as they came. Throws ScimError 400 (invalidPath, noTarget, invalidValue, mutability). RFC 7644 §3.5.2
 */
export function applyOperation(resource: JsonObject, operation: PatchOperation, context: PatchContext): JsonObject {
  const { verb, path, value } = operation;
  return path === undefined
    ? applyToResource(resource, verb, value, context)
    : applyToPath(resource, verb, path, value, context);
}

function applyToPath(
  resource: JsonObject,
  verb: PatchVerb,
  text: string,
  value: unknown,
  context: PatchContext,
): JsonObject {
  const { index, name, onUnknown } = context.served;
  const extension = index.extensionOf(text);
  if (extension !== undefined) return applyToExtension(resource, verb, extension, value, context);
  if (index.isSchema(text)) return applyToResource(resource, verb, value, context);

  const path = parsePatchPath(text);
  const place = placeOf(path, context);
  if (place === undefined) {
    refuseUnknown(context.served, text, value);
    if (onUnknown === 'refuse') return resource;
    throw new ScimError(400, `${text} is no attribute of a ${name}`, 'invalidPath');
  }
  const { attribute, sub } = place;
  if (attribute.name === 'schemas' && verb !== 'remove') return resource;
  if (attribute.mutability === 'readOnly' || sub?.mutability === 'readOnly') {
    throw new ScimError(400, `${text} is read-only`, 'mutability');
  }
  if (verb === 'remove' && attribute.required && sub === undefined) {
    throw new ScimError(400, `a ${name} needs ${attribute.name}: it cannot be removed`, 'mutability');
  }
  return applyNamed(resource, { verb, path, place, value, label: text }, context);
}

/** An operation without a path: each key of the value is an attribute, an extension, or (as Entra ID sends it) a path. */
function applyToResource(resource: JsonObject, verb: PatchVerb, value: unknown, context: PatchContext): JsonObject {
  if (verb === 'remove') throw new ScimError(400, 'remove needs a path', 'noTarget');
  if (!isObject(value)) {
    throw new ScimError(400, `${verb} without a path needs an object with the attributes`, 'invalidValue');
  }
  return Object.entries(value).reduce(
    (changed, [key, part]) => applyToKey(changed, verb, key, part, context),
    resource,
  );
}

function applyToKey(
  resource: JsonObject,
  verb: PatchVerb,
  key: string,
  value: unknown,
  context: PatchContext,
): JsonObject {
  const { served, policies } = context;
  const extension = served.index.extensionOf(key);
  if (extension !== undefined) return applyToExtension(resource, verb, extension, value, context);
  if (served.index.isSchema(key)) return applyToResource(resource, verb, value, context);

  const path: PatchPath =
    policies.readKey(key) === 'path' ? pathOfKey(key) : { kind: 'attribute', path: { name: key } };
  return applyPart(resource, { verb, path, place: placeOf(path, context), value, label: key }, context);
}

function applyToExtension(
  resource: JsonObject,
  verb: PatchVerb,
  extension: string,
  value: unknown,
  context: PatchContext,
): JsonObject {
  if (verb === 'remove' || isUnassigned(value)) {
    context.named.add(extension.toLowerCase());
    return without(resource, extension);
  }
  if (!isObject(value)) throw new ScimError(400, `${extension} must be an object`, 'invalidValue');
  return Object.entries(value).reduce((changed, [name, part]) => {
    const path: PatchPath = { kind: 'attribute', path: { urn: extension, name } };
    const place = context.served.index.findIn(extension, name);
    return applyPart(changed, { verb, path, place, value: part, label: `${extension}:${name}` }, context);
  }, resource);
}

/** One attribute of an object of several: what is unknown, or read-only and no change, is passed over. */
function applyPart(
  resource: JsonObject,
  { place, ...change }: Omit<PatchChange, 'place'> & { readonly place: Place | undefined },
  context: PatchContext,
): JsonObject {
  const { value, label } = change;
  if (place === undefined) {
    refuseUnknown(context.served, label, value);
    return resource;
  }
  const { attribute, sub } = place;
  if (attribute.name === 'schemas' || attribute.name === 'meta') return resource;
  if (attribute.mutability === 'readOnly' || sub?.mutability === 'readOnly') {
    if (isUnassigned(value) || (attribute.name === 'id' && value === context.id)) return resource;
    throw new ScimError(400, `${label} is read-only`, 'mutability');
  }
  return applyNamed(resource, { ...change, place }, context);
}

function applyNamed(resource: JsonObject, change: PatchChange, { named, policies }: PatchContext): JsonObject {
  const { extension, attribute } = change.place;
  named.add((extension ?? attribute.name).toLowerCase());
  return applyToPlace(resource, change, policies);
}

function pathOfKey(key: string): PatchPath {
  try {
    return parsePatchPath(key);
  } catch (error) {
    // What is no path is a name that no schema has.
    if (error instanceof ScimError) return { kind: 'attribute', path: { name: key } };
    throw error;
  }
}

function placeOf(path: PatchPath, { served }: PatchContext): Place | undefined {
  if (path.kind === 'attribute') return served.index.find(path.path);
  return served.index.find(path.sub === undefined ? path.path : { ...path.path, sub: path.sub });
}
