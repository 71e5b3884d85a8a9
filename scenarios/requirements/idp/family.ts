/** Identity providers that have demands and a suite of their own; as the family of their dialects. */
export const idpFamilies = [
  'entra',
  'okta',
  'onelogin',
  'jumpcloud',
  'google',
  'ping',
  'cyberark',
  'authentik',
  'keycloak',
] as const;

export type IdpFamily = (typeof idpFamilies)[number];

/** As a sentence names it. */
export const nameOfIdp: Readonly<Record<IdpFamily, string>> = {
  entra: 'Entra ID',
  okta: 'Okta',
  onelogin: 'OneLogin',
  jumpcloud: 'JumpCloud',
  google: 'Google Workspace',
  ping: 'Ping Identity',
  cyberark: 'CyberArk Identity',
  authentik: 'authentik',
  keycloak: 'Keycloak',
};
