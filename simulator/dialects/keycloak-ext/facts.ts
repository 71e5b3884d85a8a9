import type { DialectFact } from '../../dialect.ts';

const source = (file: string): string =>
  `mitodl/keycloak-scim, fork of libre.sh/scim: src/main/java/sh/libre/scim/${file}`;
const client = source('core/ScimClient.java');
const user = source('core/UserAdapter.java');
const group = source('core/GroupAdapter.java');
const listener = source('event/ScimEventListenerProvider.java');
const provider = source('storage/ScimStorageProviderFactory.java');

/** S20 */
export const keycloakFacts: readonly DialectFact[] = [
  {
    id: 'keycloak/client',
    says: 'Keycloak itself sends nothing: an event listener and a user federation provider of an extension do',
    evidence: 'source',
    source: listener,
  },
  { id: 'keycloak/test', says: 'has no test of the connection', evidence: 'source', source: provider },
  {
    id: 'keycloak/headers',
    says: 'Content-Type on every request, GET and DELETE too: application/scim+json, or application/json with contentType=json',
    evidence: 'source',
    source: client,
  },
  {
    id: 'keycloak/auth',
    says: 'no authentication by default, else basic or a bearer token; gives up a connection or an answer after 5 s',
    evidence: 'source',
    source: client,
  },
  {
    id: 'keycloak/verified',
    says: 'creates users only after their address is verified in Keycloak; here everybody’s is',
    evidence: 'source',
    source: listener,
  },
  {
    id: 'keycloak/create',
    says: 'POST at once, no query first; who has an account already stays unlinked',
    evidence: 'source',
    source: client,
  },
  {
    id: 'keycloak/user',
    says: 'externalId is Keycloak’s id; addresses have neither type nor primary; roles are sent always',
    evidence: 'source',
    source: `${user}; the ids are the directory’s here, which carry the run’s marker`,
  },
  {
    id: 'keycloak/update',
    says: 'PUT of the whole user with the id in the body, no GET before it; an e-mail change is the same PUT',
    evidence: 'source',
    source: `${client}; ${user}`,
  },
  {
    id: 'keycloak/user-patch',
    says: 'userUpdate=patch (its switch user-patchOp) replaces active, as a text, userName and displayName, and never the address',
    evidence: 'source',
    source: user,
  },
  {
    id: 'keycloak/active',
    says: 'active follows the state of the user in Keycloak; who is unassigned is disabled here, since it knows no assignment',
    evidence: 'source',
    source: user,
  },
  {
    id: 'keycloak/delete',
    says: 'DELETE for users and groups; whatever the answer, the link is dropped there',
    evidence: 'source',
    source: client,
  },
  {
    id: 'keycloak/groups',
    says: 'POST at once; PUT of the whole group at every change, each member with value, type and $ref: Users/{id}',
    evidence: 'source',
    source: group,
  },
  {
    id: 'keycloak/group-patch',
    says: 'groupUpdate=patch (its switch group-patchOp) replaces members, displayName and externalId; removes members without a value where there are none',
    evidence: 'source',
    source: group,
  },
  {
    id: 'keycloak/membership',
    says: 'sends the whole group and then the user for a change of one membership',
    evidence: 'source',
    source: listener,
  },
  {
    id: 'keycloak/large-groups',
    says: 'another extension, scim-for-keycloak, sends the complete list of members by PATCH for one who was added: 211 in one report',
    evidence: 'captured',
    source: 'Captain-P-Goldfish/scim-for-keycloak#134',
  },
  {
    id: 'keycloak/import',
    says: 'reads GET /Users and GET /Groups once, without a page; matches by userName and address on its own side',
    evidence: 'source',
    source: client,
  },
  {
    id: 'keycloak/retry',
    says: 'up to ten attempts where no answer came, waiting 0.5 s and then longer; the source grows by half each time, here it doubles',
    evidence: 'source',
    source: `${client}: IntervalFunction.ofExponentialBackoff`,
  },
  {
    id: 'keycloak/status',
    says: 'writes a status that is no success to its log and does nothing more, after 429 and 5xx neither; that a 401 stops everything is ours',
    evidence: 'source',
    source: client,
  },
];
