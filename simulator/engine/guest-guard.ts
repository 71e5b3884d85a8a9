import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute, emailsOf, isResource, listOf, simpleText } from '../../target-adapter/scim/resource.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';
import type { Endpoint, Subject } from './subject.ts';

/**
 * Keeps the run a guest: nothing that the run did not create is ever changed, whatever a target answers. A dialect would
 * act on any hit, as the real product does; here a request goes out only to an id that came from an answer which carries
 * the run's marker and, where it answered a filter, is who was asked for. The latest answer counts.
 */
export type GuestGuard = {
  /** Why this request must not be sent; undefined: it may. Creating and asking are free. */
  refuses(request: ScimRequest): string | undefined;
  /** Remembers what an answer says of the resources in it. */
  learn(request: ScimRequest, response: ScimResponse, subject: Subject): void;
  /** Why this id must not be linked; undefined: it may. */
  refusesLink(endpoint: Endpoint, id: string): string | undefined;
};

/** `marker`: lower-case letters and digits, long enough to mean this run alone. */
export function createGuestGuard(marker: string): GuestGuard {
  if (!/^[a-z0-9]{4,}$/.test(marker))
    throw new TypeError(`“${marker}” is too weak a marker to tell the run's own people`);
  const verdicts = new Map<string, 'ours' | { readonly reason: string }>();

  const judge = (endpoint: Endpoint, id: string): string | undefined => {
    const verdict = verdicts.get(`${endpoint}/${id}`);
    if (verdict === 'ours') return undefined;
    return verdict?.reason ?? `no answer of the target has shown that ${endpoint}/${id} belongs to this run`;
  };

  return {
    refuses({ method, path }) {
      const place = placeOf(path);
      if (place?.id === undefined || method === 'POST') return undefined;
      const writes = method === 'PUT' || method === 'PATCH' || method === 'DELETE';
      const known = verdicts.has(`${place.endpoint}/${place.id}`);
      return writes || known ? judge(place.endpoint, place.id) : undefined;
    },

    learn(request, response, subject) {
      const place = placeOf(request.path);
      if (place === undefined || response.status < 200 || response.status > 299) return;
      const { endpoint } = place;
      const { body } = response;
      const asked = place.id === undefined && request.method === 'GET';
      if (asked) {
        for (const hit of listOf(body)) {
          const reason = strangeness(hit, marker) ?? (place.filtered ? mistaken(hit, subject) : undefined);
          verdicts.set(`${endpoint}/${hit.id}`, reason === undefined ? 'ours' : { reason });
        }
        return;
      }
      if (!isResource(body)) return;
      if (namesOf(body).length === 0) {
        if (request.method === 'POST' && response.status === 201) verdicts.set(`${endpoint}/${body.id}`, 'ours');
        return;
      }
      const reason = strangeness(body, marker);
      for (const id of [body.id, place.id ?? body.id]) {
        verdicts.set(`${endpoint}/${id}`, reason === undefined ? 'ours' : { reason });
      }
    },

    refusesLink: judge,
  };
}

/** The endpoint, the id below it, and whether a filter was asked; undefined: neither /Users nor /Groups. */
function placeOf(
  path: string,
): { readonly endpoint: Endpoint; readonly id?: string; readonly filtered: boolean } | undefined {
  const [, name, rest = '', query = ''] = /^\/(Users|Groups)(?:\/([^?]*))?(?:\?(.*))?$/.exec(path) ?? [];
  const endpoint = name === 'Users' || name === 'Groups' ? name : undefined;
  if (endpoint === undefined) return undefined;
  return { endpoint, filtered: /(^|&)filter=/.test(query), ...(rest !== '' && { id: decoded(rest) }) };
}

function strangeness(resource: unknown, marker: string): string | undefined {
  if (namesOf(resource).some((name) => name.toLowerCase().includes(marker))) return undefined;
  return `${describe(resource)} does not carry the run's marker ${marker}: nothing that the run did not create is changed`;
}

function mistaken(hit: unknown, subject: Subject): string | undefined {
  if (subject.names.length === 0) return undefined;
  const wanted = new Set(subject.names.map((name) => name.toLowerCase()));
  if (namesOf(hit).some((name) => wanted.has(name.toLowerCase()))) return undefined;
  return `a query for ${subject.names[0]} was answered with ${describe(hit)}: nobody else is changed in their place`;
}

/** Everything that may carry the marker. */
function namesOf(resource: unknown): readonly string[] {
  const names = ['userName', 'displayName', 'externalId'].map((name) => attribute(resource, name));
  return [...names.filter((name) => typeof name === 'string'), ...emailsOf(resource)];
}

const describe = (resource: unknown): string =>
  `${shortened(simpleText(attribute(resource, 'id')), 60)} (${shortened(namesOf(resource)[0] ?? 'without a name', 100)})`;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
