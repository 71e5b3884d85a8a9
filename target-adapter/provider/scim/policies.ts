import type { ScimMethod } from '../../scim/exchange.ts';
import type { Filter } from '../../scim/filter.ts';
import { caseless, prepared } from '../../scim/prepared-text.ts';
import { isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import type { SchemaAttribute } from '../../scim/schema.ts';
import type { BulkOperation } from './bulk-operation.ts';
import type { CursorPlace, CursorState } from './cursor-place.ts';
import { type Conditions, type EntityTag, entityTagOf, judgeConditions } from './entity-tag.ts';
import { chooseMediaType, isReadable } from './media-type.ts';
import type { PatchOperation, PatchVerb } from './patch-operation.ts';
import type { SortKey, SortOrder } from './sort-key.ts';
import { covers, placesOf } from './value-identity.ts';

/**
 * The decisions of the SCIM face that a mistaken service provider would take otherwise, each a small pure function. A fault
 * replaces one; the logic around them asks nothing else. Values of attributes come in canonical form (spelt as the schema
 * spells them).
 */
export type ScimPolicies = {
  /** What an answer is sent as, by Accept; undefined: 406. RFC 7644 §3.8 */
  mediaType(accept: string | undefined): string | undefined;
  /** Whether a URL that names another version than v2, such as `v9`, is served. RFC 7644 §3.13 */
  servesVersion(version: string): boolean;
  /** Whether a body of this Content-Type is read, or 415. */
  reads(contentType: string | undefined): boolean;
  /** A text of an attribute that has canonical values, as it is stored. RFC 7643 §2.4 */
  canonical(text: string, canonicalValues: readonly string[]): string;
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
  /** What becomes of an immutable attribute that is written: its first value, another one, or none. RFC 7643 §7 */
  onImmutable(writing: 'put' | 'patch', value: 'first' | 'another' | 'left-out'): 'take' | 'keep' | 'refuse';
  /** Whether no two resources of a type may have one value of this attribute. RFC 7643 §7 */
  isUnique(attribute: SchemaAttribute): boolean;
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
  /** What a resource is sorted by of a multi-valued attribute: the primary value, or else the first. RFC 7644 §3.4.2.3 */
  sortsBy(values: readonly unknown[]): unknown;
  /** Text as it is put in order: by code points, as the attribute's `caseExact` has it. */
  sortText(text: string, attribute: SchemaAttribute): string;
  /** The order of two resources by what they are sorted by; undefined: without value. RFC 7644 §3.4.2.3 */
  compare(one: SortKey | undefined, other: SortKey | undefined, order: SortOrder): number;
  /** The version of a resource; `also`: ids of what else its state shows. RFC 7644 §3.14 */
  version(resource: Resource, also: readonly string[]): EntityTag;
  /** What becomes of a request with If-Match or If-None-Match. */
  onConditions(method: ScimMethod, conditions: Conditions, current: EntityTag): 'proceed' | 'not-modified' | 'failed';
  /** Whether a bulk job of so many operations, or bytes, is refused. RFC 7644 §3.7.4 */
  exceedsBulkLimit(amount: number, limit: number): boolean;
  /** The order in which a job is carried out, where no operation waits for another. */
  bulkOrder(operations: readonly BulkOperation[]): readonly BulkOperation[];
  /** Whether a job goes on after so many errors. RFC 7644 §3.7 */
  goesOn(errors: number, failOnErrors: number | undefined): boolean;
  /** What stands in place of `bulkId:…`; `id`: what was created with it; undefined: it cannot be told. RFC 7644 §3.7.2 */
  referredId(bulkId: string, id: string | undefined): string | undefined;
  /** What becomes of a query with a cursor. RFC 9865 §2.1 */
  onCursor(state: CursorState): 'take' | 'restart' | 'expired' | 'invalid';
  /** How many of the resources with these ids come before the page of a cursor. */
  resumesAt(place: CursorPlace, ids: readonly string[]): number;
  /** One page of what was found; `startIndex` counts from 1. */
  page<Found>(found: readonly Found[], startIndex: number, count: number): readonly Found[];
  /**
   * Whether an answer shows an attribute. `by-name`: `attributes` names it; `left-out`: `attributes` names others, or
   * `excludedAttributes` names it; `by-default`: neither.
   */
  shows(attribute: SchemaAttribute, asked: 'by-name' | 'by-default' | 'left-out'): boolean;
};

export const correctScimPolicies: ScimPolicies = {
  mediaType: chooseMediaType,

  servesVersion: () => false,

  reads: isReadable,

  /** They are suggestions: only their spelling is settled. */
  canonical: (text, canonicalValues) => canonicalValues.find((value) => caseless(value) === caseless(text)) ?? text,

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

  onImmutable(writing, value) {
    if (value === 'first') return 'take';
    return value === 'left-out' && writing === 'put' ? 'keep' : 'refuse';
  },

  isUnique: ({ uniqueness }) => uniqueness === 'server' || uniqueness === 'global',

  /** What was left out is cleared, but `active` stays as it is: nobody is locked out, or let in, by omission. */
  afterPut: (current, sent) =>
    'active' in current && !('active' in sent) ? { ...sent, active: current.active } : sent,

  afterPatch: (_before, after) => after,

  caseless,

  readFilter: (filter) => filter,

  select: function* (resources, matches) {
    for (const resource of resources) if (matches(resource)) yield resource;
  },

  sortsBy: (values) => values.find((value) => isObject(value) && value.primary === true) ?? values[0],

  sortText: (text, { caseExact }) => (caseExact === true ? prepared(text) : caseless(text)),

  /** Who has no value comes last, or first where the order is turned round. */
  compare(one, other, order) {
    const turned = order === 'descending' ? -1 : 1;
    if (one === undefined || other === undefined)
      return turned * (Number(one === undefined) - Number(other === undefined));
    return turned * (one === other ? 0 : one < other ? -1 : 1);
  },

  version: entityTagOf,

  onConditions: judgeConditions,

  exceedsBulkLimit: (amount, limit) => amount > limit,

  bulkOrder: (operations) => operations,

  goesOn: (errors, failOnErrors) => failOnErrors === undefined || errors < failOnErrors,

  referredId: (_bulkId, id) => id,

  onCursor: (state) => (state === 'works' ? 'take' : state === 'expired' ? 'expired' : 'invalid'),

  /** Where the last one is gone, the next one has moved into its place. */
  resumesAt({ from, after }, ids) {
    if (after === undefined) return from;
    const at = ids.indexOf(after);
    return at === -1 ? Math.max(0, from - 1) : at + 1;
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
