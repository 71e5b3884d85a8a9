/**
 * What a target declares where RFC 7643/7644 leave a choice. The harness holds a target to it; what is not declared is
 * not asserted. Presets are starting points that a configuration overrides by name.
 */
export type Behaviour = {
  /** `verify-first`: the new address counts only after its link was followed. */
  readonly emailChange: 'at-once' | 'verify-first';
  /** What a GET shows while a new address waits for its link. `undeclared`: not looked at. */
  readonly whilePending: 'old-address' | 'new-address' | 'undeclared';
  /** What a second request for the same pending address does. `undeclared`: a second mail is a warning at most. */
  readonly repeatedEmailChange: 'no-second-mail' | 'undeclared';
  /** `mail`: a new person is pending until the link in an invitation was followed. */
  readonly invitation: 'none' | 'mail';
  /** What DELETE leaves: nothing, or an account that keeps its data. Either way GET answers 404 (RFC 7644 §3.6). */
  readonly delete: 'hard' | 'soft';
  /** Whether a person who was deleted over SCIM still stands in the organization until support removes them. */
  readonly afterDelete: 'gone' | 'stays-in-organization';
  /** POST with the address of a deleted person: the same id again, a 409, a new id. `undeclared`: RFC 7644 §3.6 alone. */
  readonly recreateDeleted: 'revives' | 'conflicts' | 'creates' | 'undeclared';
  /** Whether two tokens work side by side during rotation. `undeclared`: one that ends with the next is a warning at most. */
  readonly tokens: 'several' | 'single' | 'undeclared';
  /** Whether provisioning needs a free seat. */
  readonly seats: 'unlimited' | 'limited';
  /** How groups come: at /Groups, as an attribute of the user, or not at all. */
  readonly groups: 'endpoint' | 'attribute' | 'none';
  /** Where the group's name stands in the user, where groups is `attribute`: a SCIM path, `userType` or `URN:department`. */
  readonly groupAttribute: string;
  /** The attributes that may be sent; `any`, or names (a name covers its sub-attributes). Others answer 400. */
  readonly attributes: 'any' | readonly string[];
  /** The attribute mapping that every dialect uses for this target. */
  readonly mapping: 'default' | 'calendly';
};

/** By RFC 7643/7644 alone: changes act at once, DELETE removes, groups have their endpoint. */
export const rfc: Behaviour = {
  emailChange: 'at-once',
  whilePending: 'undeclared',
  repeatedEmailChange: 'undeclared',
  invitation: 'none',
  delete: 'hard',
  afterDelete: 'gone',
  recreateDeleted: 'undeclared',
  tokens: 'undeclared',
  seats: 'unlimited',
  groups: 'endpoint',
  groupAttribute: '',
  attributes: 'any',
  mapping: 'default',
};

/**
 * Calendly's public behaviour: help.calendly.com articles 28925717494167 (troubleshooting), 4403422473751 (any IdP),
 * 1500008710302 (Okta), 4402721777047 (Entra ID), 9931041916951 (groups). What they do not say stays undeclared.
 */
export const calendly: Behaviour = {
  emailChange: 'verify-first',
  whilePending: 'undeclared',
  repeatedEmailChange: 'undeclared',
  invitation: 'mail',
  delete: 'soft',
  afterDelete: 'stays-in-organization',
  recreateDeleted: 'undeclared',
  tokens: 'undeclared',
  seats: 'limited',
  groups: 'attribute',
  groupAttribute: 'userType',
  attributes: ['userName', 'displayName', 'active', 'externalId', 'name', 'emails', 'userType'],
  mapping: 'calendly',
};

export const presets = { rfc, calendly } as const;

/** What the embedded provider declares beyond a preset: it is ours, so nothing about it is unknown. */
export const embedded = {
  rfc: { ...rfc, recreateDeleted: 'creates', tokens: 'several' },
  calendly: {
    ...calendly,
    whilePending: 'old-address',
    repeatedEmailChange: 'no-second-mail',
    recreateDeleted: 'revives',
    tokens: 'several',
  },
} as const satisfies Record<keyof typeof presets, Behaviour>;
export type PresetName = keyof typeof presets;
