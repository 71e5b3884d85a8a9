import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { decoded } from '../../target-adapter/scim/location.ts';
import { attribute, emailsOf, idIn, isResource, listOf } from '../../target-adapter/scim/resource.ts';
import type { FurtherType } from '../further-type.ts';
import { singleRequests } from './single-requests.ts';

/** `/Users/7`, its id percent-encoded. */
export type ResourcePath = string;

/**
 * Which resources are the run's own. The answer to a create, and a hit of a search, may name anybody: an id is written to
 * only after a look at it showed the run's marker.
 */
export type Ownership = {
  /** The latest look counts. */
  learn(exchange: Exchange): void;
  /** What this write would change, or would put into a group, and has not been seen to be the run's. */
  doubtful(request: ScimRequest): readonly ResourcePath[];
};

const rfcEndpoints: readonly string[] = ['/users', '/groups'];

/** `types`: what the target has beside people and groups. */
export function createOwnership(marker: string, types: readonly FurtherType[] = []): Ownership {
  const naming = new Map(types.map(({ type, by }) => [type.endpoint, by.name]));
  const endpoints = [...rfcEndpoints, ...naming.keys()];
  const endpointAt = (path: string): string => /^\/[^/?]+/.exec(path)?.[0] ?? '';
  const own = new Set<ResourcePath>();
  /** By id, whatever answers gave out. */
  const given = new Map<string, ResourcePath>();

  return {
    learn({ request, response }) {
      if (response === undefined) return;
      const path = pathBelowBase(request.url, endpoints);
      const place = resourcePlace(path, endpoints);
      const by = naming.get(endpointAt(path).toLowerCase());
      if (place !== undefined) {
        if (request.method !== 'GET') return;
        const isOwn = idIn(response.body) === place.id && carriesMarker(response.body, marker, by);
        if (response.status === 200 && isOwn) own.add(place.path);
        else own.delete(place.path);
        return;
      }
      const endpoint = endpointAt(path);
      if (!endpoints.includes(endpoint.toLowerCase()) || !/^\/[^/?]+(?:\?|$)/.test(path)) return;
      const found = isResource(response.body) ? [response.body] : listOf(response.body);
      for (const { id } of found) given.set(id, `${endpoint}/${encodeURIComponent(id)}`);
    },

    doubtful(request) {
      if (request.method === 'GET' || request.method === 'HEAD') return [];
      const places = singleRequests(request).flatMap((single) => resourcePlace(single.path, endpoints) ?? []);
      // An id that the run made up is nobody's.
      const written = places.filter(({ id }) => !id.includes(marker)).map(({ path }) => path);
      const text = request.body === undefined ? '' : JSON.stringify(request.body);
      const named = [...given].filter(([id]) => text.includes(JSON.stringify(id))).map(([, path]) => path);
      return [...new Set([...written, ...named])].filter((path) => !own.has(path));
    },
  };
}

/** In any of the names that the run gives away; `by`: what names a resource of a further type. */
export function carriesMarker(resource: unknown, marker: string, by = 'userName'): boolean {
  const names = ['userName', 'displayName', 'externalId', by].map((name) => attribute(resource, name));
  return [...names, ...emailsOf(resource)].some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(marker),
  );
}

/** Where a path names one resource at one of these endpoints, in lower case. A search writes nothing. RFC 7644 §3.4.3 */
export function resourcePlace(
  path: string,
  endpoints: readonly string[] = rfcEndpoints,
): { readonly path: ResourcePath; readonly id: string } | undefined {
  const [whole, endpoint = '', id] = /^(\/[^/?]+)\/(?!\.search(?:\?|$))([^/?]+)/i.exec(path) ?? [];
  if (whole === undefined || id === undefined || !endpoints.includes(endpoint.toLowerCase())) return undefined;
  return { path: whole, id: decoded(id) };
}

/** From the resource type on: the last segment that is one, since a base URL may hold such a word too. */
function pathBelowBase(url: string, endpoints: readonly string[]): string {
  const [path = '', ...query] = url.split('?');
  const segments = path.split('/');
  const at = segments.findLastIndex((segment) => endpoints.includes(`/${segment.toLowerCase()}`));
  return at === -1 ? url : [`/${segments.slice(at).join('/')}`, ...query].join('?');
}
