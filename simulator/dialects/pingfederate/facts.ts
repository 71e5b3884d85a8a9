import type { DialectFact } from '../../dialect.ts';

const settings = 'docs.pingidentity.com: SCIM provisioner settings reference';
const pingone = 'PingOne Platform API: Identity Propagation Store Metadata (SCIM)';
const options = 'docs.pingidentity.com: Provisioning options of the provisioners';
const github = 'docs.pingidentity.com: GitHub EMU Provisioner, user and group management';
const target = 'docs.pingidentity.com: PingFederate 10.0, the Target screen';

/** D70: settings, D71: pingone, D72: options, D73: github, D74: target. */
export const pingfederateFacts: readonly DialectFact[] = [
  {
    id: 'pingfederate/test',
    says: 'asks for GET /Users/0 and expects a 404; probe=always asks so before every operation, as the GitHub EMU connector does',
    evidence: 'documented',
    source: `${github}; that the SCIM provisioner does it too is remembered, that 400 and 410 will do is ours`,
  },
  {
    id: 'pingfederate/auth',
    says: 'none by default, else basic, a bearer token, or OAuth client credentials',
    evidence: 'documented',
    source: settings,
  },
  {
    id: 'pingfederate/headers',
    says: 'Accept and Content-Type: application/scim+json',
    evidence: 'remembered',
    source: 'not published; RFC 7644 §3.1',
  },
  {
    id: 'pingfederate/match',
    says: 'filters by userName; match=workEmail compares emails directly, match=pingone writes username Eq',
    evidence: 'documented',
    source: `${settings}; ${pingone}; the encoding with %20 is remembered`,
  },
  {
    id: 'pingfederate/update',
    says: 'PUT of the whole user; update=patch replaces what changed by PATCH, as "SCIM SP supports PATCH updates" does',
    evidence: 'documented',
    source: `${target}: the choice; the bodies are not published, here they are plain`,
  },
  {
    id: 'pingfederate/remove',
    says: 'disables who is removed; removeAction=delete sends DELETE',
    evidence: 'documented',
    source: `${options}: Disable is the default; so are its triggers: disabled, suspended, deleted, out of the source filter`,
  },
  {
    id: 'pingfederate/disabled',
    says: 'creates nobody who is disabled; provisionDisabled=on creates them as disabled',
    evidence: 'documented',
    source: options,
  },
  {
    id: 'pingfederate/groups',
    says: 'merges memberships by adding and removing; membership=overwrite sends the whole group',
    evidence: 'documented',
    source: `${pingone}: the choice; which is the default, and the requests, are remembered`,
  },
  {
    id: 'pingfederate/group-match',
    says: 'filters by displayName before it creates a group',
    evidence: 'remembered',
    source: 'not published',
  },
  {
    id: 'pingfederate/group-delete',
    says: 'deletes a group that is deleted',
    evidence: 'remembered',
    source: 'not published',
  },
  {
    id: 'pingfederate/mapping',
    says: 'sends what the administrator has mapped; here everything that the directory knows',
    evidence: 'documented',
    source: settings,
  },
  {
    id: 'pingfederate/cycle',
    says: 'works in cycles whose distance is set, and tries 429 and 5xx again in the next one; here after a minute',
    evidence: 'remembered',
    source: 'nothing is published on retries',
  },
];
