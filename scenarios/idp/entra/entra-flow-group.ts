import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import { entraLinked } from '../../checks/entra/flow.ts';
import { groupChanged } from '../../checks/groups/group-changed.ts';
import { hasMembers, memberAdded, pushedMembers } from '../../checks/groups/members.ts';
import { createdId } from '../../probe/created-id.ts';
import { defineScenario } from '../../scenario.ts';

export const entraFlowGroup = defineScenario({
  id: 'entra-flow-group',
  suite: 'entra',
  group: 'Entra ID',
  title: 'A group from before the set-up is matched by its name, and filled',
  needs: ['groups-endpoint'],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'invitation-accepted', 'entra-match'],
  story: [
    'Somebody makes a group by hand, without members.',
    'Entra ID pushes a group of that name with two people: it finds the group, links it, and adds them in one request.',
    'Two more people join in the next cycle.',
  ],
  checks: [entraLinked, pushedMembers, groupChanged, memberAdded],
  async play({ idp, settledPerson, group, scim, need, check, delivery, readId }) {
    const four = [await settledPerson(), await settledPerson(), await settledPerson(), await settledPerson()];
    const [first, later] = [four.slice(0, 2), four.slice(2)];
    const team = group(first.map(({ person }) => person));
    const body = { schemas: [groupSchema], displayName: team.displayName };
    const existingId = createdId(await scim({ method: 'POST', path: '/Groups', body }));
    const pushed = await idp.pushGroup(team);
    need(entraLinked, { existingId, linkedId: pushed.resourceId, exchanges: delivery(pushed).exchanges });
    if (existingId === undefined) return;
    const members = first.map(({ resourceId }) => resourceId);
    const strangers = later.map(({ resourceId }) => resourceId);
    check(pushedMembers, {
      ...(await readId('Groups', existingId, hasMembers(members, strangers))),
      members,
      strangers,
    });

    const people = later.map(({ person }) => person);
    need(groupChanged, delivery(await idp.addMembers(team, people)));
    const all = [...members, ...strangers];
    check(memberAdded, { ...(await readId('Groups', existingId, hasMembers(all, []))), members: all, strangers: [] });
  },
});
