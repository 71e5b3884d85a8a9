import type { DemandFacts } from './demand.ts';

/** What Microsoft Entra ID asks: its documentation, its gallery's rules of 2026, its validation, live captures. */
export const entraDemands: readonly DemandFacts[] = [
  {
    id: 'ENTRA-01',
    family: 'entra',
    weight: 'required',
    text: 'A filter on a matching attribute is answered with 200 and a ListResponse; nobody found is an empty list, never 400 or 404.',
    clauses: ['RFC7644-3.4.2-08'],
    evidence: 'documented',
    source:
      'MicrosoftDocs/entra-docs use-scim-to-provision-users-and-groups.md, application-provisioning-quarantine-status.md',
  },
  {
    id: 'ENTRA-02',
    family: 'entra',
    weight: 'required',
    text: 'The query for a random GUID is understood with its blanks written as plus signs.',
    clauses: ['RFC7644-3.4.2-08'],
    evidence: 'captured',
    source: 'MicrosoftDocs/azure-docs#94189',
  },
];
