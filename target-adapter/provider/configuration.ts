/** What an administrator has switched on. */
export type Configuration = {
  /** SAML single sign-on: must be on before SCIM is set up. */
  readonly sso: 'on' | 'off';
  readonly scim: 'set-up' | 'none';
  /** Enforce SCIM: people come by provisioning alone, nobody is invited by hand. */
  readonly enforcement: 'on' | 'off';
  /** How often SCIM has been set up so far. */
  readonly generation: number;
};

/** As a new tenant begins: ready to be provisioned. */
export const readyToProvision: Configuration = { sso: 'on', scim: 'set-up', enforcement: 'off', generation: 1 };

/** As a new customer begins. */
export const untouched: Configuration = { sso: 'off', scim: 'none', enforcement: 'off', generation: 0 };
