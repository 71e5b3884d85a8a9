import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { calendlyRows } from './calendly.ts';
import type { MappingRow, Mappings } from './mapping.ts';

/** Okta: the attributes of the documented create request. okta-developer-docs docs/reference/scim/scim-20/index.md */
const documented: readonly MappingRow[] = [
  { from: 'email', to: 'userName' },
  { from: 'givenName', to: 'name.givenName' },
  { from: 'familyName', to: 'name.familyName' },
  { from: 'email', to: 'emails[type eq "work"].value' },
  { from: 'displayName', to: 'displayName' },
  { from: 'locale', to: 'locale' },
  { from: 'id', to: 'externalId' },
  { from: 'active', to: 'active' },
];

export const oktaMappings: Mappings = { default: documented, calendly: calendlyRows };

/** With the template's further base attributes, as far as our directory has them. Not evidenced: remembered. */
export const oktaFullMappings: Mappings = {
  default: [
    ...documented,
    { from: 'jobTitle', to: 'title' },
    { from: 'department', to: `${enterpriseSchema}:department` },
  ],
  calendly: calendlyRows,
};
