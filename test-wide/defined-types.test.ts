import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allFeatures } from '../target-adapter/provider/scim/features.ts';
import { attribute, listOf } from '../target-adapter/scim/resource.ts';
import { playExternal } from '../test/scenarios/external/play-external.ts';
import { aProvider } from '../test/target-adapter/provider/scim/a-provider.ts';
import { findingsIn } from './findings.ts';
import { scim2ServerWith } from './servers/scim2-server.ts';

const only = ['read-by-id', 'custom-types', 'extension-attributes', 'declared-characteristics'];

/** What our own provider defines, served by somebody else: confirmed by hand, as docs/findings/scim2-server.md says. */
it('finds in scim2-server with devices and badges what was confirmed by hand, and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scimulator-types-'));
  const { ask } = aProvider({ features: { ...allFeatures, devices: true } });
  const files: string[] = [];
  for (const endpoint of ['Schemas', 'ResourceTypes']) {
    const listed = listOf((await ask('GET', `/${endpoint}`)).body).map(({ meta: _meta, ...each }) => each);
    const file = join(folder, `${endpoint}.json`);
    await writeFile(file, JSON.stringify(listed));
    files.push(file);
  }
  const [schemas = '', resourceTypes = ''] = files;
  const server = await scim2ServerWith(schemas, resourceTypes).start();
  try {
    if (server.kind === 'none') {
      process.stdout.write(`not run: ${server.why}\n`);
      return expect(server.why).not.toBe('');
    }
    const target = { baseUrl: server.baseUrl, auth: { bearer: { env: 'SERVER_TOKEN' } } };

    const run = await playExternal({ target }, { env: { SERVER_TOKEN: server.token }, only });

    await expect(`${findingsIn(run).join('\n')}\n`).toMatchFileSnapshot('./golden/scim2-server-0.8-devices.txt');
    expect(run.results.filter(({ status }) => status === 'error' || status === 'skip')).toEqual([]);
    expect(run.results.flatMap(({ left }) => left)).toEqual([]);
    for (const endpoint of ['Users', 'Devices']) {
      const headers = { authorization: `Bearer ${server.token}` };
      const list: unknown = await (await fetch(`${server.baseUrl}/${endpoint}`, { headers })).json();
      expect(attribute(list, 'totalResults')).toBe(0);
    }
  } finally {
    if (server.kind === 'running') await server.close();
    await rm(folder, { recursive: true });
  }
}, 400_000);
