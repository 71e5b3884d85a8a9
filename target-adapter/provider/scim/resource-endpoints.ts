import type { JsonObject, Resource } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from '../http.ts';
import type { Repository } from '../repository.ts';
import { holdImmutables, refuseTaken } from './characteristics.ts';
import type { Cursors } from './cursor.ts';
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
  /** Absent: there is no paging by cursor. */
  readonly cursors: Cursors | undefined;
};

/** `POST /Users`, and GET, PUT, PATCH, DELETE of `/Users/{id}`; the same for Groups. RFC 7644 §3.3, §3.4.1, §3.5, §3.6 */
export function createResourceEndpoints(setting: ResourceSetting): EndpointFamily {
  const types = new Map(setting.types.map((type) => [type.endpoint.slice(1), type]));

  return ([first = '', id, ...rest]) => {
    const type = types.get(first);
    if (type === undefined || id === '.search' || rest.length > 0) return undefined;
    if (id === undefined) return { POST: (request) => create(setting, type, request) };
    return {
      GET: (request) => read(setting, type, id, request),
      PUT: (request) => replace(setting, type, id, request),
      PATCH: (request) => patch(setting, type, id, request),
      DELETE(request) {
        const found = existing(setting, type, id);
        refuseStale(setting, type, found, request);
        setting.repository.remove(type.name, found.id);
        return noContent;
      },
    };
  };
}

function create(setting: ResourceSetting, type: ServedType, request: ProviderRequest): ProviderResponse {
  const { repository, references, policies } = setting;
  const sent = parseResource(parseRequestBody(request, policies), type, policies);
  const isActive = type.index.find({ name: 'active' }) !== undefined && !('active' in sent);
  const wanted = settleResource(isActive ? { ...sent, active: true } : sent, type);
  refuseTaken(wanted, undefined, () => repository.list(type.name), { served: type, policies });
  const created = repository.create(type.name, references.settleMembers(wanted));
  return present(setting, type, created, request, {
    status: 201,
    headers: { location: references.urlOf(type.name, created.id) },
  });
}

function read(setting: ResourceSetting, type: ServedType, id: string, request: ProviderRequest): ProviderResponse {
  const found = existing(setting, type, id);
  const isSame = refuseStale(setting, type, found, request) === 'not-modified';
  return isSame ? { status: 304, headers: tagged(setting, type, found) } : present(setting, type, found, request);
}

function replace(setting: ResourceSetting, type: ServedType, id: string, request: ProviderRequest): ProviderResponse {
  const { repository, references, policies } = setting;
  const before = existing(setting, type, id);
  refuseStale(setting, type, before, request);
  const sent = parseResource(parseRequestBody(request, policies), type, policies);
  const old = settleResource(before, type);
  const held = holdImmutables(old, policies.afterPut(old, sent), 'put', { served: type, policies });
  const wanted = settleResource(held, type);
  refuseTaken(wanted, id, () => repository.list(type.name), { served: type, policies });
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
  refuseStale(setting, type, before, request);
  const operations = parsePatchRequest(parseRequestBody(request, policies), policies);
  const after = policies
    .batches(operations)
    .reduce((current, batch) => applyBatch(setting, type, current, batch), before);
  const { attributes, excludedAttributes } = parseAsked(request.query);
  const isAsked = attributes.length > 0 || excludedAttributes.length > 0;
  if (type.name === 'Group' && !isAsked) return { ...noContent, headers: tagged(setting, type, after) };
  return present(setting, type, after, request);
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
  const old = settleResource(before, type);
  const changed = policies.afterPatch(old, settleResource(after, type));
  const kept = holdImmutables(old, changed, 'patch', { served: type, policies });
  const held = kept === changed ? kept : settleResource(kept, type);
  refuseTaken(held, before.id, () => repository.list(type.name), { served: type, policies });
  const wanted = references.settleMembers(keepingActive(before, held), before);
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

/** Whether what the client has is what is there; throws ScimError 412 where the client wants no other. RFC 7644 §3.14 */
function refuseStale(
  { references, policies }: ResourceSetting,
  type: ServedType,
  found: Resource,
  { method, headers }: ProviderRequest,
): 'proceed' | 'not-modified' {
  const conditions = { ifMatch: headers['if-match'], ifNoneMatch: headers['if-none-match'] };
  if (conditions.ifMatch === undefined && conditions.ifNoneMatch === undefined) return 'proceed';
  const current = references.versionOf(type, found);
  const fate = current === undefined ? 'proceed' : policies.onConditions(method, conditions, current);
  if (fate === 'failed') throw new ScimError(412, `the ${type.name} is now at version ${current}`);
  return fate;
}

function tagged({ references }: ResourceSetting, type: ServedType, resource: Resource): ProviderResponse['headers'] {
  const version = references.versionOf(type, resource);
  return version === undefined ? {} : { etag: version };
}

function present(
  setting: ResourceSetting,
  type: ServedType,
  resource: Resource,
  { query }: ProviderRequest,
  { status, headers }: { readonly status: number; readonly headers: ProviderResponse['headers'] } = {
    status: 200,
    headers: {},
  },
): ProviderResponse {
  const { references, policies } = setting;
  const projection = projectionOf(parseAsked(query), type.index, policies);
  const dressed = references.dresser(type, projection.shows, 'one')(resource);
  return answer(status, projection.project(dressed), {
    'content-location': references.urlOf(type.name, resource.id),
    ...headers,
    ...tagged(setting, type, resource),
  });
}
