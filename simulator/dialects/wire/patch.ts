import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { patchOp } from '../../../target-adapter/scim/urns.ts';

/** The body of a PATCH. RFC 7644 §3.5.2 */
export const patchBody = (operations: readonly JsonObject[]): JsonObject => ({
  schemas: [patchOp],
  Operations: operations,
});
