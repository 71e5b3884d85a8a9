import type { DialectFact } from '../../dialect.ts';
import { oktaSources } from './facts.ts';

const { scim20, faqs } = oktaSources;

/** Of an application from the App Integration Wizard alone. */
export const wizardFacts: readonly DialectFact[] = [
  {
    id: 'okta-aiw/no-patch',
    says: 'never sends PATCH, and cannot be switched to it',
    evidence: 'documented',
    source: `${scim20}; ${faqs}`,
  },
  {
    id: 'okta-aiw/deactivate',
    says: 'sends GET, then PUT of the whole user with active: false, when unassigned or deactivated',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta-aiw/reactivate',
    says: 'finds the user, then GET and one PUT with the profile and active: true',
    evidence: 'documented',
    source: `${scim20}; that profile and active share the PUT is concluded`,
  },
  {
    id: 'okta-aiw/password',
    says: 'sends a new password inside a PUT of the user just read',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta-aiw/group-read',
    says: 'reads the group before it writes to it',
    evidence: 'captured',
    source: 'oktadeveloper/okta-blog-archive#701',
  },
  {
    id: 'okta-aiw/group-put',
    says: 'changes members and name by one PUT of id, displayName and all members, each with value and display',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta-aiw/member-display',
    says: 'memberDisplay=null sends display: null for every member',
    evidence: 'third-party',
    source: 'jelhub/scimgateway#95, whose client is not named',
  },
];
