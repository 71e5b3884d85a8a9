import { access } from 'node:fs/promises';
import { here } from './install.ts';
import { type PeerServer, startProgram } from './server.ts';

const libraries = 'scimmy 1.3.5 with scimmy-routers 1.3.2';

export const scimmyExpress5: PeerServer = {
  id: 'scimmy-express-5',
  title: `${libraries} under Express 5`,
  start: () => serve('../..'),
};

export const scimmyExpress4: PeerServer = {
  id: 'scimmy-express-4',
  title: `${libraries} under Express 4`,
  async start() {
    try {
      await access(here('../../.ci/node_modules/scimmy-routers'));
    } catch {
      return { kind: 'none', why: 'it is not installed (npm ci --prefix .ci)' };
    }
    return serve('../../.ci');
  },
};

const serve = (folder: string) =>
  startProgram({
    command: process.execPath,
    args: [here('scimmy-program.mjs'), here(folder)],
    basePath: '/scim/v2',
  });
