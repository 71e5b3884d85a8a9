import { attributesOf, type Filter, printFilter } from '../../scim/filter.ts';
import { type FilterOptions, predicateOf } from '../../scim/filter-predicate.ts';
import type { JsonObject, Resource } from '../../scim/resource.ts';
import { listResponse } from '../../scim/urns.ts';
import type { ProviderResponse } from '../http.ts';
import { answer, type Endpoint, type EndpointFamily, unsupported } from './endpoint.ts';
import { pageOf } from './page.ts';
import { projectionOf } from './projection.ts';
import { parseQuery, parseSearch, type Query } from './query.ts';
import { parseRequestBody } from './request-body.ts';
import type { ResourceSetting } from './resource-endpoints.ts';
import type { ServedType } from './served-type.ts';
import { type Sort, sortKeyOf } from './sort.ts';

/**
 * `GET /Users`, `POST /Users/.search`, the same for Groups, and for the base URL, where all resources are looked through.
 * Without `sortBy`, in the repository's order. RFC 7644 §3.4.2, §3.4.3
 */
export function createQueryEndpoints(setting: ResourceSetting): EndpointFamily {
  const byEndpoint = new Map(setting.types.map((type) => [type.endpoint.slice(1), type]));

  return ([first, second, ...rest]) => {
    if (rest.length > 0) return undefined;
    if (first === undefined) return setting.features.search ? listing(setting, setting.types) : noSearch;
    if (first === '.search' && second === undefined) return searching(setting, setting.types);
    const type = byEndpoint.get(first);
    if (type === undefined) return undefined;
    if (second === undefined) return listing(setting, [type]);
    return second === '.search' ? searching(setting, [type]) : undefined;
  };
}

const listing = (setting: ResourceSetting, types: readonly ServedType[]): Endpoint => ({
  GET: ({ query }) => find(setting, types, parseQuery(query, setting.features)),
});

function searching(setting: ResourceSetting, types: readonly ServedType[]): Endpoint {
  if (!setting.features.search) return noSearch;
  return {
    POST: (request) => find(setting, types, parseSearch(parseRequestBody(request, setting.policies), setting.features)),
  };
}

const noSearch: Endpoint = unsupported('searching by POST, and at the base URL,', ['GET', 'POST']);

type Found = { readonly type: ServedType; readonly resource: Resource };

function find(setting: ResourceSetting, types: readonly ServedType[], query: Query): ProviderResponse {
  const unknown = types.length === 1 ? 'refuse' : 'absent';
  const matches = types.flatMap((type) =>
    matching(setting, type, query, unknown).map((resource): Found => ({ type, resource })),
  );
  const found = query.sort === undefined ? matches : sorted(setting, types, matches, query.sort);
  const identity = `${types.map(({ name }) => name)} ${query.identity}`;
  const page = pageOf(found, { ...query, identity }, setting);
  const views = new Map(types.map((type) => [type, viewOf(setting, type, query)]));
  return answer(200, {
    schemas: [listResponse],
    totalResults: found.length,
    ...page.told,
    Resources: page.resources.map(({ type, resource }) => views.get(type)?.(resource)),
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
  const isWanted = (name: string): boolean => (name === 'version' ? namesVersion(filter) : names.has(name));
  const dress = references.dresser(type, isWanted, 'many');
  return [...policies.select(all, (resource) => predicate(dress(resource)), filter)];
}

/** To tell the version of everybody costs: only where it is asked for, by its name or in brackets. */
const namesVersion = (filter: Filter): boolean => /\bmeta(\.version\b|\[)/i.test(printFilter(filter));

/** What is equal stays in the repository's order. */
function sorted(
  { references, policies }: ResourceSetting,
  types: readonly ServedType[],
  found: readonly Found[],
  { by, order }: Sort,
): readonly Found[] {
  const isKnown = types.some(({ index }) => index.find(by) !== undefined);
  const keyOf = new Map(
    types.map((type) => {
      const key = sortKeyOf(by, type.index, isKnown && types.length > 1 ? 'absent' : 'refuse', policies);
      const dress = references.dresser(
        type,
        (name) => name === (by.sub ?? '').toLowerCase() || name === by.name.toLowerCase(),
        'many',
      );
      return [type, (resource: Resource) => key(dress(resource))] as const;
    }),
  );
  return found
    .map((each) => ({ each, key: keyOf.get(each.type)?.(each.resource) }))
    .sort((one, other) => policies.compare(one.key, other.key, order))
    .map(({ each }) => each);
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
