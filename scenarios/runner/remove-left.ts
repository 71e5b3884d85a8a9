import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { type CleanUpTools, type Removal, removeClaim } from './clean-up.ts';
import type { Left } from './left-behind.ts';

const acceptScim = { Accept: 'application/scim+json' } as const;

/**
 * Removes what an ended run left of one person or group. An id is acted on only after a look: what was created under it
 * may be gone, and the id given to somebody else since.
 */
export async function removeLeft({ claim, resourceIds }: Left, tools: CleanUpTools): Promise<Removal> {
  const { marker } = tools;
  if (!claim.value.toLowerCase().includes(marker))
    return { how: 'kept', reason: 'its name lacks the marker of the run' };
  const endpoint = claim.type === 'Group' ? '/Groups' : '/Users';
  const own = new Set<string>();
  let stranger = false;
  for (const id of resourceIds) {
    const { response, failure } = await tools.send({
      method: 'GET',
      path: `${endpoint}/${encodeURIComponent(id)}`,
      headers: acceptScim,
    });
    const status = response?.status;
    if (status === 404 || status === 410) continue;
    if (status !== 200) return { how: 'failed', reason: failure?.happened ?? `GET answered ${status}` };
    if (carriesMarker(response?.body, marker)) own.add(id);
    else stranger = true;
  }
  let searched: number | undefined;
  const { resourceId: _looked, ...name } = claim;
  const removal = await removeClaim(
    { claim: name, resourceIds: own },
    {
      ...tools,
      async send(request) {
        const exchange = await tools.send(request);
        if (request.method === 'GET') searched = exchange.response?.status ?? 0;
        return exchange;
      },
    },
  );
  if (removal.how !== 'gone') return removal;
  // Where no id is known and nothing can be searched for, nobody knows.
  if (searched !== 200 && resourceIds.size === 0)
    return { how: 'failed', reason: `the search for it answered ${searched}` };
  return stranger ? { how: 'gone', reason: 'its id belongs to somebody else now' } : removal;
}

/** In any of the names that the run gives away. */
function carriesMarker(body: unknown, marker: string): boolean {
  if (!isObject(body)) return false;
  const emails = attribute(body, 'emails');
  const addresses = Array.isArray(emails) ? emails.map((email) => attribute(email, 'value')) : [];
  return [
    attribute(body, 'userName'),
    attribute(body, 'displayName'),
    attribute(body, 'externalId'),
    ...addresses,
  ].some((value) => typeof value === 'string' && value.toLowerCase().includes(marker));
}
