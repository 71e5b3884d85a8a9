/** Identity providers that have demands and a suite of their own; as the family of their dialects. */
export const idpFamilies = ['entra'] as const;

export type IdpFamily = (typeof idpFamilies)[number];

/** As a sentence names it. */
export const nameOfIdp: Readonly<Record<IdpFamily, string>> = {
  entra: 'Entra ID',
};
