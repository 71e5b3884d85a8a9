import { groupFoundByName } from '../../checks/groups/found-by-name.ts';
import {
  oktaGroupRenamed,
  oktaMemberPlain,
  oktaMembersEmptied,
  oktaMembersExchanged,
  oktaMembersPathLess,
  oktaMembersPushed,
} from '../../checks/okta/groups.ts';
import { shows } from '../../checks/wish.ts';
import { hasMembers, postGroup } from '../../probe/group-subject.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject, type Subject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaGroups = defineScenario({
  id: 'okta-groups',
  suite: 'okta',
  group: 'Okta',
  title: 'A pushed group follows its operations one by one',
  needs: ['groups-endpoint'],
  dialects: ['okta-oin'],
  story: [
    'Three people and an empty group are created, and the group is looked for by its name.',
    'One joins, by value and display alone; then one PATCH takes them away and adds the second.',
    'The group is renamed with its id in the value.',
    'Its members are replaced by a full list, by the same without a path, and at last by an empty one.',
  ],
  checks: [
    groupFoundByName,
    oktaMemberPlain,
    oktaMembersExchanged,
    oktaGroupRenamed,
    oktaMembersPushed,
    oktaMembersPathLess,
    oktaMembersEmptied,
  ],
  async play(tools) {
    const { check, asIdp, discovery, group: newGroup, skip } = tools;
    const okta = speaking(tools);
    const [a, b, c] = [await createSubject(okta), await createSubject(okta), await createSubject(okta)];
    const { posted, group } = await postGroup(okta, [], { members: [] });
    if (group === undefined) return skip('the group could not be created');
    await group.read();

    const filter = encodeURIComponent(`displayName eq ${JSON.stringify(group.sent.displayName)}`);
    const asked = await asIdp({ method: 'GET', path: `/Groups?filter=${filter}&startIndex=1&count=100` });
    check(groupFoundByName, { asked, id: group.id, discovery, exchanges: [posted, asked] });

    const joined = await group.patch({ op: 'add', path: 'members', value: [memberOf(a)] });
    const first = await group.read();
    check(oktaMemberPlain, { ...written(tools, joined, first, hasMembers(a.id)), member: a.id });
    const exchanged = await group.patch(
      { op: 'remove', path: `members[value eq ${JSON.stringify(a.id)}]` },
      { op: 'add', path: 'members', value: [memberOf(b)] },
    );
    check(oktaMembersExchanged, written(tools, exchanged, await group.read(), hasMembers(b.id)));
    const { displayName } = newGroup();
    const renamed = await group.patch({ op: 'replace', value: { id: group.id, displayName } });
    const wishes = [shows(displayName, 'displayName'), shows(group.id, 'id')];
    check(oktaGroupRenamed, written(tools, renamed, await group.read(), ...wishes));

    const pushed = await group.patch({ op: 'replace', path: 'members', value: [a, c].map(memberOf) });
    check(oktaMembersPushed, written(tools, pushed, await group.read(), hasMembers(a.id, c.id)));
    const pathLess = await group.patch({ op: 'replace', value: { members: [b, c].map(memberOf) } });
    check(oktaMembersPathLess, written(tools, pathLess, await group.read(), hasMembers(b.id, c.id)));
    const emptied = await group.patch({ op: 'replace', path: 'members', value: [] });
    check(oktaMembersEmptied, written(tools, emptied, await group.read(), hasMembers()));
  },
});

const memberOf = ({ id, person }: Subject) => ({ value: id, display: person.email });
