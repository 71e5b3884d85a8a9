import { oktaGroupPut } from '../../checks/okta/groups.ts';
import { shows } from '../../checks/wish.ts';
import { hasMembers, postGroup } from '../../probe/group-subject.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaGroupsPut = defineScenario({
  id: 'okta-groups-put',
  suite: 'okta',
  group: 'Okta',
  title: 'A pushed group is put whole',
  needs: ['groups-endpoint'],
  dialects: ['okta-aiw'],
  story: [
    'Two people and a group with the first are created.',
    'A PUT with the id of the group leaves the second one alone, with null for display.',
  ],
  checks: [oktaGroupPut],
  async play(tools) {
    const { check, skip } = tools;
    const okta = speaking(tools);
    const [a, b] = [await createSubject(okta), await createSubject(okta)];
    const { group } = await postGroup(okta, [a.id]);
    if (group === undefined) return skip('the group could not be created');
    const put = await group.put({ ...group.sent, id: group.id, members: [{ value: b.id, display: null }] });
    const wishes = [hasMembers(b.id), shows(group.id, 'id')];
    check(oktaGroupPut, written(tools, put, await group.read(), ...wishes));
  },
});
