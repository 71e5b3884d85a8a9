import type { DialectFact } from '../../dialect.ts';

const scim20 = 'Okta and SCIM Version 2.0 (okta/okta-developer-docs: docs/reference/scim/scim-20)';
const concepts = 'okta/okta-developer-docs: docs/concepts/scim';
const capture = 'oktadeveloper/okta-blog-archive#1956';

/** D20: scim20, D22: concepts, C20: capture. */
export const oktaFacts: readonly DialectFact[] = [
  {
    id: 'okta/headers',
    says: 'Accept, Accept-Charset, Content-Type with a body, User-Agent: Okta SCIM Client 1.0.0, Accept-Encoding: gzip,deflate',
    evidence: 'captured',
    source: capture,
  },
  {
    id: 'okta/auth',
    says: 'Authorization: Bearer {token}; authScheme=raw sends the token alone, as the mode "Header" does',
    evidence: 'documented',
    source: 'okta/okta-developer-docs: docs/guides/submit-oin-app, scim/protocol-properties',
  },
  {
    id: 'okta/test',
    says: 'asks for two users, and for a page of groups where group push is on',
    evidence: 'captured',
    source: `${capture}; Okta and SCIM Version 1.1`,
  },
  {
    id: 'okta/match',
    says: 'filters by userName with %20, always with startIndex=1&count=100; an empty list or a 404 with an Error is no hit',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/hit',
    says: 'needs schemas and id in every hit, and numbers as counters',
    evidence: 'documented',
    source: `${scim20}; grokability/snipe-it#18864`,
  },
  {
    id: 'okta/several-hits',
    says: 'ends more than one hit as "matching user not found"',
    evidence: 'remembered',
    source: 'the message: oxidecomputer/omicron#9336; when it comes is not documented',
  },
  {
    id: 'okta/create',
    says: 'POST with groups: [] and a random password, always; externalId is the directory’s id',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/external-id',
    says: 'externalId carries the run’s marker, where Okta’s own ids begin with 00u',
    evidence: 'third-party',
    source: 'our own deviation, so that a run can find what it made',
  },
  {
    id: 'okta/calendly-password',
    says: 'sends no password with the mapping calendly, whose target refuses attributes that are not listed',
    evidence: 'remembered',
    source: 'our own conclusion from help.calendly.com 4403422473751',
  },
  {
    id: 'okta/profile',
    says: 'maps names, address, displayName, locale, externalId; profile=full adds title and department',
    evidence: 'documented',
    source: `${scim20}; the full profile is remembered`,
  },
  {
    id: 'okta/update',
    says: 'GET, then PUT of the body just read with every mapped attribute in it; whatever else the target showed goes back',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/user-patch',
    says: 'userPatch=on sends a path-less PATCH of what changed',
    evidence: 'remembered',
    source: 'the choice: docs/guides/submit-oin-app; the body is not published',
  },
  {
    id: 'okta/empty',
    says: 'leaves an emptied value out of the PUT; emptyStyle=empty sends ""',
    evidence: 'remembered',
    source: 'okta-scim-test-plan-v2 C9337 says that it is pushed, not how',
  },
  {
    id: 'okta/deactivate',
    says: 'PATCH without a path, active: false, when unassigned or deactivated; a 501 to it is not followed by a PUT',
    evidence: 'documented',
    source: `${scim20}; ${capture}`,
  },
  {
    id: 'okta/reactivate',
    says: 'finds the user, PATCH active: true, then GET and PUT; still inactive then: rescheduled',
    evidence: 'captured',
    source: `grokability/snipe-it#14481; ${scim20}; the order is concluded`,
  },
  { id: 'okta/no-delete', says: 'never sends DELETE for a user', evidence: 'documented', source: scim20 },
  {
    id: 'okta/group-create',
    says: 'POST with members: [], then a PATCH that adds them with value and display',
    evidence: 'captured',
    source: `${scim20}; Captain-P-Goldfish/SCIM-SDK#419`,
  },
  {
    id: 'okta/group-members',
    says: 'one PATCH, removals first by value path, then the path-less rename with the id inside',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/group-push',
    says: 'replaces the whole list at "push now"; memberReplace=pathless leaves the path out',
    evidence: 'captured',
    source: 'Captain-P-Goldfish/SCIM-SDK#757; Metatavu/keycloak-scim-server#101',
  },
  {
    id: 'okta/throttled',
    says: '429: waits Retry-After in whole seconds, else five minutes, doubling, ten attempts',
    evidence: 'documented',
    source: concepts,
  },
  {
    id: 'okta/create-again',
    says: 'repeats a create after a 5xx or a time-out by itself; every other failure waits for the administrator',
    evidence: 'third-party',
    source: 'croffasia/itsaplan#250; the schedule is unpublished, a minute is ours',
  },
  {
    id: 'okta/messages',
    says: 'words of its tasks; those of deactivation are remembered',
    evidence: 'captured',
    source: 'fleetdm/fleet#53446, grokability/snipe-it#18864, Captain-P-Goldfish/scim-for-keycloak#144',
  },
];
