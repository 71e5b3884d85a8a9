import type { Claim } from '../../reports/run-log/event.ts';
import type { Exchange, ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute, idIn } from '../../target-adapter/scim/resource.ts';

export type Found = {
  /** Of whatever has exactly this name. */
  readonly ids: readonly string[];
  /** Why there may be more of this name. */
  readonly doubt?: string;
  /** Why something of this name is there that cannot be removed. */
  readonly stuck?: string;
};

export const acceptScim = { Accept: 'application/scim+json', 'User-Agent': 'scimulator' } as const;

/** Looks for a name. Only a whole list proves who is not there: no error, no page of a log-in, no first page of many. */
export async function findClaimed(
  endpoint: string,
  { type, by, value }: Pick<Claim, 'type' | 'by' | 'value'>,
  send: (request: ScimRequest) => Promise<Exchange>,
): Promise<Found> {
  const filter = encodeURIComponent(`${by} eq ${JSON.stringify(value)}`);
  const ask = (query: string): Promise<Exchange> =>
    send({ method: 'GET', path: `${endpoint}${query}`, headers: acceptScim });
  const searched = await ask(`?filter=${filter}`);
  const refused = [400, 403, 501].includes(searched.response?.status ?? 0);
  // Few targets filter what they defined themselves by any attribute.
  const { response, failure } = type === 'resource' && refused ? await ask('') : searched;
  if (response === undefined) return { ids: [], doubt: failure?.happened ?? 'the search had no answer' };
  const resources = resourcesIn(response);
  if (resources === undefined) return { ids: [], doubt: `the search answered ${spelled(response)}` };

  const named = resources.filter((one) => String(attribute(one, by)).toLowerCase() === value.toLowerCase());
  const ids = named.map(idIn).filter((id) => id !== undefined);
  const total = attribute(response.body, 'totalResults');
  const isPart = typeof total === 'number' && total > resources.length;
  return {
    ids: [...new Set(ids)],
    ...(isPart ? { doubt: `the search showed ${resources.length} of ${total}` } : {}),
    ...(ids.length < named.length ? { stuck: 'the search shows it without an id that can be asked for' } : {}),
  };
}

/** undefined: no list. One that is empty may leave `Resources` out. RFC 7644 §3.4.2 */
function resourcesIn({ status, body }: ScimResponse): readonly unknown[] | undefined {
  if (status !== 200) return undefined;
  const resources = attribute(body, 'Resources');
  if (Array.isArray(resources)) return resources;
  return attribute(body, 'totalResults') === 0 ? [] : undefined;
}

const spelled = ({ status }: ScimResponse): string => (status === 200 ? '200 without a list' : `${status}`);
