import { join } from 'node:path';
import { cacheFolder, here, install } from './install.ts';
import { type PeerServer, startProgram } from './server.ts';

export const elimity: PeerServer = {
  id: 'elimity',
  title: 'github.com/elimity-com/scim of 2026-07-28',
  async start() {
    const binary = join(cacheFolder, 'elimity');
    const none = await install([{ command: 'go', args: ['build', '-o', binary, '.'], cwd: here('elimity') }]);
    return none ?? startProgram({ command: binary, args: [], basePath: '/scim/v2' });
  },
};
