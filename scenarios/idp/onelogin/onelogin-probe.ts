import { oneLoginEmptyAgent, oneLoginProbe } from '../../checks/onelogin/onelogin.ts';
import { defineScenario } from '../../scenario.ts';

export const oneLoginProbed = defineScenario({
  id: 'onelogin-probe',
  suite: 'onelogin',
  group: 'OneLogin',
  title: 'Provisioning can be enabled',
  needs: [],
  dialects: ['onelogin'],
  story: [
    'A userName is asked for that nobody has, as when provisioning is enabled.',
    'A page of one is asked for with an empty User-Agent.',
  ],
  checks: [oneLoginProbe, oneLoginEmptyAgent],
  async play({ asIdp, scim, newAddress, check }) {
    const filter = encodeURIComponent(`userName eq ${JSON.stringify(newAddress())}`);
    const asked = await asIdp({ method: 'GET', path: `/Users?filter=${filter}` });
    check(oneLoginProbe, { asked, exchanges: [asked] });
    const nameless = await scim({
      method: 'GET',
      path: '/Users?startIndex=1&count=1',
      headers: { 'User-Agent': '' },
    });
    check(oneLoginEmptyAgent, { asked: nameless, exchanges: [nameless] });
  },
});
