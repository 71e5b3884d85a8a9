import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { calendlyRows } from './calendly.ts';
import type { Mappings } from './mapping.ts';

/** A plain RFC 7643 client: everything that our directory knows of a person. */
export const genericMappings: Mappings = {
  default: [
    { from: 'id', to: 'externalId' },
    { from: 'email', to: 'userName' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'displayName', to: 'displayName' },
    { from: 'jobTitle', to: 'title' },
    { from: 'locale', to: 'locale' },
    { from: 'active', to: 'active' },
    { from: 'email', to: 'emails[type eq "work"].value' },
    { from: 'department', to: `${enterpriseSchema}:department` },
  ],
  calendly: calendlyRows,
};
