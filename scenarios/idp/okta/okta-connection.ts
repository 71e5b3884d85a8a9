import { oktaBaseUrl, oktaFirstPages, oktaInTime } from '../../checks/okta/connection.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaConnection = defineScenario({
  id: 'okta-connection',
  suite: 'okta',
  group: 'Okta',
  title: 'A configuration can be saved',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  story: [
    'Two people are asked for, and a hundred groups where there are groups: what Okta asks to save a configuration.',
    'The groups are asked for twice more, and the quickest answer is taken.',
  ],
  checks: [oktaBaseUrl, oktaFirstPages, oktaInTime],
  async play({ asIdp, behaviour, discovery, connection, check }) {
    check(oktaBaseUrl, { baseUrl: connection().baseUrl });
    const people = await asIdp({ method: 'GET', path: '/Users?startIndex=1&count=2' });
    const lists = [];
    if (behaviour.groups === 'endpoint' && discovery.groups !== false)
      while (lists.length < 3) lists.push(await asIdp({ method: 'GET', path: '/Groups?startIndex=1&count=100' }));
    const all = [people, ...lists];
    check(oktaFirstPages, { exchanges: all.slice(0, 2) });
    check(oktaInTime, { all, lists, exchanges: all });
  },
});
