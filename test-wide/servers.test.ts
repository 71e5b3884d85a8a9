import { expect, it } from 'vitest';
import { playExternal } from '../test/scenarios/external/play-external.ts';
import { findingsIn } from './findings.ts';
import { servers } from './servers/all.ts';
import { countResources } from './servers/server.ts';

const scimmy = [
  'fail entra create/found-any-case',
  'fail entra create/location',
  'fail generic create/found-any-case',
  'fail generic create/location',
  'fail okta-oin create/found-any-case',
  'fail okta-oin create/location',
  'warn entra deactivate/delivered',
];

/** Each is confirmed by hand against the RFC in docs/findings/; a new one and a lost one both want a look. */
const confirmed: Readonly<Record<string, readonly string[]>> = {
  'scimmy-express-4': scimmy,
  'scimmy-express-5': scimmy,
  'scim2-server-0.1': ['warn entra groups/member-removed'],
  'scim2-server-0.8': ['warn entra groups/created'],
  'scim-sdk': ['warn entra groups/delivered'],
  elimity: ['fail entra groups/delivered', 'warn entra deactivate/delivered'],
};

const installsWithinMs = 400_000;

for (const { id, title, start } of servers) {
  it(
    `finds in ${title} what was confirmed by hand, and nothing else`,
    async () => {
      const server = await start();
      if (server.kind === 'none') {
        process.stdout.write(`not run: ${title}, ${server.why}\n`);
        return expect(server.why).not.toBe('');
      }
      try {
        const target = { baseUrl: server.baseUrl, auth: { bearer: { env: 'SERVER_TOKEN' } } };

        const run = await playExternal({ [id]: target }, { env: { SERVER_TOKEN: server.token } });

        expect(findingsIn(run)).toEqual(confirmed[id]);
        expect(run.results.filter(({ status }) => status === 'error')).toEqual([]);
        expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(25);
        expect(run.results.flatMap(({ left }) => left)).toEqual([]);
        expect(await countResources(server)).toBe(0);
      } finally {
        await server.close();
      }
    },
    installsWithinMs,
  );
}
