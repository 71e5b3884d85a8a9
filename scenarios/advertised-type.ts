import { attribute, isObject } from '../target-adapter/scim/resource.ts';
import type { Schema, SchemaAttribute } from '../target-adapter/scim/schema.ts';
import { enterpriseUser } from '../target-adapter/scim/schemas/enterprise-user.ts';
import { group } from '../target-adapter/scim/schemas/group.ts';
import { user } from '../target-adapter/scim/schemas/user.ts';

/** One attribute as a target's own schema describes it; what the schema leaves out is undefined, or the RFC's default. */
export type AttributeDefinition = {
  readonly name: string;
  /** In lower case: `datetime`. Undefined: the schema does not say, so nothing is judged by it. */
  readonly type: string | undefined;
  readonly multiValued: boolean | undefined;
  readonly required: boolean;
  readonly mutability: string;
  readonly returned: string;
  /** In lower case; RFC 7643 §2.2: `none` where it is not said. */
  readonly uniqueness: string;
  /** Whether `A` and `a` are two values; undefined: the schema does not say. RFC 7643 §2.2 */
  readonly caseExact: boolean | undefined;
  /** Texts alone: suggestions, or all that a target takes. */
  readonly canonicalValues: readonly string[];
  /** Of a reference: what it leads to. */
  readonly referenceTypes: readonly string[];
  readonly subAttributes: readonly AttributeDefinition[];
};

/** A resource type with its schemas. RFC 7643 §6, §7 */
export type AdvertisedType = {
  readonly name: string;
  /** In lower case, with a leading slash: `/users`. */
  readonly endpoint: string;
  /** The same as the target spells it: `/Users`. */
  readonly path: string;
  /** URN of the core schema. */
  readonly schema: string;
  /** URNs of the extensions. */
  readonly extensions: readonly string[];
  /** Attributes by the schema's URN in lower case; the RFC's own where the target does not describe its schema. */
  readonly attributes: ReadonlyMap<string, readonly AttributeDefinition[]>;
  /** URNs in lower case of the schemas that the target describes itself. */
  readonly described: ReadonlySet<string>;
  /** Whether the target lists this type itself. */
  readonly source: 'target' | 'rfc';
};

/** What every service provider has where it does not say otherwise. RFC 7643 §4 */
export const rfcTypes: readonly AdvertisedType[] = [
  typeOfRfc('User', '/Users', user, [enterpriseUser]),
  typeOfRfc('Group', '/Groups', group, []),
];

/** Some targets list these among their resource types; one answers with one object, and none holds resources. RFC 7644 §4 */
const discoveryEndpoints: ReadonlySet<string> = new Set(['/serviceproviderconfig', '/resourcetypes', '/schemas']);

/** From the bodies of /ResourceTypes and /Schemas, already taken apart; what is of another shape says nothing. */
export function readTypes(resourceTypes: readonly unknown[], schemas: readonly unknown[]): readonly AdvertisedType[] {
  const own = new Map<string, readonly AttributeDefinition[]>();
  for (const schema of schemas) {
    const id = attribute(schema, 'id');
    const defined = attribute(schema, 'attributes');
    if (typeof id === 'string' && Array.isArray(defined)) own.set(id.toLowerCase(), definitionsIn(defined));
  }
  const described = new Set(own.keys());
  const attributes = new Map([...rfcTypes.flatMap((type) => [...type.attributes]), ...own]);
  const advertised = resourceTypes
    .flatMap((type) => readType(type, { attributes, described }) ?? [])
    .filter(({ endpoint }) => !discoveryEndpoints.has(endpoint));
  const silent = rfcTypes.filter(({ endpoint }) => !advertised.some((type) => type.endpoint === endpoint));
  return [...advertised, ...silent];
}

function readType(
  type: unknown,
  schemas: Pick<AdvertisedType, 'attributes' | 'described'>,
): AdvertisedType | undefined {
  const name = attribute(type, 'name');
  const endpoint = attribute(type, 'endpoint');
  const schema = attribute(type, 'schema');
  if (typeof name !== 'string' || typeof endpoint !== 'string' || typeof schema !== 'string') return undefined;
  const listed = attribute(type, 'schemaExtensions');
  const extensions = (Array.isArray(listed) ? listed : []).map((one) => attribute(one, 'schema'));
  return {
    name,
    endpoint: pathOfEndpoint(endpoint).toLowerCase(),
    path: pathOfEndpoint(endpoint),
    schema,
    extensions: extensions.filter((one): one is string => typeof one === 'string'),
    ...schemas,
    source: 'target',
  };
}

/** Some targets give a whole URL, or no leading slash. */
const pathOfEndpoint = (endpoint: string): string => `/${endpoint.replace(/\/+$/, '').split('/').at(-1) ?? ''}`;

function definitionsIn(entries: readonly unknown[]): readonly AttributeDefinition[] {
  return entries.filter(isObject).flatMap((entry) => {
    const name = attribute(entry, 'name');
    if (typeof name !== 'string') return [];
    const type = attribute(entry, 'type');
    const multiValued = attribute(entry, 'multiValued');
    const caseExact = attribute(entry, 'caseExact');
    const subAttributes = attribute(entry, 'subAttributes');
    return {
      name,
      type: typeof type === 'string' ? type.toLowerCase() : undefined,
      multiValued: typeof multiValued === 'boolean' ? multiValued : undefined,
      required: attribute(entry, 'required') === true,
      mutability: String(attribute(entry, 'mutability') ?? 'readWrite'),
      returned: String(attribute(entry, 'returned') ?? 'default'),
      uniqueness: String(attribute(entry, 'uniqueness') ?? 'none').toLowerCase(),
      caseExact: typeof caseExact === 'boolean' ? caseExact : undefined,
      canonicalValues: textsIn(attribute(entry, 'canonicalValues')),
      referenceTypes: textsIn(attribute(entry, 'referenceTypes')),
      subAttributes: Array.isArray(subAttributes) ? definitionsIn(subAttributes) : [],
    };
  });
}

const textsIn = (listed: unknown): readonly string[] =>
  (Array.isArray(listed) ? listed : []).filter((one) => typeof one === 'string');

/** Whether a client may give it a value, the first one at least. */
export const isWritable = ({ mutability }: AttributeDefinition): boolean => mutability.toLowerCase() !== 'readonly';

function typeOfRfc(name: string, path: string, core: Schema, extensions: readonly Schema[]): AdvertisedType {
  return {
    name,
    endpoint: path.toLowerCase(),
    path,
    schema: core.id,
    extensions: extensions.map(({ id }) => id),
    attributes: new Map([core, ...extensions].map((one) => [one.id.toLowerCase(), one.attributes.map(definitionOf)])),
    described: new Set(),
    source: 'rfc',
  };
}

function definitionOf(given: SchemaAttribute): AttributeDefinition {
  return {
    name: given.name,
    type: given.type.toLowerCase(),
    multiValued: given.multiValued,
    required: given.required,
    mutability: given.mutability,
    returned: given.returned,
    uniqueness: given.uniqueness ?? 'none',
    caseExact: given.caseExact,
    canonicalValues: given.canonicalValues ?? [],
    referenceTypes: given.referenceTypes ?? [],
    subAttributes: given.subAttributes?.map(definitionOf) ?? [],
  };
}
