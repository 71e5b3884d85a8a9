import { oktaPathLessActive } from '../../checks/okta/active.ts';
import { shows } from '../../checks/wish.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaDeactivate = defineScenario({
  id: 'okta-deactivate',
  suite: 'okta',
  group: 'Okta',
  title: 'One PATCH without a path takes the access away',
  needs: [],
  dialects: ['okta-oin'],
  after: ['create-and-read-back'],
  story: ['A person is created.', 'One PATCH without a path says active false, and the person is read.'],
  checks: [oktaPathLessActive],
  async play(tools) {
    const { readId, check } = tools;
    const subject = await createSubject(speaking(tools));
    const patched = await subject.patch({ op: 'replace', value: { active: false } });
    const seen = await readId('Users', subject.id, ({ resource }) => resource?.active === false);
    check(oktaPathLessActive, written(tools, patched, seen, shows(false, 'active')));
  },
});
