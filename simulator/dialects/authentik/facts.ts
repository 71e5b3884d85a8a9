import type { DialectFact } from '../../dialect.ts';

const client = 'goauthentik/authentik: authentik/providers/scim/clients';
const base = `${client}/base.py`;
const users = `${client}/users.py`;
const groups = `${client}/groups.py`;
const blueprint = 'goauthentik/authentik: blueprints/system/providers-scim.yaml';
const tasks = 'goauthentik/authentik: authentik/lib/sync/outgoing/tasks.py';

/** S10: base, S11: users, S12: groups, A1: blueprint. */
export const authentikFacts: readonly DialectFact[] = [
  {
    id: 'authentik/headers',
    says: 'Accept and Content-Type: application/scim+json on every request, GET too, with a bearer token',
    evidence: 'source',
    source: base,
  },
  {
    id: 'authentik/user-agent',
    says: 'User-Agent: authentik@ and its version',
    evidence: 'remembered',
    source: 'not in the files read',
  },
  {
    id: 'authentik/base-url',
    says: 'cuts one trailing slash off the base URL and adds nothing',
    evidence: 'source',
    source: `${base}; Infisical/infisical#6552`,
  },
  {
    id: 'authentik/config',
    says: 'reads ServiceProviderConfig before everything; without one that it can read it takes everything as unsupported',
    evidence: 'source',
    source: `${base}; that a 401 to it ends the matter is ours: authentik meets it with the next request`,
  },
  {
    id: 'authentik/test',
    says: 'has no test but that request',
    evidence: 'source',
    source: base,
  },
  {
    id: 'authentik/create',
    says: 'POST at once, no query first; leaves out what has no value; an answer without an id ends the matter',
    evidence: 'source',
    source: users,
  },
  {
    id: 'authentik/conflict',
    says: 'after 409 it looks for the userName, or the displayName of a group, where filters are declared, and links the first hit as it is; onConflict=fail: as earlier versions',
    evidence: 'source',
    source: `${groups}; ${users} in newer versions`,
  },
  {
    id: 'authentik/query',
    says: 'writes filters as a form does: blanks as +; no startIndex, no count',
    evidence: 'source',
    source: groups,
  },
  {
    id: 'authentik/update',
    says: 'PUT of the whole user with the id in the body; what is as it was is not written; an e-mail change is the same PUT',
    evidence: 'source',
    source: `${users}; goauthentik/authentik#16678: there is no PATCH for users`,
  },
  {
    id: 'authentik/gone',
    says: 'takes a 404 to a change as gone, and creates the object again',
    evidence: 'source',
    source: 'goauthentik/authentik: authentik/lib/sync/outgoing/base.py, #16678',
  },
  {
    id: 'authentik/active',
    says: 'active follows the state of the account, in PUT',
    evidence: 'remembered',
    source: 'newer versions of the default mapping; so is displayName',
  },
  {
    id: 'authentik/mapping',
    says: 'userName, name, locale, one address of type other that is primary, externalId where the mapping has none',
    evidence: 'source',
    source: `${blueprint}; there the one name is split at its first blank, here the directory has both`,
  },
  {
    id: 'authentik/unassign',
    says: 'takes the access of an unassigned person away by active: false here; newer versions delete who is out of scope, at the next full synchronisation',
    evidence: 'remembered',
    source: `the deletion: ${tasks}`,
  },
  {
    id: 'authentik/delete',
    says: 'DELETE for users and groups; a 404 to it is no error',
    evidence: 'source',
    source: `${users}, ${tasks}`,
  },
  {
    id: 'authentik/group-create',
    says: 'POST with members only where PATCH is not declared; adds them afterwards in either case',
    evidence: 'source',
    source: groups,
  },
  {
    id: 'authentik/group-update',
    says: 'PATCH without a path that holds the whole group; groupPatch=aws replaces displayName and externalId one by one; without PATCH it is PUT, and PATCH after all where that fails',
    evidence: 'source',
    source: groups,
  },
  {
    id: 'authentik/members',
    says: 'one operation for each member, at most bulk.maxOperations in a request',
    evidence: 'source',
    source: groups,
  },
  {
    id: 'authentik/compare',
    says: 'reads the group with its members after it wrote it, and sends the difference',
    evidence: 'source',
    source: groups,
  },
  {
    id: 'authentik/import',
    says: 'reads users and groups without count, each page after what was seen, until totalResults are there',
    evidence: 'source',
    source: `${groups}; users alike`,
  },
  {
    id: 'authentik/retry',
    says: 'tries again by its task queue after 429 and 503; any other failure too in newer versions, where only 5xx is here',
    evidence: 'source',
    source: `${base}; ${tasks}; the first wait of 15 s and the number of attempts are remembered`,
  },
];
