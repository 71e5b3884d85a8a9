import type { Resource } from '../../scim/resource.ts';
import type { Cursors } from './cursor.ts';
import type { ScimPolicies } from './policies.ts';
import type { Query } from './query.ts';

/** A part of what a query found, and what a ListResponse says about it. */
export type Page<Found> = {
  readonly resources: readonly Found[];
  readonly told: { readonly [name: string]: number | string };
};

type PageSetting = { readonly policies: ScimPolicies; readonly cursors: Cursors | undefined };
type HasResource = { readonly resource: Resource };

/** By index, unless the query has a cursor. RFC 7644 §3.4.2.4, RFC 9865 §2 */
export function pageOf<Found extends HasResource>(
  found: readonly Found[],
  query: Query,
  { policies, cursors }: PageSetting,
): Page<Found> {
  if (query.cursor !== undefined && cursors !== undefined) {
    return pageAt(found, { ...query, cursor: query.cursor }, { policies, cursors });
  }
  const resources = policies.page(found, query.startIndex, query.count);
  return { resources, told: { startIndex: query.startIndex, itemsPerPage: resources.length } };
}

function pageAt<Found extends HasResource>(
  found: readonly Found[],
  { cursor, identity, count }: Query & { readonly cursor: string },
  { policies, cursors }: { readonly policies: ScimPolicies; readonly cursors: Cursors },
): Page<Found> {
  const place = cursors.read(cursor, identity);
  const start = policies.resumesAt(
    place,
    found.map(({ resource }) => resource.id),
  );
  const resources = policies.page(found, start + 1, count);
  const end = start + count;
  const last = found[end - 1]?.resource.id;
  const isLast = count === 0 || end >= found.length || last === undefined;
  const next = isLast ? {} : { nextCursor: cursors.make({ from: end, after: last }, identity) };
  const previous = start === 0 ? {} : { previousCursor: cursors.make({ from: Math.max(0, start - count) }, identity) };
  return { resources, told: { itemsPerPage: resources.length, ...previous, ...next } };
}
