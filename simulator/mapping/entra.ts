import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { calendlyRows } from './calendly.ts';
import type { Mappings } from './mapping.ts';

/** The role that SingleAppRoleAssignment gives: Entra ID selects it by a boolean in quotes. */
export const entraRolePath = 'roles[primary eq "True"].value';

/**
 * Entra ID, non-gallery application: the default attribute mapping. MicrosoftDocs/entra-docs
 * app-provisioning/use-scim-to-provision-users-and-groups.md (default mappings; `name.formatted` from the Create User
 * sample). In place of mailNickname, `externalId` takes the object's id, which carries the marker. City, state and country
 * are remembered as rows, their paths are evidenced; the role is an administrator's row (customize-application-attributes.md).
 */
export const entraMappings: Mappings = {
  default: [
    { from: 'id', to: 'externalId' },
    { from: 'email', to: 'userName' },
    { from: 'active', to: 'active' },
    { from: 'street', to: 'addresses[type eq "work"].streetAddress' },
    { from: 'city', to: 'addresses[type eq "work"].locality' },
    { from: 'state', to: 'addresses[type eq "work"].region' },
    { from: 'postalCode', to: 'addresses[type eq "work"].postalCode' },
    { from: 'country', to: 'addresses[type eq "work"].country' },
    { from: 'office', to: 'addresses[type eq "other"].formatted' },
    { from: 'displayName', to: 'displayName' },
    { from: 'email', to: 'emails[type eq "work"].value' },
    { from: 'otherEmail', to: 'emails[type eq "other"].value' },
    { from: 'formattedName', to: 'name.formatted' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'phone', to: 'phoneNumbers[type eq "work"].value' },
    { from: 'mobile', to: 'phoneNumbers[type eq "mobile"].value' },
    { from: 'fax', to: 'phoneNumbers[type eq "fax"].value' },
    { from: 'role', to: entraRolePath },
    { from: 'jobTitle', to: 'title' },
    { from: 'department', to: `${enterpriseSchema}:department` },
    { from: 'employeeNumber', to: `${enterpriseSchema}:employeeNumber` },
  ],
  calendly: calendlyRows,
};

/** Rows whose source is another object: they are written in a second pass, as that object's id in the target. */
export const entraReferences: Readonly<
  Record<keyof Mappings, readonly { readonly from: 'manager'; readonly to: string }[]>
> = {
  default: [{ from: 'manager', to: `${enterpriseSchema}:manager` }],
  calendly: [],
};
