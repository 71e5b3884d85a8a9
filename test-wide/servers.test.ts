import { expect, it } from 'vitest';
import { playExternal } from '../test/scenarios/external/play-external.ts';
import { findingsIn } from './findings.ts';
import { servers } from './servers/all.ts';
import { countResources } from './servers/server.ts';

/** Reached or not by chance: two requests must meet in the server. */
const byChance: readonly string[] = ['concurrency/no-lost-update', 'concurrency/no-lost-member'];

const installsWithinMs = 400_000;

/**
 * What is in golden/ was confirmed by hand against the RFC, as docs/findings/ says; a new finding and a lost one both want a
 * look. After it, `npm run test:wide -- test-wide/servers.test.ts -u` writes the lists again.
 */
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

        const found = findingsIn(run).filter((line) => !byChance.some((check) => line.endsWith(` ${check}`)));
        await expect(`${found.join('\n')}\n`).toMatchFileSnapshot(`./golden/${id}.txt`);
        expect(run.results.filter(({ status }) => status === 'error')).toEqual([]);
        expect(run.results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(70);
        expect(run.results.flatMap(({ left }) => left)).toEqual([]);
        expect(await countResources(server)).toBe(0);
      } finally {
        await server.close();
      }
    },
    installsWithinMs,
  );
}
