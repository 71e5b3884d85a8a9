import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cacheFolder, here, install } from './install.ts';
import { type PeerServer, startProgram } from './server.ts';

export const scimSdk: PeerServer = {
  id: 'scim-sdk',
  title: 'SCIM-SDK 1.27.1 (de.captaingoldfish:scim-sdk-server)',
  async start() {
    const classes = join(cacheFolder, 'scim-sdk');
    const list = join(cacheFolder, 'scim-sdk.classpath');
    const resolve = ['-q', '-B', 'dependency:build-classpath', '-Dmdep.includeScope=runtime'];
    const noLibrary = await install([
      { command: 'javac', args: ['-version'] },
      { command: 'mvn', args: [...resolve, `-Dmdep.outputFile=${list}`], cwd: here('scim-sdk') },
    ]);
    if (noLibrary !== undefined) return noLibrary;
    const classPath = (await readFile(list, 'utf8')).trim();
    const notCompiled = await install([
      { command: 'javac', args: ['-d', classes, '-cp', classPath, here('scim-sdk/ScimSdkServer.java')] },
    ]);
    // Without it the JDK's server holds each answer back for 40 ms.
    const args = ['-Dsun.net.httpserver.nodelay=true', '-cp', [classes, classPath].join(delimiter), 'ScimSdkServer'];
    return notCompiled ?? startProgram({ command: 'java', args, basePath: '/scim/v2' });
  },
};
