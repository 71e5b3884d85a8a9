import type { PresetName } from '../../behaviour.ts';

/** The optional parts of SCIM that the provider can be without. Names are those of ServiceProviderConfig where it has one. */
export const featureNames = [
  'patch',
  'filter',
  'sort',
  /** `/.search`, and queries at the base URL. RFC 7644 §3.4.3, §3.4.2.1 */
  'search',
  'etag',
  'bulk',
  'me',
  'cursor',
  'changePassword',
  /** A resource type of its own, and an extension of people. No part of the RFCs. RFC 7643 §3.2, §3.3 */
  'devices',
] as const;

export type FeatureName = (typeof featureNames)[number];

export type Features = { readonly [Name in FeatureName]: boolean };

/** All that the RFCs know of. */
export const allFeatures: Features = {
  patch: true,
  filter: true,
  sort: true,
  search: true,
  etag: true,
  bulk: true,
  me: true,
  cursor: true,
  changePassword: true,
  devices: false,
};

/** What the embedded provider can do, by its preset. */
export const presetFeatures: { readonly [Preset in PresetName]: Features } = {
  rfc: allFeatures,
  calendly: {
    patch: true,
    filter: true,
    sort: false,
    search: false,
    etag: false,
    bulk: false,
    me: false,
    cursor: false,
    changePassword: false,
    devices: false,
  },
};
