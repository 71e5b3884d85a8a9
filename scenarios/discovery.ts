import { attribute, isObject, listOf } from '../target-adapter/scim/resource.ts';
import { type AdvertisedType, readTypes } from './advertised-type.ts';

/** What a target advertises at its discovery endpoints; `undefined`: it does not say. RFC 7644 §4 */
export type Discovery = {
  readonly patch: boolean | undefined;
  readonly filter: boolean | undefined;
  readonly groups: boolean | undefined;
  /** How the User schema describes an attribute: `title`, `name.givenname`, `urn:…:department`, in lower case. */
  readonly attributes: ReadonlyMap<string, AttributeFacts> | undefined;
  /** Whether it gives versions of its resources. Absent: it does not say. RFC 7644 §3.14 */
  readonly etag?: boolean | undefined;
  /** Its resource types with their schemas; absent: it says nothing at all. */
  readonly types?: readonly AdvertisedType[] | undefined;
  /** ServiceProviderConfig as it was answered; absent: it was not. */
  readonly config?: unknown;
  /** Attributes that the configuration says are kept, whether /Schemas says so or not. */
  readonly kept?: ReadonlySet<string>;
};

export type AttributeFacts = {
  readonly mutability: string;
  readonly returned: string;
  /** Whether `A` and `a` are two values. RFC 7643 §2.2: false where it is not said. */
  readonly caseExact: boolean;
};

/** Reads the bodies of the three discovery endpoints; a body that is absent or of another shape says nothing. */
export function readDiscovery(bodies: {
  readonly serviceProviderConfig?: unknown;
  readonly resourceTypes?: unknown;
  readonly schemas?: unknown;
}): Discovery {
  return {
    patch: supported(bodies.serviceProviderConfig, 'patch'),
    filter: supported(bodies.serviceProviderConfig, 'filter'),
    groups: hasGroups(bodies.resourceTypes),
    attributes: userAttributes(bodies.resourceTypes, bodies.schemas),
    etag: supported(bodies.serviceProviderConfig, 'etag'),
    types: typesIn(bodies.resourceTypes, bodies.schemas),
    config: bodies.serviceProviderConfig,
  };
}

/** What ServiceProviderConfig says of a feature; undefined: nothing. RFC 7643 §5, RFC 9865 §4 */
export function announces(
  discovery: Discovery,
  feature: 'sort' | 'bulk' | 'etag' | 'changePassword' | 'cursor' | 'index',
): boolean | undefined {
  if (feature !== 'cursor' && feature !== 'index') return supported(discovery.config, feature);
  const value = attribute(paginationOf(discovery), feature);
  return typeof value === 'boolean' ? value : undefined;
}

/** How lists are paged; undefined: the target does not say. RFC 9865 §4 */
export const paginationOf = ({ config }: Discovery): unknown => attribute(config, 'pagination');

function supported(config: unknown, feature: string): boolean | undefined {
  const value = attribute(config, feature, 'supported');
  return typeof value === 'boolean' ? value : undefined;
}

function hasGroups(body: unknown): boolean | undefined {
  const types = resourcesIn(body);
  if (types.length === 0) return undefined;
  return types.some((type) =>
    String(attribute(type, 'endpoint') ?? '')
      .toLowerCase()
      .endsWith('/groups'),
  );
}

function typesIn(resourceTypes: unknown, schemas: unknown): readonly AdvertisedType[] | undefined {
  const types = resourcesIn(resourceTypes);
  return types.length === 0 ? undefined : readTypes(types, resourcesIn(schemas));
}

function userAttributes(resourceTypes: unknown, schemas: unknown): ReadonlyMap<string, AttributeFacts> | undefined {
  const all = resourcesIn(schemas);
  const userType = resourcesIn(resourceTypes).find((type) =>
    String(attribute(type, 'endpoint') ?? '')
      .toLowerCase()
      .endsWith('/users'),
  );
  const core = String(attribute(userType, 'schema') ?? 'urn:ietf:params:scim:schemas:core:2.0:User').toLowerCase();
  const coreSchema = all.find((schema) => String(attribute(schema, 'id') ?? '').toLowerCase() === core);
  if (coreSchema === undefined) return undefined;

  const facts = new Map<string, AttributeFacts>();
  collect(facts, attribute(coreSchema, 'attributes'), '');
  for (const schema of all) {
    const id = String(attribute(schema, 'id') ?? '').toLowerCase();
    if (id !== core) collect(facts, attribute(schema, 'attributes'), `${id}:`);
  }
  return facts;
}

function collect(facts: Map<string, AttributeFacts>, attributes: unknown, prefix: string): void {
  if (!Array.isArray(attributes)) return;
  for (const entry of attributes) {
    const name = attribute(entry, 'name');
    if (typeof name !== 'string') continue;
    const key = `${prefix}${name.toLowerCase()}`;
    facts.set(key, {
      mutability: String(attribute(entry, 'mutability') ?? 'readWrite'),
      returned: String(attribute(entry, 'returned') ?? 'default'),
      caseExact: attribute(entry, 'caseExact') === true,
    });
    if (!prefix.endsWith('.')) collect(facts, attribute(entry, 'subAttributes'), `${key}.`);
  }
}

/** ListResponse or bare array: some targets answer one at discovery. Resources there need no id. */
function resourcesIn(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  if (!isObject(body)) return [];
  const resources = attribute(body, 'Resources');
  return Array.isArray(resources) ? resources : listOf(body);
}
