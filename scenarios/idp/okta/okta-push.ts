import { createDelivered } from '../../checks/create/create-delivered.ts';
import { groupChanged } from '../../checks/groups/group-changed.ts';
import { groupCreated } from '../../checks/groups/group-created.ts';
import { hasMembers, pushedMembers } from '../../checks/groups/members.ts';
import { oktaGroupLinked } from '../../checks/okta/links.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaPush = defineScenario({
  id: 'okta-push',
  suite: 'okta',
  group: 'Okta',
  title: 'A group is pushed, pushed in full, and linked again',
  needs: ['groups-endpoint'],
  dialects: ['okta-oin', 'okta-aiw'],
  after: ['groups-endpoint'],
  story: [
    'Three people are assigned, and a group with two of them is pushed; then once more in full, as by Push now.',
    'The push is unlinked, and the group left where it is.',
    'The people are assigned and the group is pushed again: Okta finds it by its name.',
  ],
  checks: [createDelivered, groupCreated, groupChanged, pushedMembers, oktaGroupLinked],
  async play({ idp, person: newPerson, settledPerson, group, delivery, need, check, tell, readId }) {
    need(createDelivered, delivery(await idp.assign(newPerson())));
    const [ada, grace] = [await settledPerson(), await settledPerson()];
    const team = group([ada.person, grace.person]);
    const pushed = await idp.pushGroup(team);
    need(groupCreated, delivery(pushed));
    const id = pushed.resourceId ?? '';
    need(groupChanged, delivery(await idp.replaceMembers(team)));
    const members = [ada.resourceId, grace.resourceId];
    check(pushedMembers, { ...(await readId('Groups', id, hasMembers(members, []))), members, strangers: [] });

    tell('The administrator unlinks the push, leaves the group, and sets everything up again.');
    idp.forgetLinks();
    for (const { person } of [ada, grace]) await idp.assign(person);
    need(groupChanged, delivery(await idp.pushGroup(team)));
    const seen = await readId('Groups', id, hasMembers(members, []));
    check(oktaGroupLinked, { id, linked: idp.linkedId(team.id), seen, exchanges: seen.exchanges });
  },
});
