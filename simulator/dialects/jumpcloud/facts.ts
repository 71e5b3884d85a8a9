import type { DialectFact } from '../../dialect.ts';

const custom = 'jumpcloud.com/support: Identity Management using a Custom SCIM Integration';
const considerations = 'jumpcloud.com/support: connector article 85119, Group Management Considerations';
const note = 'app.uni-moni.com: JumpCloud note';

/** D50: custom, D51: considerations, T6: note. */
export const jumpcloudFacts: readonly DialectFact[] = [
  {
    id: 'jumpcloud/test',
    says: 'really creates a test user, whose address the administrator supplies, and a test group, then deletes both; it does so again whenever an active configuration is changed',
    evidence: 'documented',
    source: `${custom}; the order of the requests and the shape of the group are remembered`,
  },
  {
    id: 'jumpcloud/test-stays',
    says: 'where users cannot be deleted, the test user is deactivated and stays',
    evidence: 'documented',
    source: `${custom}; that 403, 405 and 501 say so is ours`,
  },
  {
    id: 'jumpcloud/headers',
    says: 'Accept and Content-Type: application/scim+json',
    evidence: 'remembered',
    source: 'no capture was found; RFC 7644 §3.1',
  },
  {
    id: 'jumpcloud/auth',
    says: 'an API key or a bearer token',
    evidence: 'documented',
    source: custom,
  },
  {
    id: 'jumpcloud/match',
    says: 'looks a user up before it creates one (user_lookup_provision in its log); by a filter on userName with %20',
    evidence: 'documented',
    source: `${custom}; the form of the query is remembered`,
  },
  {
    id: 'jumpcloud/mapping',
    says: 'userName, one address, names, displayName, active, externalId; no extension schema, no mapping of one’s own',
    evidence: 'documented',
    source: `${considerations}; externalId is employeeIdentifier there, here the directory’s id, which carries the run’s marker`,
  },
  {
    id: 'jumpcloud/address-type',
    says: 'the address is of type work and primary',
    evidence: 'remembered',
    source: 'the mapping page says emails.value alone',
  },
  {
    id: 'jumpcloud/update',
    says: 'PUT of the whole user, no GET before it; an e-mail change is the same PUT',
    evidence: 'remembered',
    source: 'that there are updates (user_update_provision): the help pages; their verb is not published',
  },
  {
    id: 'jumpcloud/deactivate',
    says: 'sets an existing user inactive (user_deprovision), by PUT with active: false; reactivates with true',
    evidence: 'documented',
    source: `${custom}; the verb is remembered`,
  },
  {
    id: 'jumpcloud/delete',
    says: 'deactivates a person who is deleted; remove=delete sends DELETE (user_delete_provision in its log)',
    evidence: 'documented',
    source: `${custom}: DELETE in the test and in the list of log events; when a person is deleted is not said`,
  },
  {
    id: 'jumpcloud/groups',
    says: 'manages groups where that is switched on; takes over a group of the same name, and creates none that is empty',
    evidence: 'documented',
    source: `${considerations}; the query and the create request are remembered`,
  },
  {
    id: 'jumpcloud/group-rename',
    says: 'renames a group, by a replace of displayName',
    evidence: 'documented',
    source: `${considerations}; the request is remembered`,
  },
  {
    id: 'jumpcloud/members',
    says: 'removes members by one operation with a list and without a filter; adds them in the same way',
    evidence: 'third-party',
    source: `${note}; the addition by analogy`,
  },
  {
    id: 'jumpcloud/group-delete',
    says: 'deletes in the target a group that is deleted',
    evidence: 'documented',
    source: considerations,
  },
  {
    id: 'jumpcloud/group-disassociated',
    says: 'leaves a group as it is that is no longer associated, and deactivates members whom no other associated group keeps',
    evidence: 'documented',
    source: considerations,
  },
  {
    id: 'jumpcloud/import',
    says: 'imports users when an administrator asks for it, in pages of 100',
    evidence: 'documented',
    source: `${custom}; the pages are remembered`,
  },
  {
    id: 'jumpcloud/failures',
    says: 'sends each change at once; tries again by itself only what was throttled, or had no answer',
    evidence: 'remembered',
    source: 'nothing is published on retries',
  },
];
