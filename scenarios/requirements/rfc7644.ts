import type { Requirement } from './requirement.ts';
import { accessAndCreate } from './rfc7644/access-and-create.ts';
import { bulkAndMessages } from './rfc7644/bulk-and-messages.ts';
import { change } from './rfc7644/change.ts';
import { discoveryAndSecurity } from './rfc7644/discovery-and-security.ts';
import { query } from './rfc7644/query.ts';

/** RFC 7644, protocol, in the order of its sections. */
export const rfc7644: readonly Requirement[] = [
  ...accessAndCreate,
  ...query,
  ...change,
  ...bulkAndMessages,
  ...discoveryAndSecurity,
];
