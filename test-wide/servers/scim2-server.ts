import { join } from 'node:path';
import { pythonWith } from './python.ts';
import { type PeerServer, startProgram } from './server.ts';

type Release = {
  readonly id: string;
  readonly version: string;
  readonly models: string;
  /** Where its command lies. */
  readonly command: string;
  /** Python to run before it. */
  readonly before: readonly string[];
  readonly basePath: string;
};

/** As its own command starts it: in memory, with the resource types that it brings along, or those that `more` tells. */
const release = (
  { id, version, models, command, before, basePath }: Release,
  more: readonly string[] = [],
): PeerServer => ({
  id,
  title: `scim2-server ${version}`,
  async start() {
    const python = await pythonWith(id, [`scim2-server==${version}`, `scim2-models==${models}`]);
    if (python.kind === 'none') return python;
    return startProgram({
      command: join(python.bin, 'python'),
      args: ['-u', '-c', [takesFreePort, ...before, `from ${command} import main`, 'main()'].join('; '), ...more],
      tokenArg: '--bearer-token',
      basePath,
    });
  },
});

/** The command prints the port that it was told, which must not be 0. */
const takesFreePort = [
  'import socket, sys',
  "free = socket.create_server(('127.0.0.1', 0))",
  "sys.argv += ['--port', str(free.getsockname()[1])]",
  'free.close()',
].join('; ');

/** The reloader would be a second process, which outlives the one that we end. */
const staysOneProcess = [
  'import werkzeug.serving as serving',
  'serve = serving.run_simple',
  'serving.run_simple = lambda host, port, app, **_: serve(host, port, app)',
].join('; ');

/** The last one that was a program in the first place. */
export const scim2Server01 = release({
  id: 'scim2-server-0.1',
  version: '0.1.7',
  models: '0.4.2',
  command: 'scim2_server.cli',
  before: [staysOneProcess],
  basePath: '',
});

/** A library since, with a server for tests. */
const testServer: Release = {
  id: 'scim2-server-0.8',
  version: '0.8.3',
  models: '0.12.3',
  command: 'scim2_server.testserver.cli',
  before: [],
  basePath: '/v2',
};

export const scim2Server08 = release(testServer);

/** The same with the types of these two files, each a JSON list. */
export const scim2ServerWith = (schemas: string, resourceTypes: string): PeerServer =>
  release(testServer, ['--schema', schemas, '--resource-type', resourceTypes]);
