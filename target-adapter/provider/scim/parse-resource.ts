import { isObject, isUnassigned, type JsonObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ScimPolicies } from './policies.ts';
import type { ServedType } from './served-type.ts';
import { shapeValue } from './shape.ts';

type Draft = { [name: string]: unknown };

/** Sent by identity providers whatever the mapping: Okta sends a password with every create. */
const alwaysPasses: ReadonlySet<string> = new Set(['schemas', 'id', 'meta', 'password']);

/**
 * The body of POST or PUT in canonical form: what the client may write and gave a value. Throws ScimError 400 where a
 * value does not fit the schema, or is of an attribute that this service provider does not take.
 */
export function parseResource(body: JsonObject, served: ServedType, policies: ScimPolicies): JsonObject {
  const { index } = served;
  const resource: Draft = {};
  refuseBadSchemas(body);
  for (const [key, given] of Object.entries(body)) {
    const extension = index.extensionOf(key);
    if (extension !== undefined) {
      const parsed = parseExtension(extension, given, served, policies);
      if (Object.keys(parsed).length > 0) put(resource, extension, parsed);
      continue;
    }
    const place = index.find({ name: key });
    if (place === undefined || place.extension !== undefined) {
      refuseUnknown(served, key, given);
      continue;
    }
    const { attribute } = place;
    if (attribute.mutability === 'readOnly' || attribute.name === 'schemas') continue;
    put(resource, attribute.name, shapeValue(attribute, given, attribute.name, policies));
  }
  return resource;
}

/** Refuses a value of an attribute that is not served, where this service provider takes listed attributes only. */
export function refuseUnknown(served: ServedType, label: string, given: unknown): void {
  if (served.onUnknown === 'ignore' || isUnassigned(given) || alwaysPasses.has(label.toLowerCase())) return;
  throw new ScimError(400, `the attribute ${label} is not supported here`, 'invalidValue');
}

function parseExtension(extension: string, given: unknown, served: ServedType, policies: ScimPolicies): JsonObject {
  if (isUnassigned(given)) return {};
  if (!isObject(given)) throw new ScimError(400, `${extension} must be an object`, 'invalidValue');
  const values: Draft = {};
  for (const [key, value] of Object.entries(given)) {
    const attribute = served.index.findIn(extension, key)?.attribute;
    const label = `${extension}:${attribute?.name ?? key}`;
    if (attribute === undefined) refuseUnknown(served, label, value);
    else if (attribute.mutability !== 'readOnly')
      put(values, attribute.name, shapeValue(attribute, value, label, policies));
  }
  return values;
}

function put(holder: Draft, name: string, value: unknown): void {
  if (value === undefined) return;
  if (name in holder) throw new ScimError(400, `${name} is given twice`, 'invalidSyntax');
  holder[name] = value;
}

/** The endpoint says what a resource is: OneLogin still names SCIM 1.0. */
function refuseBadSchemas({ schemas }: JsonObject): void {
  if (schemas === undefined || schemas === null) return;
  if (!Array.isArray(schemas) || schemas.some((urn) => typeof urn !== 'string')) {
    throw new ScimError(400, 'schemas must be a list of URNs', 'invalidValue');
  }
}
