import type { Place } from '../../scim/attribute-index.ts';
import type { PatchPath } from '../../scim/parse-filter.ts';

export type PatchVerb = 'add' | 'remove' | 'replace';

/** One operation of a PATCH. RFC 7644 §3.5.2 */
export type PatchOperation = {
  readonly verb: PatchVerb;
  /** As it came; absent: the resource itself. */
  readonly path?: string;
  /** As it came; undefined: there was none. */
  readonly value: unknown;
};

/** What an operation does to one attribute. */
export type PatchChange = {
  readonly verb: PatchVerb;
  readonly path: PatchPath;
  readonly place: Place;
  /** As it came. */
  readonly value: unknown;
  /** What the client wrote, for errors. */
  readonly label: string;
};
