import { authentikOneByOne } from '../../checks/authentik/authentik.ts';
import { groupFoundByName } from '../../checks/groups/found-by-name.ts';
import { hasMembers, postGroup } from '../../probe/group-subject.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const authentikGroups = defineScenario({
  id: 'authentik-groups',
  suite: 'authentik',
  group: 'authentik',
  title: 'Members join one operation each',
  needs: ['groups-endpoint'],
  dialects: ['authentik'],
  story: [
    'Five people and an empty group are created, and the group is looked for by its name.',
    'One PATCH has an operation for each of the five.',
  ],
  checks: [groupFoundByName, authentikOneByOne],
  async play(tools) {
    const { asIdp, discovery, check, skip } = tools;
    const authentik = speaking(tools);
    const ids: string[] = [];
    while (ids.length < 5) ids.push((await createSubject(authentik)).id);
    const { group } = await postGroup(authentik);
    if (group === undefined) return skip('the group could not be created');
    await group.read();
    const filter = `displayName+eq+${encodeURIComponent(JSON.stringify(group.sent.displayName)).replaceAll('%20', '+')}`;
    const asked = await asIdp({ method: 'GET', path: `/Groups?filter=${filter}` });
    check(groupFoundByName, { asked, id: group.id, discovery, exchanges: [asked] });

    const added = await group.patch(...ids.map((value) => ({ op: 'add', path: 'members', value: [{ value }] })));
    check(authentikOneByOne, written(tools, added, await group.read(), hasMembers(...ids)));
  },
});
