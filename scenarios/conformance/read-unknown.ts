import { unknownNotFound } from '../checks/read/unknown-not-found.ts';
import { defineScenario } from '../scenario.ts';

export const readUnknown = defineScenario({
  id: 'read-unknown',
  suite: 'conformance',
  tags: ['smoke'],
  group: 'Read',
  title: 'Nobody is found under an id that was never given out',
  needs: [],
  dialects: 'none',
  after: ['connection-test'],
  story: ['Ids that no account has are read: one that is an address, one that is a number, one that is a UUID.'],
  checks: [unknownNotFound],
  async play({ scim, check, newAddress }) {
    const exchanges = [];
    for (const id of [newAddress(), '987654321987654321', '7c0f5e3a-5f0d-4f6b-9a55-000000000000'])
      exchanges.push(await scim({ method: 'GET', path: `/Users/${encodeURIComponent(id)}` }));
    check(unknownNotFound, { exchanges });
  },
});
