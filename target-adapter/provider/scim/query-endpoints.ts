import { attributesOf } from '../../scim/filter.ts';
import { type FilterOptions, predicateOf } from '../../scim/filter-predicate.ts';
import type { JsonObject, Resource } from '../../scim/resource.ts';
import { listResponse } from '../../scim/urns.ts';
import type { ProviderResponse } from '../http.ts';
import { answer, type Endpoint, type EndpointFamily } from './endpoint.ts';
import { projectionOf } from './projection.ts';
import { parseQuery, parseSearch, type Query } from './query.ts';
import { parseRequestBody } from './request-body.ts';
import type { ResourceSetting } from './resource-endpoints.ts';
import type { ServedType } from './served-type.ts';

/**
 * `GET /Users`, `POST /Users/.search`, the same for Groups, and for the base URL, where all resources are looked through.
 * Without a filter, in the repository's order. RFC 7644 §3.4.2, §3.4.3
 */
export function createQueryEndpoints(setting: ResourceSetting): EndpointFamily {
  const byEndpoint = new Map(setting.types.map((type) => [type.endpoint.slice(1), type]));

  return ([first, second, ...rest]) => {
    if (rest.length > 0) return undefined;
    if (first === undefined) return listing(setting, setting.types);
    if (first === '.search' && second === undefined) return searching(setting, setting.types);
    const type = byEndpoint.get(first);
    if (type === undefined) return undefined;
    if (second === undefined) return listing(setting, [type]);
    return second === '.search' ? searching(setting, [type]) : undefined;
  };
}

const listing = (setting: ResourceSetting, types: readonly ServedType[]): Endpoint => ({
  GET: ({ query }) => find(setting, types, parseQuery(query)),
});

const searching = (setting: ResourceSetting, types: readonly ServedType[]): Endpoint => ({
  POST: (request) => find(setting, types, parseSearch(parseRequestBody(request))),
});

type Found = { readonly type: ServedType; readonly resource: Resource };

function find(setting: ResourceSetting, types: readonly ServedType[], query: Query): ProviderResponse {
  const unknown = types.length === 1 ? 'refuse' : 'absent';
  const found = types.flatMap((type) =>
    matching(setting, type, query, unknown).map((resource): Found => ({ type, resource })),
  );
  const page = setting.policies.page(found, query.startIndex, query.count);
  const views = new Map(types.map((type) => [type, viewOf(setting, type, query)]));
  return answer(200, {
    schemas: [listResponse],
    totalResults: found.length,
    startIndex: query.startIndex,
    itemsPerPage: page.length,
    Resources: page.map(({ type, resource }) => views.get(type)?.(resource)),
  });
}

function matching(
  { repository, references, policies }: ResourceSetting,
  type: ServedType,
  { filter: asked }: Query,
  unknown: FilterOptions['unknown'],
): readonly Resource[] {
  const all = repository.list(type.name);
  if (asked === undefined) return [...all];
  const filter = policies.readFilter(asked);
  const { caseless, readBoolean } = policies;
  const predicate = predicateOf(filter, type.index, { caseless, readBoolean, unknown });
  const names = attributesOf(filter);
  const dress = references.dresser(type, (name) => names.has(name), 'many');
  return [...policies.select(all, (resource) => predicate(dress(resource)), filter)];
}

function viewOf(
  { references, policies }: ResourceSetting,
  type: ServedType,
  query: Query,
): (resource: Resource) => JsonObject {
  const projection = projectionOf(query, type.index, policies);
  const dress = references.dresser(type, projection.shows, 'many');
  return (resource) => projection.project(dress(resource));
}
