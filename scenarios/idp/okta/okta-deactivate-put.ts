import { oktaPutActive } from '../../checks/okta/active.ts';
import { shows } from '../../checks/wish.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaDeactivatePut = defineScenario({
  id: 'okta-deactivate-put',
  suite: 'okta',
  group: 'Okta',
  title: 'One PUT takes the access away and nothing else',
  needs: [],
  dialects: ['okta-aiw'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: ['A person is assigned and read.', 'What was read goes back with active false, and the person is read again.'],
  checks: [oktaPutActive],
  async play(tools) {
    const { settledPerson, asIdp, readId, check, skip } = tools;
    const { resourceId } = await settledPerson();
    const before = await readId('Users', resourceId);
    const held = before.resource ?? skip('the person cannot be read');
    const path = `/Users/${encodeURIComponent(resourceId)}`;
    const put = await asIdp({ method: 'PUT', path, body: { ...held, active: false } });
    const seen = await readId('Users', resourceId, ({ resource }) => resource?.active === false);
    check(oktaPutActive, { ...written(tools, put, seen, shows(false, 'active')), before });
  },
});
