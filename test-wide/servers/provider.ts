import { here } from './install.ts';
import { type PeerServer, startProgram } from './server.ts';

/**
 * Our own reference provider as somebody else meets it, with the faults that it is told to make. Needs `npm run build`.
 *
 * @public The bench of testers plays on it.
 */
export const referenceProvider = (...faults: readonly string[]): PeerServer =>
  provider(faults.flatMap((fault) => ['--fault', fault]));

/** The same without some of its features: `cursor=off`. */
export const lesserProvider = (settings: readonly string[]): PeerServer =>
  provider(settings.flatMap((setting) => ['--set', setting]));

const provider = (more: readonly string[]): PeerServer => ({
  id: 'provider',
  title: 'our reference provider',
  start: () =>
    startProgram({
      command: process.execPath,
      args: [here('../../dist/scenarios/cli/main.js'), ...['provider', '--port', '0', '--behaviour', 'rfc'], ...more],
      printsToken: /PROVIDER_SCIM_TOKEN=(\S+)\n/,
      basePath: '/scim/v2',
    }),
});
