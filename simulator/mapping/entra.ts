import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { calendlyRows } from './calendly.ts';
import type { Mappings } from './mapping.ts';

/**
 * Entra ID, non-gallery application: the default attribute mapping as far as our directory has its sources.
 * MicrosoftDocs/entra-docs app-provisioning/use-scim-to-provision-users-and-groups.md (default mappings; `name.formatted`
 * from the Create User sample). In place of mailNickname, `externalId` takes the object's id, which carries the marker.
 */
export const entraMappings: Mappings = {
  default: [
    { from: 'id', to: 'externalId' },
    { from: 'email', to: 'userName' },
    { from: 'active', to: 'active' },
    { from: 'displayName', to: 'displayName' },
    { from: 'email', to: 'emails[type eq "work"].value' },
    { from: 'formattedName', to: 'name.formatted' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'jobTitle', to: 'title' },
    { from: 'department', to: `${enterpriseSchema}:department` },
  ],
  calendly: calendlyRows,
};
