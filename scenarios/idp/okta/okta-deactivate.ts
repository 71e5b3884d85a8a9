import { oktaPathLessActive } from '../../checks/okta/active.ts';
import { shows } from '../../checks/wish.ts';
import { patchBody } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaDeactivate = defineScenario({
  id: 'okta-deactivate',
  suite: 'okta',
  group: 'Okta',
  title: 'One PATCH without a path takes the access away',
  needs: [],
  dialects: ['okta-oin'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: ['A person is assigned.', 'One PATCH without a path says active false, and the person is read.'],
  checks: [oktaPathLessActive],
  async play(tools) {
    const { settledPerson, asIdp, readId, check } = tools;
    const { resourceId } = await settledPerson();
    const patched = await asIdp({
      method: 'PATCH',
      path: `/Users/${encodeURIComponent(resourceId)}`,
      body: patchBody([{ op: 'replace', value: { active: false } }]),
    });
    const seen = await readId('Users', resourceId, ({ resource }) => resource?.active === false);
    check(oktaPathLessActive, written(tools, patched, seen, shows(false, 'active')));
  },
});
