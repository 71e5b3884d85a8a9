import type { Filter } from '../../scim/filter.ts';
import { caseless } from '../../scim/prepared-text.ts';
import { isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import type { SchemaAttribute } from '../../scim/schema.ts';
import type { PatchOperation, PatchVerb } from './patch-operation.ts';
import { covers, placesOf } from './value-identity.ts';

/**
 * The decisions of the SCIM face that a mistaken service provider would take otherwise, each a small pure function. A fault
 * replaces one; the logic around them asks nothing else. Values of attributes come in canonical form (spelt as the schema
 * spells them).
 */
export type ScimPolicies = {
  /** The attributes of a User that may be sent, of those that the behaviour lists. */
  taken(listed: 'any' | readonly string[]): 'any' | readonly string[];
  /** How a value of a boolean attribute is read; undefined: it is refused. */
  readBoolean(value: unknown): boolean | undefined;
  /** How an operation's `op` is read; undefined: it is refused. */
  readVerb(op: unknown): PatchVerb | undefined;
  /** Whether a key of a path-less value is a path (`name.givenName`, `URN:department`) or only ever a plain name. */
  readKey(key: string): 'path' | 'name';
  /** Operations that take effect together or not at all; each batch is written before the next one begins. */
  batches(operations: readonly PatchOperation[]): readonly (readonly PatchOperation[])[];
  /** A multi-valued attribute after `add`. */
  afterAdd(current: readonly unknown[], added: readonly unknown[]): readonly unknown[];
  /** A multi-valued attribute after `remove` with a list of values, and no filter. */
  afterRemoveListed(current: readonly unknown[], listed: readonly unknown[]): readonly unknown[];
  /** A multi-valued attribute after `chosen` became primary. */
  afterNewPrimary(values: readonly JsonObject[], chosen: JsonObject): readonly JsonObject[];
  /** What becomes of a value path that matches nothing; `wanted` is the value that its filter describes (`{type: 'work'}`). */
  onNoMatch(verb: 'add' | 'replace', wanted: JsonObject, attribute: SchemaAttribute): 'create' | 'refuse' | 'ignore';
  /** The whole resource after PUT, without what is read-only. */
  afterPut(current: JsonObject, sent: JsonObject): JsonObject;
  /** The whole resource after the operations of a batch. */
  afterPatch(before: JsonObject, after: JsonObject): JsonObject;
  /** Text as it is compared where the attribute is not caseExact. */
  caseless(text: string): string;
  /** The filter that is applied where this one was asked for. */
  readFilter(filter: Filter): Filter;
  /** The resources that a query finds. */
  select(resources: Iterable<Resource>, matches: (resource: Resource) => boolean, filter: Filter): Iterable<Resource>;
  /** One page of what was found; `startIndex` counts from 1. */
  page<Found>(found: readonly Found[], startIndex: number, count: number): readonly Found[];
  /**
   * Whether an answer shows an attribute. `by-name`: `attributes` names it; `left-out`: `attributes` names others, or
   * `excludedAttributes` names it; `by-default`: neither.
   */
  shows(attribute: SchemaAttribute, asked: 'by-name' | 'by-default' | 'left-out'): boolean;
};

export const correctScimPolicies: ScimPolicies = {
  taken: (listed) => listed,

  /** Entra ID sends `"True"` and `"False"`. */
  readBoolean(value) {
    if (typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.toLowerCase() : undefined;
    if (word === 'true') return true;
    return word === 'false' ? false : undefined;
  },

  /** Entra ID sends `Add`, `Replace`, `Remove`. */
  readVerb(op) {
    const word = typeof op === 'string' ? op.toLowerCase() : undefined;
    return word === 'add' || word === 'remove' || word === 'replace' ? word : undefined;
  },

  /** Entra ID, with its flag for RFC-conforming PATCH, folds attributes into one value with such keys. */
  readKey: () => 'path',

  batches: (operations) => [operations],

  /** A value that is there already changes nothing; one with the same `value` and `type` takes what is new. */
  afterAdd(current, added) {
    const values = [...current];
    const places = placesOf(current);
    for (const value of added) {
      const at = places.find(value);
      const old = at === undefined ? undefined : values[at];
      if (at === undefined) places.put(value, values.push(value) - 1);
      else if (isObject(old) && isObject(value)) values[at] = { ...old, ...value };
    }
    return values;
  },

  /** Entra ID means only the listed members. RFC 7644 §3.5.2.2 gives `value` no role here. */
  afterRemoveListed: (current, listed) =>
    current.filter((value) => !listed.some((description) => covers(value, description))),

  afterNewPrimary: (values, chosen) =>
    values.map((value) => (value.primary === true && value !== chosen ? { ...value, primary: false } : value)),

  /**
   * `add` creates the value. `replace` is noTarget (RFC 7644 §3.5.2.3) except where the value is told by one of the types
   * that the schema names, or by `primary`: Entra ID replaces the work address whether there is one or not.
   */
  onNoMatch(verb, wanted, attribute) {
    const keys = Object.keys(wanted);
    if (keys.length === 0) return 'refuse';
    if (verb === 'add') return 'create';
    const types = attribute.subAttributes?.find(({ name }) => name === 'type')?.canonicalValues;
    const isNamed = types === undefined || types.some((type) => type === wanted.type);
    return keys.every((key) => (key === 'type' && isNamed) || key === 'primary') ? 'create' : 'refuse';
  },

  /** What was left out is cleared, but `active` stays as it is: nobody is locked out, or let in, by omission. */
  afterPut: (current, sent) =>
    'active' in current && !('active' in sent) ? { ...sent, active: current.active } : sent,

  afterPatch: (_before, after) => after,

  caseless,

  readFilter: (filter) => filter,

  select: function* (resources, matches) {
    for (const resource of resources) if (matches(resource)) yield resource;
  },

  page: (found, startIndex, count) => found.slice(startIndex - 1, startIndex - 1 + count),

  shows({ returned }, asked) {
    switch (returned) {
      case 'always':
        return true;
      case 'never':
        return false;
      case 'default':
        return asked !== 'left-out';
      case 'request':
        return asked === 'by-name';
    }
  },
};
