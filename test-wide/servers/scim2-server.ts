import { join } from 'node:path';
import { pythonWith } from './python.ts';
import { type PeerServer, startProgram } from './server.ts';

const main = 'from scim2_server.cli import main; main()';

/** As its own command starts it: in memory, with the resource types that it brings along. */
export const scim2Server: PeerServer = {
  id: 'scim2-server',
  title: 'scim2-server 0.1.7',
  async start() {
    const python = await pythonWith('scim2-server', ['scim2-server==0.1.7', 'scim2-models==0.4.*']);
    if (python.kind === 'none') return python;
    return startProgram({
      command: join(python.bin, 'python'),
      args: ['-u', '-c', main, '--port', '0'],
      tokenArg: '--bearer-token',
    });
  },
};
