import type { AcceptanceSuite } from './acceptance.ts';
import { microsoftSuites } from './microsoft-suites.ts';
import { oktaSuites } from './okta-suites.ts';

/** Every suite with which an identity provider accepts an integration. */
export const acceptanceSuites: readonly AcceptanceSuite[] = [...microsoftSuites, ...oktaSuites];
