import { connectionWorks } from '../checks/connection/connection-works.ts';
import { noTokenRefused } from '../checks/connection/no-token-refused.ts';
import { wrongTokenRefused } from '../checks/connection/wrong-token-refused.ts';
import { defineScenario } from '../scenario.ts';

export const connectionTest = defineScenario({
  id: 'connection-test',
  suite: 'lifecycle',
  group: 'Connection and profile',
  title: 'The connection test passes with the right credential and fails with a wrong one',
  needs: [],
  story: [
    'The administrator enters base URL and credential, and tests the connection.',
    'Somebody tries a credential that was never issued, and none at all.',
  ],
  checks: [connectionWorks, wrongTokenRefused, noTokenRefused],
  async play({ idp, delivery, need, check, tell, scim, wrongConnection }) {
    need(connectionWorks, delivery(await idp.testConnection()));

    const wrong = wrongConnection();
    if (wrong === undefined) return;
    tell('Somebody tries a credential that was never issued.');
    const list = { method: 'GET', path: '/Users?startIndex=1&count=1' } as const;
    check(wrongTokenRefused, { exchanges: [await scim(list, wrong)] });
    tell('Somebody tries without a credential.');
    check(noTokenRefused, { exchanges: [await scim({ ...list, credential: 'none' })] });
  },
});
