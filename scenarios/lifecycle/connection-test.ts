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
    'Somebody tries to read and to create with a credential that was never issued, and with none at all.',
  ],
  checks: [connectionWorks, wrongTokenRefused, noTokenRefused],
  async play({ idp, person, delivery, need, check, tell, scim, userBody, wrongConnection }) {
    const tested = delivery(await idp.testConnection());
    if (tested.exchanges.length > 0) need(connectionWorks, tested);
    else check(connectionWorks, tested);

    const wrong = wrongConnection();
    if (wrong === undefined) return;
    tell('Somebody tries a credential that was never issued.');
    const list = { method: 'GET', path: '/Users?startIndex=1&count=1' } as const;
    const create = { method: 'POST', path: '/Users', body: userBody(person()) } as const;
    check(wrongTokenRefused, { exchanges: [await scim(list, wrong), await scim(create, wrong)] });
    tell('Somebody tries without a credential.');
    const anonymous = { credential: 'none' } as const;
    check(noTokenRefused, {
      exchanges: [await scim({ ...list, ...anonymous }), await scim({ ...create, ...anonymous })],
    });
  },
});
