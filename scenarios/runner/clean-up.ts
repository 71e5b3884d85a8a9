import type { Claim, Release } from '../../reports/run-log/event.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { attribute, idIn } from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import type { OpenClaim } from './claim-book.ts';
import { acceptScim, type Found, findClaimed } from './find-claimed.ts';
import { carriesMarker } from './ownership.ts';

export type Removal = { readonly how: Release; readonly reason?: string };

export type CleanUpTools = {
  send(request: ScimRequest): Promise<Exchange>;
  /** Only what carries it is removed, whatever an answer says. */
  readonly marker: string;
  /** Told the name that each thing has when it is removed. */
  onFound?(name: string): void;
  /** Waits until a look must show the last change: `settleSeconds` of the target. Absent: it shows at once. */
  settle?(): Promise<void>;
};

/** Its id is in somebody else's hands now, or always was. */
const somebodyElse: Removal = { how: 'gone', reason: 'its id belongs to somebody else, who was left alone' };

/**
 * Removes what one claim stands for: each id that is known, then whatever a search for its names still shows. Gone
 * is only what a 404, or a whole list without it, shows to be gone.
 */
export async function removeClaim(
  { claim, resourceIds, names, refused }: OpenClaim,
  tools: CleanUpTools,
): Promise<Removal> {
  const { marker, send } = tools;
  if (!claim.value.toLowerCase().includes(marker))
    return { how: 'kept', reason: 'its name lacks the marker of the run' };
  const endpoint = endpointOf(claim);
  if (endpoint === undefined) return failed('the run log does not say at which endpoint it is');
  const place: Place = { endpoint, by: claim.by };
  const ends = new Map<string, Removal>();
  const known = claim.resourceId === undefined ? resourceIds : new Set([...resourceIds, claim.resourceId]);
  for (const id of known) ends.set(id, await lookAndRemove(place, id, tools));

  const found: Found[] = [];
  for (const value of new Set([claim.value, ...names]))
    found.push(await findClaimed(endpoint, { type: claim.type, by: claim.by, value }, send));
  for (const id of found.flatMap(({ ids }) => ids)) {
    const end = ends.get(id) ?? (await lookAndRemove(place, id, tools));
    ends.set(id, end === somebodyElse ? failed('the search shows it with the id of somebody else') : end);
  }
  const stuck = found.find((each) => each.stuck !== undefined)?.stuck;
  if (stuck !== undefined) return failed(stuck);

  const removals = [...ends.values()];
  const end =
    removals.find(({ how }) => how === 'failed') ??
    removals.find(({ how }) => how === 'deactivated') ??
    removals.find(({ how }) => how === 'removed') ??
    // By a 404.
    removals.find((removal) => removal !== somebodyElse);
  if (end !== undefined) return end;
  const doubt = found.find((each) => each.doubt !== undefined)?.doubt;
  // A create that was refused has most likely made nothing.
  if (doubt !== undefined && refused === undefined) return failed(doubt);
  return removals[0] ?? { how: 'gone' };
}

/** Where it is, and the attribute that carries the marker. */
type Place = { readonly endpoint: string; readonly by: string };

function endpointOf({ type, endpoint }: Claim): string | undefined {
  if (type === 'User') return '/Users';
  return type === 'Group' ? '/Groups' : endpoint;
}

const failed = (reason: string): Removal => ({ how: 'failed', reason });

/**
 * A target's answer to a create or a search may name anybody, and a person may have another name by now: an id is acted on
 * only where a look shows the marker.
 */
async function lookAndRemove(place: Place, id: string, tools: CleanUpTools): Promise<Removal> {
  const { endpoint, by } = place;
  const { send, marker, onFound } = tools;
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const { response, failure } = await send({ method: 'GET', path, headers: acceptScim });
  if (response === undefined) return failed(failure?.happened ?? 'no answer to GET');
  const { status, body } = response;
  if (status === 404 || status === 410) return { how: 'gone' };
  if (status !== 200 || idIn(body) !== id)
    return failed(`GET answered ${status} and not what was created, so it was left alone`);
  if (!carriesMarker(body, marker, by)) return somebodyElse;
  const name = attribute(body, by);
  if (typeof name === 'string') onFound?.(name);
  return removeResource(place, id, tools);
}

async function removeResource(place: Place, id: string, tools: CleanUpTools): Promise<Removal> {
  const { endpoint } = place;
  const { send } = tools;
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const { response, failure } = await send({ method: 'DELETE', path, headers: acceptScim });
  const status = response?.status;
  if (status === undefined) return { how: 'failed', reason: failure?.happened ?? 'no answer to DELETE' };
  if (status === 404 || status === 410) return { how: 'gone' };
  if (status < 300) return lookAfter(place, id, status, tools);
  if (endpoint === '/Users' && (status === 405 || status === 501 || status === 403))
    return deactivate(path, status, send);
  return { how: 'failed', reason: `DELETE answered ${status}` };
}

/** A faulty target answers that it removed what it keeps. One that keeps people as deactivated may show them so. */
async function lookAfter(place: Place, id: string, answered: number, tools: CleanUpTools): Promise<Removal> {
  const { endpoint, by } = place;
  const { send, marker, settle } = tools;
  const path = `${endpoint}/${encodeURIComponent(id)}`;
  const isThere = async (): Promise<boolean> => {
    const { response } = await send({ method: 'GET', path, headers: acceptScim });
    const body = response?.body;
    if (response?.status !== 200 || idIn(body) !== id || !carriesMarker(body, marker, by)) return false;
    return endpoint !== '/Users' || attribute(body, 'active') !== false;
  };
  if (!(await isThere())) return { how: 'removed' };
  if (settle !== undefined) {
    await settle();
    if (!(await isThere())) return { how: 'removed' };
  }
  const reason = `DELETE answered ${answered}, and it is still there`;
  if (endpoint !== '/Users') return { how: 'failed', reason };
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
