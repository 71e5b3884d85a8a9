/** In which form the administrators of an identity provider write a mapping. `plain`: rows without expressions. */
export type Language = 'entra' | 'okta' | 'onelogin' | 'plain';

const languages: Readonly<Record<string, Language>> = { entra: 'entra', okta: 'okta', onelogin: 'onelogin' };

/** Of a dialect or a family: `okta-oin` is written as `okta` is. */
export const languageOf = (idp: string): Language => languages[idp.replace(/-.*/, '')] ?? 'plain';
