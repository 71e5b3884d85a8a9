import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';

/** A user in plain SCIM 2.0: `schemas`, then every mapped value, the address primary. RFC 7643 §4.1.2 */
export function userBody(mapped: readonly MappedAttribute[]): JsonObject {
  const body = withElements(withMapped({}, mapped), 'emails', ({ value, type }) => ({ value, type, primary: true }));
  return { schemas: enterpriseSchema in body ? [userSchema, enterpriseSchema] : [userSchema], ...body };
}
