import { groupGone } from '../checks/groups/deleted.ts';
import { groupChanged } from '../checks/groups/group-changed.ts';
import { groupCreated } from '../checks/groups/group-created.ts';
import { groupDeleteDelivered } from '../checks/groups/group-deleted.ts';
import { memberRemoved } from '../checks/groups/member-removed.ts';
import { hasMembers, memberAdded, memberIds, pushedMembers, renameKeepsMembers } from '../checks/groups/members.ts';
import { membersSurvive } from '../checks/groups/members-survive.ts';
import { renamed } from '../checks/groups/renamed.ts';
import { defineScenario } from '../scenario.ts';

export const groupsEndpoint = defineScenario({
  id: 'groups-endpoint',
  suite: 'lifecycle',
  group: 'Reconfigure and groups',
  title: 'A pushed group keeps its members and its name',
  needs: ['groups-endpoint'],
  after: ['create-and-read-back', 'invitation-accepted'],
  story: [
    'The administrator assigns three people and pushes a group with two of them.',
    'The third joins the group, the first leaves it, and the group gets a new name.',
    'The group is deleted; its people stay, and so does the one who had left it.',
  ],
  checks: [
    groupCreated,
    pushedMembers,
    groupChanged,
    memberAdded,
    memberRemoved,
    renamed,
    renameKeepsMembers,
    groupDeleteDelivered,
    groupGone,
    membersSurvive,
  ],
  async play({ idp, settledPerson, group, delivery, need, check, tell, readId, newGroupName, note }) {
    const [ada, grace, alan] = [await settledPerson(), await settledPerson(), await settledPerson()];
    const team = group([ada.person, grace.person]);
    const pushed = await idp.pushGroup(team);
    need(groupCreated, delivery(pushed));
    const groupId = pushed.resourceId ?? '';

    tell('The group is read.');
    const first = [ada.resourceId, grace.resourceId];
    check(pushedMembers, {
      ...(await readId('Groups', groupId, hasMembers(first, []))),
      members: first,
      strangers: [alan.resourceId],
    });

    need(groupChanged, delivery(await idp.addMembers(team, [alan.person])));
    const all = [...first, alan.resourceId];
    check(memberAdded, { ...(await readId('Groups', groupId, hasMembers(all, []))), members: all, strangers: [] });

    const removal = delivery(await idp.removeMembers(team, [ada.person]));
    need(groupChanged, removal);
    const rest = [grace.resourceId, alan.resourceId];
    const left = await readId('Groups', groupId, hasMembers(rest, first.slice(0, 1)));
    check(memberRemoved, { ...left, members: rest, strangers: [ada.resourceId], removal: removal.exchanges });

    const displayName = newGroupName(team);
    need(groupChanged, delivery(await idp.renameGroup(team, displayName)));
    const named = await readId('Groups', groupId, ({ resource }) => resource?.displayName === displayName);
    check(renamed, { ...named, displayName });
    check(renameKeepsMembers, { ...named, members: memberIds(left), strangers: [] });

    const deletion = delivery(await idp.deleteGroup(team));
    need(groupDeleteDelivered, deletion);
    if (deletion.exchanges.length === 0) return note(`${deletion.idp} leaves a deleted group in the target.`);
    check(groupGone, await readId('Groups', groupId, ({ resource }) => resource === undefined));
    const people = [];
    for (const { resourceId, expected } of [ada, grace, alan])
      people.push({ ...(await readId('Users', resourceId)), ...expected });
    check(membersSurvive, { people, exchanges: people.flatMap(({ exchanges }) => exchanges) });
  },
});
