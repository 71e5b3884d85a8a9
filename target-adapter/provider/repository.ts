import type { JsonObject, Resource } from '../scim/resource.ts';

export type ResourceTypeName = 'User' | 'Group';

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
  /** `wanted` is the whole resource as PUT or all operations of a PATCH together make it. */
  replace(type: ResourceTypeName, id: string, wanted: JsonObject): Resource;
  /** RFC 7644 §3.6; throws 404 where there is none. */
  remove(type: ResourceTypeName, id: string): void;
};
