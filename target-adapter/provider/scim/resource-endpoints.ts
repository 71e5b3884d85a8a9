import type { JsonObject, Resource } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from '../http.ts';
import type { Repository } from '../repository.ts';
import { answer, type EndpointFamily, noContent } from './endpoint.ts';
import type { Features } from './features.ts';
import { parseResource } from './parse-resource.ts';
import { applyOperation } from './patch.ts';
import type { PatchOperation } from './patch-operation.ts';
import { parsePatchRequest } from './patch-request.ts';
import type { ScimPolicies } from './policies.ts';
import { projectionOf } from './projection.ts';
import { parseAsked } from './query.ts';
import type { References } from './references.ts';
import { parseRequestBody } from './request-body.ts';
import type { ServedType } from './served-type.ts';
import { settleResource } from './settle-resource.ts';

/** What the endpoints of resources are made of. */
export type ResourceSetting = {
  readonly types: readonly ServedType[];
  readonly repository: Repository;
  readonly references: References;
  readonly policies: ScimPolicies;
  readonly features: Features;
};

/** `POST /Users`, and GET, PUT, PATCH, DELETE of `/Users/{id}`; the same for Groups. RFC 7644 §3.3, §3.4.1, §3.5, §3.6 */
export function createResourceEndpoints(setting: ResourceSetting): EndpointFamily {
  const types = new Map(setting.types.map((type) => [type.endpoint.slice(1), type]));

  return ([first = '', id, ...rest]) => {
    const type = types.get(first);
    if (type === undefined || id === '.search' || rest.length > 0) return undefined;
    if (id === undefined) return { POST: (request) => create(setting, type, request) };
    return {
      GET: (request) => present(setting, type, existing(setting, type, id), request),
      PUT: (request) => replace(setting, type, id, request),
      PATCH: (request) => patch(setting, type, id, request),
      DELETE() {
        setting.repository.remove(type.name, existing(setting, type, id).id);
        return noContent;
      },
    };
  };
}

function create(setting: ResourceSetting, type: ServedType, request: ProviderRequest): ProviderResponse {
  const { repository, references, policies } = setting;
  const sent = parseResource(parseRequestBody(request), type, policies);
  const isActive = type.index.find({ name: 'active' }) !== undefined && !('active' in sent);
  const wanted = settleResource(isActive ? { ...sent, active: true } : sent, type);
  const created = repository.create(type.name, references.settleMembers(wanted));
  return present(setting, type, created, request, {
    status: 201,
    headers: { location: references.urlOf(type.name, created.id) },
  });
}

function replace(setting: ResourceSetting, type: ServedType, id: string, request: ProviderRequest): ProviderResponse {
  const { repository, references, policies } = setting;
  const before = existing(setting, type, id);
  const sent = parseResource(parseRequestBody(request), type, policies);
  const wanted = settleResource(policies.afterPut(settleResource(before, type), sent), type);
  return present(setting, type, repository.replace(type.name, id, references.settleMembers(wanted, before)), request);
}

/**
 * A user is answered with 200 and the whole; a group with 204, since its members may be many, unless the request says what
 * it wants to see. RFC 7644 §3.5.2
 */
function patch(setting: ResourceSetting, type: ServedType, id: string, request: ProviderRequest): ProviderResponse {
  const { policies, features } = setting;
  if (!features.patch) throw new ScimError(501, 'PATCH is not supported here');
  const before = existing(setting, type, id);
  const operations = parsePatchRequest(parseRequestBody(request), policies);
  const after = policies
    .batches(operations)
    .reduce((current, batch) => applyBatch(setting, type, current, batch), before);
  const { attributes, excludedAttributes } = parseAsked(request.query);
  const isAsked = attributes.length > 0 || excludedAttributes.length > 0;
  return type.name === 'Group' && !isAsked ? noContent : present(setting, type, after, request);
}

/** All of them, or none. */
function applyBatch(
  setting: ResourceSetting,
  type: ServedType,
  before: Resource,
  operations: readonly PatchOperation[],
): Resource {
  const { repository, references, policies } = setting;
  const named = new Set<string>();
  const context = { served: type, policies, id: before.id, named };
  // Members are chosen by what they show, which is computed: spared where no operation chooses.
  const chooses = operations.some(({ verb, path }) => verb === 'remove' || path === undefined || path.includes('['));
  const dressed = references.dresser(type, (name) => chooses && name === 'members', 'one')(before);
  const after = operations.reduce<JsonObject>(
    (current, operation) => applyOperation(current, operation, context),
    settleResource(dressed, type),
  );
  const wanted = references.settleMembers(
    keepingActive(before, policies.afterPatch(settleResource(before, type), settleResource(after, type))),
    before,
  );
  return repository.replace(type.name, before.id, wanted, named);
}

/** `active` always has a value: without one it stays as it was. */
function keepingActive(before: JsonObject, after: JsonObject): JsonObject {
  return 'active' in before && !('active' in after) ? { ...after, active: before.active } : after;
}

function existing({ repository }: ResourceSetting, type: ServedType, id: string): Resource {
  const found = repository.get(type.name, id);
  if (found === undefined) throw new ScimError(404, `there is no ${type.name} with the id ${JSON.stringify(id)}`);
  return found;
}

function present(
  { references, policies }: ResourceSetting,
  type: ServedType,
  resource: Resource,
  { query }: ProviderRequest,
  { status, headers }: { readonly status: number; readonly headers: ProviderResponse['headers'] } = {
    status: 200,
    headers: {},
  },
): ProviderResponse {
  const projection = projectionOf(parseAsked(query), type.index, policies);
  const dressed = references.dresser(type, projection.shows, 'one')(resource);
  return answer(status, projection.project(dressed), headers);
}
