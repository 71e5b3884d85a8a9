import type { DialectFact } from '../../dialect.ts';
import { entraSources } from './sources.ts';

const { useScim, compatibility, attributes } = entraSources;

/** Of a PATCH without the flag alone. */
export const classicFacts: readonly DialectFact[] = [
  {
    id: 'entra/patch',
    says: 'writes Add, Replace and Remove, one operation with a path for each attribute',
    evidence: 'documented',
    source: `${useScim}; ${compatibility}; Metatavu/keycloak-scim-server#35`,
  },
  {
    id: 'entra/active',
    says: 'sets active by Replace with "True" or "False" as a string; activeStyle=boolean sends a boolean',
    evidence: 'documented',
    source: `${compatibility}; pranems/SCIMServer: docs/PATCH_SCALAR_BOOLEAN_COERCION.md; a boolean in ${useScim}`,
  },
  {
    id: 'entra/roles-patch',
    says: 'adds roles in a PATCH as JSON inside a string; roles=assertive replaces them by objects, in lower case',
    evidence: 'documented',
    source: `${attributes}; Captain-P-Goldfish/SCIM-SDK: server/patch/workarounds/msazure`,
  },
  {
    id: 'entra/members',
    says: 'adds and removes members by Add and Remove with a list, each with $ref: null; memberRef=absent leaves it out',
    evidence: 'documented',
    source: `${useScim}; without $ref in ${compatibility}`,
  },
];
