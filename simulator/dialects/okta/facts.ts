import type { DialectFact } from '../../dialect.ts';

const okta = (page: string): string => `okta/okta-developer-docs: docs/${page}`;

export const oktaSources = {
  /** D20 */
  scim20: okta('reference/scim/scim-20'),
  /** D21 */
  faqs: okta('concepts/scim/faqs'),
  /** D22 */
  concepts: okta('concepts/scim'),
  /** D24 */
  connect: okta('guides/scim-provisioning-integration-connect'),
  /** D27 */
  testPlan: 'okta/okta-developer-docs: okta-scim-test-plan-v2.xlsx',
  /** D28 */
  submit: okta('guides/submit-oin-app, scim/protocol-properties'),
  /** C20 */
  capture: 'oktadeveloper/okta-blog-archive#1956',
};
const { scim20, faqs, concepts, connect, testPlan, submit, capture } = oktaSources;

/** Of both kinds of application, in the order of a person's life. */
export const oktaFacts: readonly DialectFact[] = [
  {
    id: 'okta/headers',
    says: 'sends Accept, Accept-Charset, Content-Type (with a body), User-Agent: Okta SCIM Client 1.0.0, Authorization, Accept-Encoding: gzip,deflate, in this order',
    evidence: 'captured',
    source: `${capture}; Host and Content-Length stand elsewhere here`,
  },
  {
    id: 'okta/auth',
    says: 'sends Authorization: Bearer {token}; authScheme=raw sends the token alone, as the mode "Header" does',
    evidence: 'documented',
    source: submit,
  },
  {
    id: 'okta/test',
    says: 'asks for two users when the configuration is saved, and for a page of groups where groups are pushed',
    evidence: 'captured',
    source: `${capture}; Okta and SCIM Version 1.1`,
  },
  {
    id: 'okta/never',
    says: 'never asks for ServiceProviderConfig, /.search, /Bulk or /Me, nor by meta.lastModified',
    evidence: 'documented',
    source: `${faqs}; ${submit}`,
  },
  {
    id: 'okta/match',
    says: 'filters by userName with %20 and %22, always with startIndex=1&count=100; an empty list or a 404 with an Error is no hit',
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
    id: 'okta/answer-type',
    says: 'takes answers of whatever JSON type',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/several-hits',
    says: 'ends more than one hit as "matching user not found"',
    evidence: 'remembered',
    source: 'the message: oxidecomputer/omicron#9336; when it comes is not documented',
  },
  {
    id: 'okta/create',
    says: 'sends POST with groups: [] and a random password always, also where passwords are not synchronized; externalId is the directory’s id',
    evidence: 'documented',
    source: `${scim20}; ${connect}`,
  },
  {
    id: 'okta/created',
    says: 'wants the whole user in the answer to POST: an empty one ends in "Create new user returned empty user."',
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
    says: 'maps userName, names, address, displayName, locale, externalId',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/full-profile',
    says: 'profile=full adds the further attributes of the template: title, nickName, numbers, address, enterprise attributes',
    evidence: 'remembered',
    source: 'not documented with their paths',
  },
  {
    id: 'okta/update',
    says: 'sends GET, then PUT of the body just read with every mapped attribute in it; whatever else the target showed goes back, literally',
    evidence: 'documented',
    source: `${scim20}; stackoverflow.com answer 77524118`,
  },
  {
    id: 'okta/update-active',
    says: 'does not carry a change of active in a profile push',
    evidence: 'documented',
    source: concepts,
  },
  {
    id: 'okta/user-name',
    says: 'pushes a changed user name with the profile; userNameUpdates=excluded leaves it out',
    evidence: 'documented',
    source: `${scim20}; ${connect}`,
  },
  {
    id: 'okta/empty',
    says: 'leaves an emptied value out of the PUT; emptyStyle=empty sends ""',
    evidence: 'remembered',
    source: `${testPlan} C9337 says that it is pushed, not how`,
  },
  {
    id: 'okta/suspend',
    says: 'sends nothing for a suspended user; deactivated or unassigned is what counts',
    evidence: 'documented',
    source: scim20,
  },
  { id: 'okta/no-delete', says: 'never sends DELETE for a user', evidence: 'documented', source: scim20 },
  {
    id: 'okta/password-off',
    says: 'passwordSync=off sends no new password',
    evidence: 'documented',
    source: connect,
  },
  {
    id: 'okta/import',
    says: 'imports users, then groups, in pages of count=100 from startIndex=1, 101, … until totalResults',
    evidence: 'documented',
    source: `${scim20}; that groups come last is remembered`,
  },
  {
    id: 'okta/group-match',
    says: 'filters by displayName where the group is not linked, always with startIndex=1&count=100',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/group-create',
    says: 'sends POST with members: [], then brings in the members who are assigned',
    evidence: 'documented',
    source: scim20,
  },
  {
    id: 'okta/group-rename-off',
    says: 'groupRename=off leaves the name of a pushed group as it was',
    evidence: 'documented',
    source: testPlan,
  },
  {
    id: 'okta/group-unlink',
    says: 'sends DELETE for a group that is unlinked with "delete in target"; unlink=leave sends nothing',
    evidence: 'documented',
    source: `${scim20}; ${testPlan}`,
  },
  {
    id: 'okta/delete-missing',
    says: 'takes a 404 to the DELETE of a group as done',
    evidence: 'remembered',
    source: 'not documented; what was wanted is so',
  },
  {
    id: 'okta/refused',
    says: 'stops at a refused credential until the administrator has put it right',
    evidence: 'documented',
    source: testPlan,
  },
  {
    id: 'okta/throttled',
    says: '429: waits Retry-After in whole seconds, else five minutes, doubling, ten attempts; a date is not understood',
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
    id: 'okta/conflict',
    says: '409 to a create stops the job and raises a task that shows the detail of the Error',
    evidence: 'documented',
    source: `${scim20}; ${faqs}`,
  },
  {
    id: 'okta/error-body',
    says: 'shows a parser’s error in place of the cause where the body of an error is not JSON',
    evidence: 'captured',
    source: 'Metatavu/keycloak-scim-server#101',
  },
  {
    id: 'okta/messages',
    says: 'tells failures in the words of its tasks; those of deactivation, import and discovery are remembered',
    evidence: 'captured',
    source: 'fleetdm/fleet#53446, grokability/snipe-it#18864, Captain-P-Goldfish/scim-for-keycloak#144',
  },
];
