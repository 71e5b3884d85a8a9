import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Setting } from '../../dialect.ts';
import type { LinkedMember } from '../wire/members.ts';

/** As captured: neither `type` nor `$ref`. C31; in a PUT `display` may be null (C33): option `memberDisplay`. */
export const memberOf = ({ id, person }: LinkedMember, { options }: Setting): JsonObject => ({
  value: id,
  ...(options.memberDisplay === 'null' ? { display: null } : person !== undefined && { display: person.email }),
});
