import { expect, it } from 'vitest';
import { referenceProvider } from './servers/provider.ts';
import { countResources } from './servers/server.ts';
import { testers } from './testers/all.ts';

/** What each holds against our own provider, and why it is wrong, stands in docs/findings/our-provider.md. */
const listed: Readonly<Record<string, readonly string[]>> = {
  scimulator: [],
  'scimulator-conformance': [],
  'scim2-tester-0.5': [
    'check_add_attribute: members',
    'check_remove_attribute: active',
    'check_replace_attribute: members',
  ],
  'scim2-tester-0.2': [
    'check_add_attribute [Group]: members',
    'check_remove_attribute [User]: active',
    'check_replace_attribute [Group]: members',
  ],
  'scim-sanity': [
    'PATCH /Groups/{id} add member: Expected 200, got 400',
    'PATCH /Groups/{id} remove members: Expected 200, got 204',
    'PATCH /Groups/{id}: Expected HTTP 200, got 204 (RFC 7644 §3.3); Response body is empty',
  ],
};

const installsWithinMs = 400_000;

for (const { id, title, settings = [], prepare } of testers) {
  it(
    `${title} finds nothing in our provider but what is listed as its own mistake`,
    async () => {
      const ready = await prepare();
      if (ready.kind === 'none') {
        process.stdout.write(`not run: ${title}, ${ready.why}\n`);
        return expect(ready.why).not.toBe('');
      }
      const server = await referenceProvider({ settings }).start();
      if (server.kind === 'none') throw new Error(server.why);
      try {
        const { findings, verdicts, broke } = await ready.test(server);

        expect(broke).toBeUndefined();
        expect(findings).toEqual(listed[id]);
        expect(verdicts).toBeGreaterThan(20);
        expect(await countResources(server)).toBe(0);
      } finally {
        await server.close();
      }
    },
    installsWithinMs,
  );
}
