import type { DialectFact } from '../../dialect.ts';
import { entraSources } from './sources.ts';

const { compatibility, attributes, validation } = entraSources;

/** Of a PATCH with the flag alone. */
export const compliantFacts: readonly DialectFact[] = [
  {
    id: 'entra-rfc/flag',
    says: 'takes the flag off the tenant URL before it asks anything',
    evidence: 'documented',
    source: `${compatibility}; ${validation}; whether it stands in live requests is not known`,
  },
  {
    id: 'entra-rfc/patch',
    says: 'writes add, replace and remove in lower case; attributes that a filter selects keep an operation with a path',
    evidence: 'documented',
    source: compatibility,
  },
  {
    id: 'entra-rfc/folded',
    says: 'folds all other replacements into one operation without a path, under keys like "name.givenName" and URN:attribute',
    evidence: 'documented',
    source: `${compatibility}; Captain-P-Goldfish/scim-for-keycloak#26; pond/scimitar: CHANGELOG 2.7.3`,
  },
  {
    id: 'entra-rfc/single',
    says: 'gives a single plain replacement a path; singleReplace=folded folds it too',
    evidence: 'remembered',
    source: `documented for active alone: ${compatibility}`,
  },
  {
    id: 'entra-rfc/active',
    says: 'sets active by replace with true or false, a boolean',
    evidence: 'documented',
    source: compatibility,
  },
  {
    id: 'entra-rfc/roles-patch',
    says: 'adds roles in a PATCH as the objects of the POST',
    evidence: 'documented',
    source: attributes,
  },
  {
    id: 'entra-rfc/members',
    says: 'adds members by a list, removes each by members[value eq "…"]; memberRef=null sends $ref: null with those it adds',
    evidence: 'documented',
    source: compatibility,
  },
  {
    id: 'entra-rfc/on-demand',
    says: 'speaks on demand as if the flag were not there: Add, Replace, "True" and "False"',
    evidence: 'documented',
    source: compatibility,
  },
];
