import type { DialectFact } from '../../dialect.ts';

const requirements = 'identity-developer.cyberark.com: SCIM API Requirements';
const overview = 'identity-developer.cyberark.com: SCIM Outbound Provisioning Overview';

/** D80: requirements, D81: overview. */
export const cyberarkFacts: readonly DialectFact[] = [
  {
    id: 'cyberark/test',
    says: 'tests the connection with GET /Users?count=1',
    evidence: 'documented',
    source: requirements,
  },
  {
    id: 'cyberark/discovery',
    says: 'reads ServiceProviderConfig, single resource types by name and single schemas by URN, never their lists; here in the test, discovery=none leaves them out',
    evidence: 'documented',
    source: `${requirements}; when they are asked, and what a missing one leads to, is not said`,
  },
  { id: 'cyberark/auth', says: 'a bearer token, and the SCIM URL', evidence: 'documented', source: overview },
  {
    id: 'cyberark/headers',
    says: 'Accept and Content-Type: application/scim+json',
    evidence: 'remembered',
    source: 'not published; RFC 7644 §3.1',
  },
  {
    id: 'cyberark/match',
    says: 'filters by userName before it creates; blanks as %20',
    evidence: 'documented',
    source: `${requirements}; the encoding is remembered`,
  },
  {
    id: 'cyberark/bodies',
    says: 'plain SCIM 2.0 bodies with everything that the directory knows',
    evidence: 'remembered',
    source: 'shapes are not published',
  },
  {
    id: 'cyberark/update',
    says: 'PUT of the whole user, never PATCH; an e-mail change is the same PUT',
    evidence: 'documented',
    source: `${requirements}; GET /Users/{id} is in the list too, whether it comes first is not said`,
  },
  {
    id: 'cyberark/deactivate',
    says: 'PUT with active: false, and with true to reactivate',
    evidence: 'documented',
    source: `concluded from ${requirements}: no other request on a user is in the list`,
  },
  {
    id: 'cyberark/delete',
    says: 'sends no DELETE, for users or groups: a person who is deleted is deactivated, a group stays',
    evidence: 'documented',
    source: `${requirements}: the list holds none; what a deletion does is a setting`,
  },
  {
    id: 'cyberark/groups',
    says: 'reads GET /Groups to find one by its name, POST, then PATCH of members',
    evidence: 'documented',
    source: `${requirements}; that it searches the list, and the shapes, are remembered`,
  },
  {
    id: 'cyberark/members',
    says: 'adds members as one list, removes each by a value path',
    evidence: 'remembered',
    source: 'the plain forms of RFC 7644 §3.5.2',
  },
  {
    id: 'cyberark/import',
    says: 'never reads everybody',
    evidence: 'documented',
    source: `${requirements}: users are listed with count=1 or a filter alone`,
  },
  {
    id: 'cyberark/failures',
    says: 'sends each change at once; tries again by itself only what was throttled, or had no answer',
    evidence: 'remembered',
    source: 'nothing is published on retries',
  },
];
