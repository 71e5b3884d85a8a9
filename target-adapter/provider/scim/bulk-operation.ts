import type { JsonObject } from '../../scim/resource.ts';
import type { ScimError } from '../../scim/scim-error.ts';

export type BulkMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of a job as it came. RFC 7644 §3.7 */
export type BulkOperation = {
  /** In the job, from 0. */
  readonly at: number;
  /** Text, where it is no method that an operation can have. */
  readonly method: string;
  readonly bulkId?: string;
  /** As If-Match of a single request. */
  readonly version?: string;
  readonly path: string;
  /** The body of the single request. */
  readonly data?: JsonObject;
  /** Why it cannot be carried out, whatever else happens. */
  readonly refusal?: ScimError;
};

export type BulkJob = {
  readonly operations: readonly BulkOperation[];
  /** undefined: goes on whatever fails. */
  readonly failOnErrors: number | undefined;
};
