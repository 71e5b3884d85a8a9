import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import type { Tools } from '../scenario.ts';
import { createdId } from './created-id.ts';

/**
 * A create that should be refused. What it makes all the same, under whatever name, is removed at the end by the id that
 * the answer gave out.
 */
export async function postToRefuse(
  { scim, atEnd }: Pick<Tools, 'scim' | 'atEnd'>,
  path: '/Users' | '/Groups',
  body: JsonObject,
): Promise<Exchange> {
  const exchange = await scim({ method: 'POST', path, body });
  const id = createdId(exchange);
  if (id !== undefined)
    atEnd('What was created though it should not have been is removed.', async () => {
      await scim({ method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` });
    });
  return exchange;
}
