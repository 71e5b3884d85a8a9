import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { listOf } from '../../target-adapter/scim/resource.ts';
import type { Subject } from './subject.ts';

/**
 * The look-up before a creation is repeated whose outcome is unknown: plain RFC 7644 §3.4.2.2, for a dialect that has not
 * asked by itself. Otherwise at-least-once delivery would make two accounts of one.
 */
export function lookUpRequest({ endpoint, names: [name = ''] }: Subject): ScimRequest {
  const by = endpoint === 'Users' ? 'userName' : 'displayName';
  const filter = encodeURIComponent(`${by} eq ${JSON.stringify(name)}`);
  return { method: 'GET', path: `/${endpoint}?filter=${filter}`, headers: { Accept: 'application/scim+json' } };
}

/** The id of the one that is there; `absent`: it may be created; `unknown`: nothing can be said. */
export function readLookUp(response: ScimResponse): { readonly id: string } | 'absent' | 'unknown' {
  if (response.status !== 200) return 'unknown';
  const [hit, ...others] = listOf(response.body);
  if (hit === undefined) return 'absent';
  return others.length === 0 ? { id: hit.id } : 'unknown';
}
