import { bodyTokenRefused, queryAnswerPrivate, queryTokenRefused } from '../checks/authentication/token-place.ts';
import { defineScenario } from '../scenario.ts';

/** Seconds. */
const shortLife = 300;

export const authenticationTokenPlace = defineScenario({
  id: 'authentication-token-place',
  suite: 'conformance',
  tags: ['security'],
  group: 'Authentication',
  title: 'A token is taken from the Authorization header alone',
  needs: ['credential', { administration: 'issueToken' }, { administration: 'revokeToken' }],
  dialects: 'none',
  scope: { tenant: ['token'] },
  after: ['connection-test'],
  story: [
    'Where a target has several tokens its administrator makes one that lives for five minutes and is ended behind the scenario: where it is sent now it may stand in logs.',
    'People are asked for with this token in the URL, and with it in a form in the body.',
  ],
  checks: [queryTokenRefused, queryAnswerPrivate, bodyTokenRefused],
  async play({ behaviour, check, issueToken, scim, skip }) {
    // It would be the token of the run from then on, and stand in logs.
    if (behaviour.tokens !== 'several') skip('a new token takes the place of the one before');
    const { token, connection } = await issueToken(shortLife);
    const form = `access_token=${encodeURIComponent(token)}`;
    const get = { method: 'GET', credential: 'none' } as const;
    const inUrl = { exchanges: [await scim({ ...get, path: `/Users?count=1&${form}` }, connection)] };
    check(queryTokenRefused, inUrl);
    check(queryAnswerPrivate, inUrl);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const inBody = await scim({ ...get, path: '/Users?count=1', headers, body: form }, connection);
    check(bodyTokenRefused, { exchanges: [inBody] });
  },
});
