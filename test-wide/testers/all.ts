import { scimSanity } from './scim-sanity.ts';
import { scim2Tester02, scim2Tester05 } from './scim2-tester.ts';
import { scimulator, scimulatorConformance } from './scimulator.ts';
import type { Tester } from './tester.ts';

export const testers: readonly Tester[] = [scimulator, scimulatorConformance, scim2Tester05, scim2Tester02, scimSanity];
