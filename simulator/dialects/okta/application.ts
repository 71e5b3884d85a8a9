import type { Setting } from '../../dialect.ts';

/**
 * What the two kinds of Okta application differ in. An application of the integration network writes profiles by PUT,
 * everything else by PATCH; one from the App Integration Wizard knows no PATCH. D20, D21
 */
export type OktaSetting = Setting & { readonly writes: 'patch' | 'put' };
