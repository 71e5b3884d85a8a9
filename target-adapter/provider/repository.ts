import type { JsonObject, Resource } from '../scim/resource.ts';

export type ResourceTypeName = 'User' | 'Group' | 'Device';

/**
 * Who is in the organization behind the SCIM face, and what it decides about a write. The SCIM service parses, validates,
 * patches, filters and projects; the organization admits (uniqueness, seats, verification, invitation, soft delete).
 *
 * Every resource is whole: `schemas`, `id`, `meta` without `location`, never `password`. Whatever it refuses is thrown as
 * a `ScimError`, and then nothing has changed.
 */
export type Repository = {
  /** Those that a client may see, in a stable order. */
  list(type: ResourceTypeName): Iterable<Resource>;
  get(type: ResourceTypeName, id: string): Resource | undefined;
  /** `wanted` passed the schema; read-only attributes are already out of it. Returns what a GET would show now. */
  create(type: ResourceTypeName, wanted: JsonObject): Resource;
  /**
   * `wanted` is the whole resource as PUT or all operations of a PATCH together make it. `named` holds the attributes that
   * the request itself named, in lower case and without sub-attributes (`username`, `emails`, a URN); absent: all of them.
   * Only it tells "set the old address back" from "left alone" while a GET still shows the old one, so a request that
   * changes nothing visible is handed over too: the organization then keeps `meta.lastModified`.
   */
  replace(type: ResourceTypeName, id: string, wanted: JsonObject, named?: ReadonlySet<string>): Resource;
  /** RFC 7644 §3.6; throws 404 where there is none. */
  remove(type: ResourceTypeName, id: string): void;
};
