import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from '../http.ts';
import type { Repository, ResourceTypeName } from '../repository.ts';
import { createBulkEndpoint } from './bulk-endpoint.ts';
import { type CursorOptions, createCursors } from './cursor.ts';
import { createDiscovery } from './discovery.ts';
import { answer, type EndpointFamily, mediaType } from './endpoint.ts';
import { allFeatures, type Features } from './features.ts';
import { createMeEndpoint } from './me-endpoint.ts';
import { correctScimPolicies, type ScimPolicies } from './policies.ts';
import { createQueryEndpoints } from './query-endpoints.ts';
import { createReferences } from './references.ts';
import { createResourceEndpoints } from './resource-endpoints.ts';
import { servedTypes } from './served-type.ts';

export type ScimServiceOptions = {
  readonly repository: Repository;
  /** Default: correct ones. */
  readonly policies?: ScimPolicies;
  /** What it can do of what is optional. Default: all of it. */
  readonly features?: Features;
  /** Absent: there is no paging by cursor. */
  readonly cursors?: CursorOptions;
  /** Without a trailing slash; every URL in an answer begins with it. */
  readonly baseUrl: string;
  /** Default: User and Group. Without Group, /Groups is 404 and discovery does not know it. */
  readonly types?: readonly ResourceTypeName[];
  /**
   * The attributes of a User that may be sent. Default `any`: all of the schemas, others are ignored. With a list, a value
   * of any other attribute is 400 invalidValue; what is empty passes, and so do `schemas`, `id`, `meta` and `password`.
   */
  readonly attributes?: 'any' | readonly string[];
};

export type ScimService = {
  /** Answers every request; rejects only through a fault of ours. Authentication is done before. */
  handle(request: ProviderRequest): Promise<ProviderResponse>;
};

/** The SCIM face of a service provider by RFC 7643 and 7644 that takes what identity providers send besides. */
export function createScimService({
  repository,
  policies = correctScimPolicies,
  features: wanted = allFeatures,
  cursors,
  baseUrl,
  types = ['User', 'Group'],
  attributes = 'any',
}: ScimServiceOptions): ScimService {
  const features = { ...wanted, cursor: wanted.cursor && cursors !== undefined };
  const served = servedTypes({ types: features.devices ? [...types, 'Device'] : types, attributes });
  const references = createReferences({
    repository,
    baseUrl,
    types: served,
    ...(features.etag ? { version: policies.version } : {}),
  });
  const setting = {
    types: served,
    repository,
    references,
    policies,
    features,
    cursors: cursors && createCursors(cursors, policies),
  };
  const families: readonly EndpointFamily[] = [
    createQueryEndpoints(setting),
    createResourceEndpoints(setting),
    createDiscovery(served, baseUrl, features),
    createBulkEndpoint({ isSupported: features.bulk, baseUrl, policies, ask }),
    createMeEndpoint({ isSupported: features.me, references, ask }),
  ];

  return {
    async handle(request) {
      const { accept } = request.headers;
      const chosen = policies.mediaType(accept);
      if (chosen === undefined) {
        const { body } = new ScimError(406, `an answer is application/scim+json or application/json, not ${accept}`);
        return answer(406, body);
      }
      const response = ask(request);
      if (response.headers['content-type'] === undefined || chosen === mediaType) return response;
      return { ...response, headers: { ...response.headers, 'content-type': chosen } };
    },
  };

  function ask(request: ProviderRequest): ProviderResponse {
    try {
      return respond(families, request);
    } catch (error) {
      if (!(error instanceof ScimError)) throw error;
      return answer(error.status, error.body);
    }
  }
}

function respond(families: readonly EndpointFamily[], request: ProviderRequest): ProviderResponse {
  const segments = segmentsOf(request.path);
  const endpoints = families.map((family) => family(segments)).filter((endpoint) => endpoint !== undefined);
  if (endpoints.length === 0) throw new ScimError(404, `there is nothing at ${request.path}`);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const respondTo = endpoints.find((endpoint) => endpoint[method] !== undefined)?.[method];
  if (respondTo === undefined) {
    const allow = endpoints.flatMap((endpoint) => Object.keys(endpoint)).join(', ');
    const { body } = new ScimError(405, `${request.method} is not for ${request.path}, which takes ${allow}`);
    return answer(405, body, { allow });
  }
  const response = respondTo(request);
  if (request.method !== 'HEAD') return response;
  const { body: _body, ...head } = response;
  return head;
}

function segmentsOf(path: string): readonly string[] {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    throw new ScimError(400, `the path ${path} is not percent-encoded as it should be`);
  }
}
