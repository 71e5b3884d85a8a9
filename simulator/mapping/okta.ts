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
    { from: 'nickName', to: 'nickName' },
    { from: 'locale', to: 'preferredLanguage' },
    { from: 'phone', to: 'phoneNumbers[type eq "work"].value' },
    { from: 'mobile', to: 'phoneNumbers[type eq "mobile"].value' },
    { from: 'street', to: 'addresses[type eq "work"].streetAddress' },
    { from: 'city', to: 'addresses[type eq "work"].locality' },
    { from: 'state', to: 'addresses[type eq "work"].region' },
    { from: 'postalCode', to: 'addresses[type eq "work"].postalCode' },
    { from: 'country', to: 'addresses[type eq "work"].country' },
    { from: 'employeeNumber', to: `${enterpriseSchema}:employeeNumber` },
    { from: 'companyName', to: `${enterpriseSchema}:organization` },
    { from: 'department', to: `${enterpriseSchema}:department` },
  ],
  calendly: calendlyRows,
};
