import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { idIn } from '../../target-adapter/scim/resource.ts';
import type { Followed } from '../checks/references/references.ts';
import type { Tools } from '../scenario.ts';

/**
 * GET of what a `$ref` in `holder` (`/Groups/7`) leads to. A relative one is tried against the base URL and against that
 * of its resource; what leads elsewhere is not followed with the credential.
 */
export async function follow(
  { scim, connection }: Pick<Tools, 'scim' | 'connection'>,
  { ref, id, holder }: { readonly ref: unknown; readonly id: string; readonly holder: string },
): Promise<Followed> {
  if (typeof ref !== 'string' || ref === '') return { ref: '', id, lacks: 'the target shows no $ref' };
  const paths = pathsOf(ref, connection().baseUrl, holder);
  if (paths.length === 0) return { ref, id, lacks: 'the $ref leads outside the base URL, and is not followed' };
  const exchanges: Exchange[] = [];
  for (const path of paths) {
    const exchange = await scim({ method: 'GET', path });
    exchanges.push(exchange);
    if (idIn(exchange.response?.body) === id) break;
  }
  return { ref, id, exchanges };
}

/** Below the base URL, each once. */
export function pathsOf(ref: string, baseUrl: string, holder: string): readonly string[] {
  const base = baseUrl.replace(/\/+$/, '');
  const found = [`${base}/`, `${base}${holder}`]
    .filter((from) => URL.canParse(ref, from))
    .map((from) => new URL(ref, from).href)
    .filter((url) => url.startsWith(`${new URL(base).href.replace(/\/+$/, '')}/`))
    .map((url) => url.slice(new URL(base).href.replace(/\/+$/, '').length));
  return [...new Set(found)];
}
