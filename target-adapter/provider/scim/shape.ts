import { instantOf } from '../../scim/date-time.ts';
import { isObject, isUnassigned, type JsonObject } from '../../scim/resource.ts';
import { type SchemaAttribute, subAttributeOf } from '../../scim/schema.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ScimPolicies } from './policies.ts';

type Reading = Pick<ScimPolicies, 'readBoolean' | 'canonical'>;

/**
 * What a client sent for an attribute, in canonical form: names spelt as in the schema, what is unknown, read-only or
 * without value left out, one value of a multi-valued attribute as a list, text for a complex value as its `value`.
 * Undefined: no value at all. `label` names it in errors. Throws ScimError 400 invalidValue where the type does not fit.
 */
export function shapeValue(attribute: SchemaAttribute, given: unknown, label: string, reading: Reading): unknown {
  if (isUnassigned(given)) return undefined;
  if (attribute.multiValued) return shapeList(attribute, given, label, reading);
  // An old form of Entra ID: the manager in a list.
  const single = Array.isArray(given) && given.length === 1 ? given[0] : given;
  return attribute.type === 'complex'
    ? shapeComplex(attribute, single, label, reading)
    : shapeSimple(attribute, single, label, reading);
}

/** The parts of a complex value that a client names; undefined: it clears this one. */
export function shapeParts(attribute: SchemaAttribute, given: unknown, label: string, reading: Reading): JsonObject {
  const parts: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(objectOf(attribute, given, label))) {
    const sub = subAttributeOf(attribute, name);
    if (sub === undefined || sub.mutability === 'readOnly') continue;
    parts[sub.name] = isUnassigned(value) ? undefined : shapeSimple(sub, value, `${label}.${sub.name}`, reading);
  }
  return parts;
}

function shapeList(attribute: SchemaAttribute, given: unknown, label: string, reading: Reading): unknown {
  const elements = (Array.isArray(given) ? given : [given]).filter((element) => !isUnassigned(element));
  const shaped = elements.map((element, at) =>
    attribute.type === 'complex'
      ? shapeComplex(attribute, element, `${label}[${at}]`, reading)
      : shapeSimple(attribute, element, `${label}[${at}]`, reading),
  );
  const values = shaped.filter((value) => value !== undefined);
  if (values.filter((value) => isObject(value) && value.primary === true).length > 1) {
    throw new ScimError(400, `${label}: primary is true for more than one value`, 'invalidValue');
  }
  return values.length === 0 ? undefined : values;
}

function shapeComplex(attribute: SchemaAttribute, given: unknown, label: string, reading: Reading): unknown {
  const parts = shapeParts(attribute, given, label, reading);
  const value = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  for (const { name, required } of attribute.subAttributes ?? []) {
    if (required && value[name] === undefined) {
      throw new ScimError(400, `${label} needs a ${name}`, 'invalidValue');
    }
  }
  return Object.keys(value).length === 0 ? undefined : value;
}

/** `manager: "271"` and `emails: ["a@example.com"]` mean their `value`. */
function objectOf(attribute: SchemaAttribute, given: unknown, label: string): JsonObject {
  if (isObject(given)) return withValueOfReference(attribute, given);
  const value = subAttributeOf(attribute, 'value');
  if (value !== undefined && typeof given === 'string') return { value: given };
  return refuse(attribute, label, 'an object', given);
}

/** A member that is named by its URL alone: the id is the last part of it. RFC 7643 §4.2 */
function withValueOfReference(attribute: SchemaAttribute, given: JsonObject): JsonObject {
  if (typeof given.$ref !== 'string' || subAttributeOf(attribute, 'value')?.required !== true) return given;
  const id = given.$ref.split('/').at(-1);
  return isUnassigned(given.value) && id ? { ...given, value: id } : given;
}

/** Of either alphabet, padded or not. RFC 7643 §2.3.6, RFC 4648 §4, §5 */
const isBase64 = (text: string): boolean =>
  /^[A-Za-z0-9+/_-]*={0,2}$/.test(text) && (text.endsWith('=') ? text.length % 4 === 0 : text.length % 4 !== 1);

function shapeSimple(attribute: SchemaAttribute, given: unknown, label: string, reading: Reading): unknown {
  switch (attribute.type) {
    case 'string':
    case 'reference':
      return typeof given === 'string'
        ? reading.canonical(given, attribute.canonicalValues ?? [])
        : refuse(attribute, label, 'text', given);
    case 'boolean':
      return reading.readBoolean(given) ?? refuse(attribute, label, 'true or false', given);
    case 'integer':
      return Number.isSafeInteger(given) ? given : refuse(attribute, label, 'a whole number', given);
    case 'decimal':
      return typeof given === 'number' ? given : refuse(attribute, label, 'a number', given);
    case 'dateTime':
      return typeof given === 'string' && instantOf(given) !== undefined
        ? given
        : refuse(attribute, label, 'a date and time such as "2026-01-31T08:00:00Z"', given);
    case 'binary':
      return typeof given === 'string' && isBase64(given) ? given : refuse(attribute, label, 'base64', given);
    case 'complex':
      return refuse(attribute, label, 'no complex value inside another', given);
  }
}

function refuse(attribute: SchemaAttribute, label: string, expected: string, given: unknown): never {
  const shown = JSON.stringify(given);
  const found = attribute.returned === 'never' ? '' : `, not ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}`;
  throw new ScimError(400, `${label} must be ${expected}${found}`, 'invalidValue');
}
