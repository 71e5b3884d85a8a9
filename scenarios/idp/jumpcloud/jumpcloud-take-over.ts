import { groupFoundByName } from '../../checks/groups/found-by-name.ts';
import { membersAdded } from '../../checks/members/members.ts';
import { hasMembers, membersOf, postGroup } from '../../probe/group-subject.ts';
import { createSubject, patchBody } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const jumpCloudTakeOver = defineScenario({
  id: 'jumpcloud-take-over',
  suite: 'jumpcloud',
  group: 'JumpCloud',
  title: 'A group that is there is taken over',
  needs: ['groups-endpoint'],
  dialects: ['jumpcloud'],
  story: [
    'A person, and a group without members, are created by hand.',
    'The group is found by its name, and the person is added to it.',
  ],
  checks: [groupFoundByName, membersAdded],
  async play(tools) {
    const { asIdp, discovery, check, skip } = tools;
    const member = await createSubject(tools);
    const { group } = await postGroup(tools);
    if (group === undefined) return skip('the group could not be created');
    await group.read();
    const filter = encodeURIComponent(`displayName eq ${JSON.stringify(group.sent.displayName)}`);
    const asked = await asIdp({ method: 'GET', path: `/Groups?filter=${filter}` });
    check(groupFoundByName, { asked, id: group.id, discovery, exchanges: [asked] });

    const added = await asIdp({
      method: 'PATCH',
      path: `/Groups/${encodeURIComponent(group.id)}`,
      body: patchBody([{ op: 'add', path: 'members', value: membersOf([member.id]) }]),
    });
    check(membersAdded, written(tools, added, await group.read(), hasMembers(member.id)));
  },
});
