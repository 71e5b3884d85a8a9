import { keycloakMembersEmptied } from '../../checks/keycloak/keycloak.ts';
import { hasMembers, postGroup } from '../../probe/group-subject.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const keycloakGroups = defineScenario({
  id: 'keycloak-groups',
  suite: 'keycloak',
  group: 'Keycloak',
  title: 'The last member leaves with all others',
  needs: ['groups-endpoint'],
  dialects: ['keycloak-ext'],
  story: ['Two people and a group with both are created.', 'One PATCH removes members and names no value.'],
  checks: [keycloakMembersEmptied],
  async play(tools) {
    const { check, skip } = tools;
    const keycloak = speaking(tools);
    const ids = [(await createSubject(keycloak)).id, (await createSubject(keycloak)).id];
    const { group } = await postGroup(keycloak, ids);
    if (group === undefined) return skip('the group could not be created');
    const emptied = await group.patch({ op: 'remove', path: 'members' });
    check(keycloakMembersEmptied, written(tools, emptied, await group.read(), hasMembers()));
  },
});
