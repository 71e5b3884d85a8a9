import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { decoded } from '../../target-adapter/scim/location.ts';
import { attribute, emailsOf, idIn, isResource, listOf } from '../../target-adapter/scim/resource.ts';
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

/** A search is sent by POST, and writes nothing. RFC 7644 §3.4.3 */
const onResource = /^\/(Users|Groups)\/(?!\.search(?:\?|$))([^/?]+)/i;

export function createOwnership(marker: string): Ownership {
  const own = new Set<ResourcePath>();
  /** By id, whatever answers gave out. */
  const given = new Map<string, ResourcePath>();

  return {
    learn({ request, response }) {
      if (response === undefined) return;
      const path = pathBelowBase(request.url);
      const place = resourcePlace(path);
      if (place !== undefined) {
        if (request.method !== 'GET') return;
        const isOwn = idIn(response.body) === place.id && carriesMarker(response.body, marker);
        if (response.status === 200 && isOwn) own.add(place.path);
        else own.delete(place.path);
        return;
      }
      const [, endpoint] = /^\/(Users|Groups)(?:\?|$)/i.exec(path) ?? [];
      if (endpoint === undefined) return;
      const found = isResource(response.body) ? [response.body] : listOf(response.body);
      for (const { id } of found) given.set(id, `/${endpoint}/${encodeURIComponent(id)}`);
    },

    doubtful(request) {
      if (request.method === 'GET' || request.method === 'HEAD') return [];
      const places = singleRequests(request).flatMap((single) => resourcePlace(single.path) ?? []);
      // An id that the run made up is nobody's.
      const written = places.filter(({ id }) => !id.includes(marker)).map(({ path }) => path);
      const text = request.body === undefined ? '' : JSON.stringify(request.body);
      const named = [...given].filter(([id]) => text.includes(JSON.stringify(id))).map(([, path]) => path);
      return [...new Set([...written, ...named])].filter((path) => !own.has(path));
    },
  };
}

/** In any of the names that the run gives away. */
export function carriesMarker(resource: unknown, marker: string): boolean {
  const names = ['userName', 'displayName', 'externalId'].map((name) => attribute(resource, name));
  return [...names, ...emailsOf(resource)].some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(marker),
  );
}

/** Where a path names one resource. */
export function resourcePlace(path: string): { readonly path: ResourcePath; readonly id: string } | undefined {
  const [whole, , id] = onResource.exec(path) ?? [];
  if (whole === undefined || id === undefined) return undefined;
  return { path: whole, id: decoded(id) };
}

/** From the resource type on. */
const pathBelowBase = (url: string): string => /\/(Users|Groups)(?:[/?].*)?$/i.exec(url)?.[0] ?? url;
