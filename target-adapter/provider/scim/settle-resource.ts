import { isObject, type JsonObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ServedType } from './served-type.ts';
import { placesOf } from './value-identity.ts';

type Draft = { [name: string]: unknown };

/**
 * The whole resource as it is written: what a client may write, in the order of the schema, without values that say
 * nothing and without repetition, `schemas` by what is used. Throws ScimError 400 invalidValue where what is required lacks.
 */
export function settleResource(resource: JsonObject, { index, name }: ServedType): JsonObject {
  const settled: Draft = { schemas: [index.schema.id] };
  const extensions: { [urn: string]: JsonObject } = {};
  for (const { extension, attribute } of index.places) {
    if (attribute.mutability === 'readOnly' || attribute.name === 'schemas') continue;
    const holder = extension === undefined ? resource : resource[extension];
    const value = isObject(holder) ? settleValue(holder[attribute.name]) : undefined;
    const isBlank = attribute.required && typeof value === 'string' && value.trim() === '';
    if (value !== undefined && !isBlank) {
      if (extension === undefined) settled[attribute.name] = value;
      else extensions[extension] = { ...extensions[extension], [attribute.name]: value };
    } else if (attribute.required && extension === undefined) {
      throw new ScimError(400, `a ${name} needs ${attribute.name}`, 'invalidValue');
    }
  }
  return { ...settled, schemas: [index.schema.id, ...Object.keys(extensions)], ...extensions };
}

function settleValue(value: unknown): unknown {
  if (Array.isArray(value)) return settleList(value);
  return isObject(value) && !saysSomething(value) ? undefined : value;
}

function settleList(values: readonly unknown[]): unknown {
  const kept: unknown[] = [];
  const places = placesOf([]);
  for (const value of values) {
    if (!saysSomething(value) || places.find(value) !== undefined) continue;
    places.put(value, kept.push(value) - 1);
  }
  return kept.length === 0 ? undefined : kept;
}

/** An e-mail address of which only its type is left is none. */
function saysSomething(value: unknown): boolean {
  if (!isObject(value)) return value !== undefined;
  if (value.value !== undefined) return true;
  return Object.entries(value).some(
    ([name, part]) => part !== undefined && name !== 'type' && name !== 'primary' && name !== '$ref',
  );
}
