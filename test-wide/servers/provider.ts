import { here } from './install.ts';
import { type PeerServer, startProgram } from './server.ts';

/**
 * Our own reference provider as somebody else meets it, with the faults that it is told to make, and settings: `cursor=off`.
 * Needs `npm run build`.
 */
export const referenceProvider = ({
  faults = [],
  settings = [],
}: {
  readonly faults?: readonly string[];
  readonly settings?: readonly string[];
} = {}): PeerServer => ({
  id: 'provider',
  title: 'our reference provider',
  start: () =>
    startProgram({
      command: process.execPath,
      args: [
        here('../../dist/scenarios/cli/main.js'),
        ...['provider', '--port', '0', '--behaviour', 'rfc'],
        ...faults.flatMap((fault) => ['--fault', fault]),
        ...settings.flatMap((setting) => ['--set', setting]),
      ],
      printsToken: /PROVIDER_SCIM_TOKEN=(\S+)\n/,
      basePath: '/scim/v2',
    }),
});
