import type { MappingRow } from './mapping.ts';

/**
 * What Calendly lists for any identity provider (help.calendly.com articles 4403422473751, 1500008710302, 4402721777047):
 * userName is the address that logs in; displayName, active, externalId; the name and the work address, which the Okta
 * page keeps. "Extra attributes will cause errors": nothing else. The group's name goes where the target says.
 */
export const calendlyRows: readonly MappingRow[] = [
  { from: 'id', to: 'externalId' },
  { from: 'email', to: 'userName' },
  { from: 'active', to: 'active' },
  { from: 'displayName', to: 'displayName' },
  { from: 'email', to: 'emails[type eq "work"].value' },
  { from: 'givenName', to: 'name.givenName' },
  { from: 'familyName', to: 'name.familyName' },
];
