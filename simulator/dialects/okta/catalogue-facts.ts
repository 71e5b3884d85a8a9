import type { DialectFact } from '../../dialect.ts';
import { oktaSources } from './facts.ts';

const { scim20, submit, capture } = oktaSources;

/** Of an application of the integration network alone. */
export const catalogueFacts: readonly DialectFact[] = [
  {
    id: 'okta-oin/user-patch',
    says: 'userPatch=on sends a path-less PATCH of what changed in a profile, in place of GET and PUT',
    evidence: 'remembered',
    source: `the choice: ${submit}; the body is not published`,
  },
  {
    id: 'okta-oin/deactivate',
    says: 'sends PATCH without a path, active: false, when unassigned or deactivated',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta-oin/no-put-after-501',
    says: 'does not follow a 501 to its PATCH with a PUT: a task is raised',
    evidence: 'captured',
    source: capture,
  },
  {
    id: 'okta-oin/reactivate',
    says: 'finds the user, sends PATCH active: true, then GET and PUT; still inactive then: rescheduled',
    evidence: 'captured',
    source: `grokability/snipe-it#14481; ${scim20}; the order is concluded`,
  },
  {
    id: 'okta-oin/password',
    says: 'sends a new password by PATCH; its shape is that of the deactivation, by analogy',
    evidence: 'remembered',
    source: `that it is a PATCH: ${scim20}; the body is not published`,
  },
  {
    id: 'okta-oin/group-add',
    says: 'adds members by one operation with a list of value and display, without type and $ref',
    evidence: 'captured',
    source: 'Captain-P-Goldfish/SCIM-SDK#419',
  },
  {
    id: 'okta-oin/group-members',
    says: 'changes members in one PATCH, removals first and each by a value path, then renames the group',
    evidence: 'documented',
    source: `${scim20}; that the rename comes last is remembered`,
  },
  {
    id: 'okta-oin/group-rename',
    says: 'renames by a path-less replace with the read-only id inside, and again with every change of members',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta-oin/group-push',
    says: 'replaces the whole list at "push now", an empty one by []; memberReplace=pathless leaves the path out',
    evidence: 'captured',
    source: 'Captain-P-Goldfish/SCIM-SDK#757; Metatavu/keycloak-scim-server#101',
  },
  {
    id: 'okta-oin/group-batches',
    says: 'sends all members in one PATCH; memberBatch splits them, as was announced in 2021 without a number',
    evidence: 'remembered',
    source: 'okta/okta-developer-docs#2105',
  },
  {
    id: 'okta-oin/entitlements',
    says: 'entitlements=on reads /ResourceTypes, /Schemas and each endpoint of an entitlement or role after the connection test',
    evidence: 'documented',
    source: 'okta/okta-developer-docs: docs/guides/scim-with-entitlements',
  },
];
