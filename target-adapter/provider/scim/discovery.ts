import type { Schema } from '../../scim/schema.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { listResponse, resourceTypeSchema, schemaSchema, serviceProviderConfigSchema } from '../../scim/urns.ts';
import type { ProviderRequest } from '../http.ts';
import { bulkLimits } from './bulk-request.ts';
import { cursorTimeoutSeconds } from './cursor.ts';
import { answer, type Endpoint, type EndpointFamily } from './endpoint.ts';
import type { Features } from './features.ts';
import { maxResults } from './query.ts';
import type { ServedType } from './served-type.ts';

/** /ServiceProviderConfig, /ResourceTypes and /Schemas. RFC 7644 §4, RFC 7643 §5–§7 */
export function createDiscovery(types: readonly ServedType[], baseUrl: string, features: Features): EndpointFamily {
  const configuration = serviceProviderConfig(baseUrl, features);
  const schemas = [...new Set(types.flatMap(({ index }) => [index.schema, ...index.extensions]))];
  const resourceTypes = types.map((type) => resourceTypeOf(type, baseUrl));
  const schemaResources = schemas.map((schema) => schemaResourceOf(schema, baseUrl));

  return ([first, id, ...rest]) => {
    if (rest.length > 0) return undefined;
    switch (first) {
      case 'ServiceProviderConfig':
        return id === undefined ? reading(() => configuration) : undefined;
      case 'ResourceTypes':
        return id === undefined ? listing(resourceTypes) : readingOne(resourceTypes, id);
      case 'Schemas':
        return id === undefined ? listing(schemaResources) : readingOne(schemaResources, id);
      default:
        return undefined;
    }
  };
}

/** Paging is not for these lists, a filter is refused. RFC 7644 §4 */
const listing = (resources: readonly unknown[]): Endpoint =>
  reading(() => ({
    schemas: [listResponse],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  }));

function readingOne(resources: readonly { readonly id: string }[], id: string): Endpoint | undefined {
  const found = resources.find((resource) => resource.id.toLowerCase() === id.toLowerCase());
  return found && reading(() => found);
}

function reading(read: () => unknown): Endpoint {
  return {
    GET({ query }: ProviderRequest) {
      if (query.has('filter')) throw new ScimError(403, 'this endpoint takes no filter');
      return answer(200, read());
    },
  };
}

function resourceTypeOf({ name, endpoint, index }: ServedType, baseUrl: string) {
  return {
    schemas: [resourceTypeSchema],
    id: name,
    name,
    endpoint,
    description: index.schema.description,
    schema: index.schema.id,
    schemaExtensions: index.extensions.map(({ id }) => ({ schema: id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` },
  };
}

function schemaResourceOf(schema: Schema, baseUrl: string) {
  return {
    schemas: [schemaSchema],
    ...schema,
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${schema.id}` },
  };
}

/** RFC 9865 §4 */
const pagination = {
  cursor: true,
  index: true,
  defaultPaginationMethod: 'index',
  defaultPageSize: maxResults,
  maxPageSize: maxResults,
  cursorTimeout: cursorTimeoutSeconds,
};

/** Says what this service provider does, and no more. */
function serviceProviderConfig(baseUrl: string, { patch, filter, sort, etag, bulk, cursor, changePassword }: Features) {
  return {
    schemas: [serviceProviderConfigSchema],
    patch: { supported: patch },
    bulk: { supported: bulk, ...(bulk ? bulkLimits : { maxOperations: 0, maxPayloadSize: 0 }) },
    filter: { supported: filter, maxResults },
    changePassword: { supported: changePassword },
    sort: { supported: sort },
    etag: { supported: etag },
    ...(cursor ? { pagination } : {}),
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token that an administrator generated, in the Authorization header.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  };
}
