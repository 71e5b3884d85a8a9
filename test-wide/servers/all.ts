import { elimity } from './elimity.ts';
import { scimSdk } from './scim-sdk.ts';
import { scim2Server01, scim2Server08 } from './scim2-server.ts';
import { scimmyExpress4, scimmyExpress5 } from './scimmy.ts';
import type { PeerServer } from './server.ts';

export const servers: readonly PeerServer[] = [
  scimmyExpress4,
  scimmyExpress5,
  scim2Server01,
  scim2Server08,
  elimity,
  scimSdk,
];
