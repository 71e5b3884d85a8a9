import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type Resource } from '../../../target-adapter/scim/resource.ts';
import { readList, succeeded } from './answer.ts';

/** More pages than any real import needs: a target that never ends its list is not read for ever. */
const mostPages = 1_000;

/** Everybody who was read; or the answer that ended it, `reason` where it was a success that cannot be used. */
export type Pages =
  | { readonly kind: 'read'; readonly resources: readonly Resource[] }
  | { readonly kind: 'ended'; readonly answer: ScimResponse; readonly reason?: string };

/**
 * Reads a list page by page: `request` makes the one that begins at `startIndex`; the next begins after what was seen,
 * until `totalResults` are there or a page holds nothing new. RFC 7644 §3.4.2.4
 */
export function* readPages(
  request: (startIndex: number) => ScimRequest,
  extent: 'first-page' | 'all' = 'all',
): Generator<ScimRequest, Pages, ScimResponse> {
  const found = new Map<string, Resource>();
  let seen = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = yield request(seen + 1);
    if (!succeeded(answer)) return { kind: 'ended', answer };
    const list = readList(answer);
    if (list.kind === 'fault') return { kind: 'ended', answer, reason: list.reason };
    const before = found.size;
    for (const resource of list.value) found.set(resource.id, resource);
    seen += list.value.length;
    const total = attribute(answer.body, 'totalResults');
    const isLast = extent === 'first-page' || typeof total !== 'number' || seen >= total || found.size === before;
    if (isLast) return { kind: 'read', resources: [...found.values()] };
  }
  return { kind: 'read', resources: [...found.values()] };
}
