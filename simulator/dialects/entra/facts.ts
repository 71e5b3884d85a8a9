import type { DialectFact } from '../../dialect.ts';

const docs = (page: string): string => `MicrosoftDocs/entra-docs: docs/identity/${page}`;
const useScim = docs('app-provisioning/use-scim-to-provision-users-and-groups.md');
const compatibility = docs('app-provisioning/application-provisioning-config-problem-scim-compatibility.md');
const howItWorks = docs('app-provisioning/how-provisioning-works.md');
const quarantine = docs('app-provisioning/application-provisioning-quarantine-status.md');
const knownIssues = docs('app-provisioning/known-issues.md');
const logs = docs('monitoring-health/howto-analyze-provisioning-logs.md');

/** D1: useScim, D2: compatibility, D3: howItWorks, D4: quarantine, D8: knownIssues, D13: logs. C: captured requests. */
export const entraFacts: readonly DialectFact[] = [
  {
    id: 'entra/test',
    says: 'tests the connection with a query for a random GUID as userName; 200 with a ListResponse is wanted',
    evidence: 'captured',
    source: `MicrosoftDocs/azure-docs#94189; ${useScim}`,
  },
  {
    id: 'entra/headers',
    says: 'Content-Type: application/scim+json; charset=utf-8 on POST and PATCH; none on GET; no User-Agent, no Accept',
    evidence: 'captured',
    source: 'MicrosoftDocs/azure-docs#12728, #94189; kortix-ai/suna#7297 (User-Agent: connection test alone)',
  },
  {
    id: 'entra/query',
    says: 'writes filters as a form does: blanks as +, quotes as %22; no startIndex, no count',
    evidence: 'captured',
    source: 'MicrosoftDocs/azure-docs#94189',
  },
  {
    id: 'entra/create',
    says: 'POST lists the enterprise URN always, sends meta.resourceType and roles: [], active as a boolean',
    evidence: 'documented',
    source: useScim,
  },
  {
    id: 'entra/empty',
    says: 'leaves empty sources out and never clears a value; nullStyle=null sends nulls, as the older sample has it',
    evidence: 'documented',
    source: `${knownIssues}; ${useScim}`,
  },
  {
    id: 'entra/update',
    says: 'reads the user, then sends one PATCH: Replace where the target holds a value, Add where it holds none',
    evidence: 'documented',
    source: `${useScim}; Metatavu/keycloak-scim-server#35`,
  },
  {
    id: 'entra/differences',
    says: 'sends only what differs from what it read; so it repeats a change that the target does not show yet',
    evidence: 'remembered',
    source: 'concluded from the read that comes first; not documented',
  },
  {
    id: 'entra/active',
    says: 'sets active by PATCH with "True" or "False" as a string; activeStyle=boolean sends a boolean',
    evidence: 'documented',
    source: `${compatibility}; a boolean in ${useScim}`,
  },
  {
    id: 'entra/read-before-active',
    says: 'reads the user before it disables or enables them',
    evidence: 'remembered',
    source: 'not documented',
  },
  {
    id: 'entra/not-created-disabled',
    says: 'creates nobody who is disabled in the directory',
    evidence: 'documented',
    source: howItWorks,
  },
  {
    id: 'entra/delete',
    says: 'DELETE only for a hard delete in the directory',
    evidence: 'documented',
    source: howItWorks,
  },
  {
    id: 'entra/delete-missing',
    says: 'takes a 404 to DELETE as done',
    evidence: 'remembered',
    source: 'not documented; what was wanted is so',
  },
  {
    id: 'entra/external-id',
    says: 'externalId is the object’s id here, not mailNickname, so that it carries the run’s marker',
    evidence: 'third-party',
    source: 'netbirdio/docs: Entra ID page; the default is mailNickname',
  },
  {
    id: 'entra/groups',
    says: 'matches and reads groups with excludedAttributes=members, creates them without members',
    evidence: 'documented',
    source: useScim,
  },
  {
    id: 'entra/members',
    says: 'adds and removes members by one operation with a list, each with $ref: null; memberRef=absent leaves it out',
    evidence: 'documented',
    source: `${useScim}; without $ref in ${compatibility}`,
  },
  {
    id: 'entra/read-before-members',
    says: 'reads the group before it changes its members or its name',
    evidence: 'remembered',
    source: 'the request is documented, its place is not',
  },
  {
    id: 'entra/duplicates',
    says: 'more than one hit: DuplicateTargetEntries, nothing is written',
    evidence: 'documented',
    source: logs,
  },
  {
    id: 'entra/codes',
    says: 'error codes are those of the provisioning log; which status leads to which is concluded from their names, BadRequest is ours',
    evidence: 'documented',
    source: logs,
  },
  {
    id: 'entra/conflict',
    says: '409 is EntryConflict; the real job tries again in later cycles, here it waits for the administrator',
    evidence: 'documented',
    source: `${logs}; ${howItWorks}`,
  },
  {
    id: 'entra/missing-anchor',
    says: '404 for a known id is InvalidAnchor; missingAnchor=rematch matches and creates again',
    evidence: 'documented',
    source: `${logs}; the rematch is remembered`,
  },
  {
    id: 'entra/next-cycle',
    says: '500 and time-outs are tried again in the next cycle, about 40 minutes later',
    evidence: 'documented',
    source: logs,
  },
  {
    id: 'entra/retry-after',
    says: '429 is tried again by itself; that Retry-After is honoured is not documented, retryAfter=ignored waits a cycle',
    evidence: 'remembered',
    source: `${logs} without a word on Retry-After`,
  },
  {
    id: 'entra/quarantine',
    says: 'a refused credential stops the job at once',
    evidence: 'documented',
    source: quarantine,
  },
];
