import { connectionWorks } from '../../checks/connection/connection-works.ts';
import { oktaRawToken, oktaUnknownTold, oktaWrongTokenTold } from '../../checks/okta/refusals.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaRefusals = defineScenario({
  id: 'okta-refusals',
  suite: 'okta',
  group: 'Okta',
  title: 'Refusals tell the administrator what is wrong',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  story: [
    'An id is read that nobody has.',
    'The administrator types in a wrong token and tests the connection; then the right one again.',
    'A page is asked for with the token alone, as the mode Header sends it.',
  ],
  checks: [oktaUnknownTold, oktaWrongTokenTold, connectionWorks, oktaRawToken],
  async play({ idp, asIdp, scim, delivery, wrongConnection, connection, check, tell }) {
    const unknown = await asIdp({ method: 'GET', path: '/Users/7c0f5e3a-5f0d-4f6b-9a55-000000000000' });
    check(oktaUnknownTold, { asked: unknown, exchanges: [unknown] });

    const wrong = wrongConnection();
    if (wrong === undefined) {
      check(oktaWrongTokenTold, {});
    } else {
      tell('The administrator types in a wrong token.');
      idp.configure(wrong);
      const { exchanges } = delivery(await idp.testConnection());
      const asked = exchanges.at(-1);
      check(oktaWrongTokenTold, asked === undefined ? {} : { asked, exchanges });
      tell('The administrator types in the right one again.');
      idp.configure(connection());
      check(connectionWorks, delivery(await idp.testConnection()));
    }

    const { credential } = connection();
    if (credential.kind !== 'bearer') return void check(oktaRawToken, {});
    const headers = { Authorization: credential.token };
    const path = '/Users?startIndex=1&count=2';
    const raw = await scim({ method: 'GET', path, credential: 'none', headers });
    check(oktaRawToken, { asked: raw, exchanges: [raw] });
  },
});
