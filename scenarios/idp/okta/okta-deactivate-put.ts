import { oktaPutActive } from '../../checks/okta/active.ts';
import { shows } from '../../checks/wish.ts';
import { withChanged } from '../../probe/respelt.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaDeactivatePut = defineScenario({
  id: 'okta-deactivate-put',
  suite: 'okta',
  group: 'Okta',
  title: 'One PUT takes the access away and nothing else',
  needs: [],
  dialects: ['okta-aiw'],
  after: ['create-and-read-back'],
  story: ['A person is created and read.', 'What was read goes back with active false, and the person is read again.'],
  checks: [oktaPutActive],
  async play(tools) {
    const { readId, check, skip } = tools;
    const subject = await createSubject(speaking(tools));
    const before = await subject.read();
    const held = before.resource ?? skip('the person cannot be read');
    const put = await subject.put(withChanged(held, { active: false }));
    const seen = await readId('Users', subject.id, ({ resource }) => resource?.active === false);
    check(oktaPutActive, { ...written(tools, put, seen, shows(false, 'active')), before });
  },
});
