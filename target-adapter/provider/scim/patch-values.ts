import type { Filter } from '../../scim/filter.ts';
import { valuePredicateOf } from '../../scim/filter-predicate.ts';
import { isObject, type JsonObject } from '../../scim/resource.ts';
import { type SchemaAttribute, subAttributeOf } from '../../scim/schema.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { PatchChange } from './patch-operation.ts';
import type { ScimPolicies } from './policies.ts';
import { shapeParts, shapeValue } from './shape.ts';

/** The values of a multi-valued complex attribute after a change of those that a filter chooses, or of all. */
export function applyToValues(
  values: readonly unknown[],
  attribute: SchemaAttribute,
  change: PatchChange,
  policies: ScimPolicies,
): readonly unknown[] {
  const { verb, path, place, label } = change;
  if (attribute.type !== 'complex') {
    throw new ScimError(400, `the values of ${attribute.name} have no parts to choose by`, 'invalidPath');
  }
  const filter = path.kind === 'values' ? path.filter : undefined;
  const chosen = filter === undefined ? () => true : choiceOf(filter, attribute, policies);
  const alter = alterationOf(attribute, change, policies);
  if (verb === 'remove' && place.sub === undefined) return values.filter((value) => !chosen(value));

  const next = values.map((value) => (isObject(value) && chosen(value) ? alter(value) : value));
  if (verb === 'remove' || values.some(chosen)) return settlePrimary(values, next, label, policies);
  const wanted = filter === undefined ? {} : wantedBy(filter, attribute, policies);
  const created = alter(wanted);
  // A value that is cleared where there is none is no change, and none that lacks its target.
  if (Object.keys(created).length === Object.keys(wanted).length) return values;
  const fate = filter === undefined ? 'create' : policies.onNoMatch(verb, wanted, attribute);
  switch (fate) {
    case 'create':
      return settlePrimary(values, [...values, created], label, policies);
    case 'ignore':
      return values;
    case 'refuse':
      throw new ScimError(400, `${label} matches no value of ${attribute.name}`, 'noTarget');
  }
}

/** At most one value is primary: the one that became so last. RFC 7644 §3.5.2 */
export function settlePrimary(
  before: readonly unknown[],
  after: readonly unknown[],
  label: string,
  policies: ScimPolicies,
): readonly unknown[] {
  const known = new Set(before);
  const values = after.filter(isObject);
  const [chosen, another] = values.filter((value) => value.primary === true && !known.has(value));
  if (another !== undefined) {
    throw new ScimError(400, `${label}: primary would be true for more than one value`, 'invalidValue');
  }
  return chosen === undefined ? after : policies.afterNewPrimary(values, chosen);
}

function choiceOf(filter: Filter, attribute: SchemaAttribute, policies: ScimPolicies): (value: unknown) => boolean {
  return valuePredicateOf(filter, attribute, { ...policies, unknown: 'refuse' });
}

/** What happens to one value. */
function alterationOf(
  attribute: SchemaAttribute,
  { verb, place, value, label }: PatchChange,
  policies: ScimPolicies,
): (old: JsonObject) => JsonObject {
  const { sub } = place;
  if (sub !== undefined) {
    const next = verb === 'remove' ? undefined : shapeValue(sub, value, label, policies);
    return (old) => altered(attribute, old, { [sub.name]: next }, label);
  }
  if (verb === 'remove') return (old) => old;
  const parts = shapeParts(attribute, value, label, policies);
  if (verb === 'add' || !isObject(value)) return (old) => altered(attribute, old, parts, label);
  // A replaced value keeps what tells it: its type, its primary, and what cannot change.
  return (old) => {
    const kept = Object.entries(old).filter(
      ([name]) => name === 'type' || name === 'primary' || subAttributeOf(attribute, name)?.mutability === 'immutable',
    );
    return altered(attribute, Object.fromEntries(kept), parts, label);
  };
}

function altered(attribute: SchemaAttribute, old: JsonObject, parts: JsonObject, label: string): JsonObject {
  for (const [name, part] of Object.entries(parts)) {
    const isImmutable = subAttributeOf(attribute, name)?.mutability === 'immutable';
    if (isImmutable && old[name] !== undefined && old[name] !== part) {
      throw new ScimError(400, `${label}: ${name} cannot be changed once it is set`, 'mutability');
    }
  }
  return Object.fromEntries(Object.entries({ ...old, ...parts }).filter(([, part]) => part !== undefined));
}

/** The value that a filter describes: `type eq "work"` -> `{ type: 'work' }`; {} where it does not say. */
function wantedBy(filter: Filter, attribute: SchemaAttribute, policies: ScimPolicies): JsonObject {
  const parts = filter.kind === 'and' ? filter.all : [filter];
  const wanted: { [name: string]: unknown } = {};
  for (const part of parts) {
    const sub = part.kind === 'compare' ? subAttributeOf(attribute, part.path.name) : undefined;
    if (part.kind !== 'compare' || part.operator !== 'eq' || sub === undefined) return {};
    wanted[sub.name] = sub.type === 'boolean' ? policies.readBoolean(part.value) : part.value;
  }
  return wanted;
}
