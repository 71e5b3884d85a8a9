import type { Place } from '../../scim/attribute-index.ts';
import { caseless } from '../../scim/prepared-text.ts';
import { attribute, isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import type { SchemaAttribute } from '../../scim/schema.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ScimPolicies } from './policies.ts';
import type { ServedType } from './served-type.ts';

/**
 * The resource as it is written, with each immutable attribute as it was once it has a value. What a PUT leaves out stays.
 * Throws ScimError 400 mutability where another value was sent. RFC 7643 §7, RFC 7644 §3.5.1
 */
export function holdImmutables(
  before: JsonObject,
  wanted: JsonObject,
  writing: 'put' | 'patch',
  { served, policies }: { readonly served: ServedType; readonly policies: ScimPolicies },
): JsonObject {
  let held = wanted;
  for (const place of served.index.places.filter(isHeld)) {
    const [old, next] = [valueAt(before, place), valueAt(held, place)];
    if (old === next) continue;
    const fate = policies.onImmutable(
      writing,
      old === undefined ? 'first' : next === undefined ? 'left-out' : 'another',
    );
    if (fate === 'refuse') throw new ScimError(400, `${labelOf(place)} cannot be changed once it is set`, 'mutability');
    if (fate === 'keep') held = withValue(held, place, old);
  }
  return held;
}

/** Throws ScimError 409 uniqueness where another resource of the type has a value that the schema calls unique. */
export function refuseTaken(
  wanted: JsonObject,
  id: string | undefined,
  others: () => Iterable<Resource>,
  { served, policies }: { readonly served: ServedType; readonly policies: ScimPolicies },
): void {
  const places = served.index.places.filter((place) => isOwnKey(place) && policies.isUnique(place.attribute));
  const keys = places.flatMap((place) => {
    const key = keyOf(wanted, place);
    return key === undefined ? [] : [{ place, key }];
  });
  if (keys.length === 0) return;
  for (const other of others()) {
    if (other.id === id) continue;
    const taken = keys.find(({ place, key }) => keyOf(other, place) === key);
    if (taken !== undefined) throw new ScimError(409, `${labelOf(taken.place)} is taken`, 'uniqueness');
  }
}

const isSimple = (given: SchemaAttribute): boolean => !given.multiValued && given.type !== 'complex';

const isHeld = ({ attribute: given }: Place): boolean => given.mutability === 'immutable' && isSimple(given);

/** The organization itself sees to `userName`, the service provider to `id`. */
const isOwnKey = ({ attribute: given }: Place): boolean =>
  isSimple(given) && given.mutability !== 'readOnly' && given.name !== 'userName';

const labelOf = ({ extension, attribute: given }: Place): string =>
  extension === undefined ? given.name : `${extension}:${given.name}`;

const valueAt = (resource: JsonObject, { extension, attribute: given }: Place): unknown =>
  extension === undefined ? resource[given.name] : attribute(resource, extension, given.name);

function withValue(resource: JsonObject, { extension, attribute: given }: Place, value: unknown): JsonObject {
  if (extension === undefined) return { ...resource, [given.name]: value };
  const holder = resource[extension];
  return { ...resource, [extension]: { ...(isObject(holder) ? holder : {}), [given.name]: value } };
}

function keyOf(resource: JsonObject, place: Place): string | undefined {
  const value = valueAt(resource, place);
  if (typeof value !== 'string' || value === '') return undefined;
  return place.attribute.caseExact === true ? value : caseless(value);
}
