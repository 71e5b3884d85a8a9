import type { Release } from '../../reports/run-log/event.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { attribute, isResource, listOf } from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import type { OpenClaim } from './claim-book.ts';
import { carriesMarker } from './ownership.ts';

export type Removal = { readonly how: Release; readonly reason?: string };

export type CleanUpTools = {
  send(request: ScimRequest): Promise<Exchange>;
  /** Only what carries it is removed, whatever an answer says. */
  readonly marker: string;
  /** Told the name under which each thing was found before it was removed. */
  onFound?(name: string): void;
  /** Waits until a look must show the last change: `settleSeconds` of the target. Absent: it shows at once. */
  settle?(): Promise<void>;
};

const acceptScim = { Accept: 'application/scim+json', 'User-Agent': 'scimulator' } as const;

/** Removes what one claim stands for: each id that is known, and whatever is found under the claimed name. */
export async function removeClaim({ claim, resourceIds }: OpenClaim, tools: CleanUpTools): Promise<Removal> {
  const endpoint = claim.type === 'Group' ? '/Groups' : '/Users';
  const known = new Set(resourceIds);
  if (claim.resourceId !== undefined) known.add(claim.resourceId);
  const found = await findByName(endpoint, claim, tools);
  for (const id of found) known.add(id);

  const removals: Removal[] = [];
  for (const id of known) removals.push(await lookAndRemove(endpoint, id, tools));
  return (
    removals.find(({ how }) => how === 'failed') ??
    removals.find(({ how }) => how === 'deactivated') ??
    removals.find(({ how }) => how === 'removed') ??
    removals[0] ?? { how: 'gone' }
  );
}

/** Nothing that an answer holds is acted on unless it has exactly the claimed name, which carries the marker. */
async function findByName(
  endpoint: string,
  { by, value }: OpenClaim['claim'],
  { send, marker, onFound }: CleanUpTools,
): Promise<readonly string[]> {
  if (!value.toLowerCase().includes(marker)) return [];
  const filter = encodeURIComponent(`${by} eq ${JSON.stringify(value)}`);
  const { response } = await send({ method: 'GET', path: `${endpoint}?filter=${filter}`, headers: acceptScim });
  const found = listOf(response?.body).filter(
    (resource) => String(attribute(resource, by)).toLowerCase() === value.toLowerCase(),
  );
  if (found.length > 0) onFound?.(value);
  return [...new Set(found.map(({ id }) => id))];
}

/**
 * A target's answer to a create or a search may name anybody, and a person may have another name by now: an id is acted on
 * only where a look shows the marker.
 */
async function lookAndRemove(endpoint: string, id: string, tools: CleanUpTools): Promise<Removal> {
  const { send, marker, onFound } = tools;
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const { response, failure } = await send({ method: 'GET', path, headers: acceptScim });
  if (response === undefined) return { how: 'failed', reason: failure?.happened ?? 'no answer to GET' };
  const { status, body } = response;
  if (status === 404 || status === 410) return { how: 'gone' };
  if (status !== 200 || !isResource(body) || body.id !== id)
    return { how: 'failed', reason: `GET answered ${status} and not what was created, so it was left alone` };
  if (!carriesMarker(body, marker))
    return { how: 'gone', reason: 'its id is that of somebody else, who was left alone' };
  const name = attribute(body, endpoint === '/Users' ? 'userName' : 'displayName');
  if (typeof name === 'string') onFound?.(name);
  return removeResource(endpoint, id, tools);
}

async function removeResource(endpoint: string, id: string, tools: CleanUpTools): Promise<Removal> {
  const { send } = tools;
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const { response, failure } = await send({ method: 'DELETE', path, headers: acceptScim });
  const status = response?.status;
  if (status === undefined) return { how: 'failed', reason: failure?.happened ?? 'no answer to DELETE' };
  if (status === 404 || status === 410) return { how: 'gone' };
  if (status < 300) return lookAfter(endpoint, id, status, tools);
  if (endpoint === '/Users' && (status === 405 || status === 501 || status === 403))
    return deactivate(path, status, send);
  return { how: 'failed', reason: `DELETE answered ${status}` };
}

/** A faulty target answers that it removed what it keeps. One that keeps people as deactivated may show them so. */
async function lookAfter(endpoint: string, id: string, answered: number, tools: CleanUpTools): Promise<Removal> {
  const { send, marker, settle } = tools;
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const isThere = async (): Promise<boolean> => {
    const { response } = await send({ method: 'GET', path, headers: acceptScim });
    const body = response?.body;
    if (response?.status !== 200 || !isResource(body) || body.id !== id || !carriesMarker(body, marker)) return false;
    return endpoint === '/Groups' || attribute(body, 'active') !== false;
  };
  if (!(await isThere())) return { how: 'removed' };
  if (settle !== undefined) {
    await settle();
    if (!(await isThere())) return { how: 'removed' };
  }
  const reason = `DELETE answered ${answered}, and it is still there`;
  if (endpoint === '/Groups') return { how: 'failed', reason };
  const { how } = await deactivate(path, answered, send);
  return { how: 'failed', reason: how === 'deactivated' ? `${reason}, deactivated` : reason };
}

/** For a target that deletes nobody: the next best thing. */
async function deactivate(path: string, refused: number, send: CleanUpTools['send']): Promise<Removal> {
  const body = { schemas: [patchOp], Operations: [{ op: 'replace', path: 'active', value: false }] };
  const headers = { ...acceptScim, 'Content-Type': 'application/scim+json' };
  const { response } = await send({ method: 'PATCH', path, headers, body });
  return response !== undefined && response.status < 300
    ? { how: 'deactivated', reason: `DELETE answered ${refused}` }
    : { how: 'failed', reason: `DELETE answered ${refused}, and the person could not be deactivated` };
}

/** How long the clean-up of one result may take, whatever has happened to the run. */
export function cleanUpSignal(clock: Clock, limitMs: number): { readonly signal: AbortSignal; end(): void } {
  const over = new AbortController();
  const done = new AbortController();
  clock.wait(limitMs, done.signal).then(
    () => over.abort(new Error('the clean-up took too long')),
    () => undefined,
  );
  return { signal: over.signal, end: () => done.abort() };
}
