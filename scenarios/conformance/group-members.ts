import {
  memberImmutable,
  memberRemoved,
  membersAdded,
  membersAddedTwice,
  membersCreated,
  membersPut,
  membersRemovedByList,
  membersReplaced,
  membersSurviveChange,
} from '../checks/members/members.ts';
import { includes, without } from '../checks/wish.ts';
import { hasMembers, membersOf, postGroup } from '../probe/group-subject.ts';
import { createSubject } from '../probe/subject.ts';
import { written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

const stranger = '7c0f5e3a-5f0d-4f6b-9a55-000000000000';

export const groupMembers = defineScenario({
  id: 'group-members',
  suite: 'conformance',
  group: 'Groups',
  title: 'Members of a group come and go one by one',
  needs: ['groups-endpoint'],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'Three people and a group with the first one are created by hand.',
    'The others are added, one of them once more; the first one cannot be turned into somebody else.',
    'One is removed by a filter, the members are replaced by one, one is removed by a list, and a PUT leaves another.',
    'At last that member gets another name, and an address where nothing hangs on it.',
  ],
  checks: [
    membersCreated,
    membersAdded,
    membersAddedTwice,
    memberImmutable,
    memberRemoved,
    membersReplaced,
    membersRemovedByList,
    membersPut,
    membersSurviveChange,
  ],
  async play(tools) {
    const { behaviour, check, need, newAddress } = tools;
    const member = await createSubject(tools);
    const [{ id: a }, { id: b }, { id: c }] = [member, await createSubject(tools), await createSubject(tools)];
    const { posted, group } = await postGroup(tools, [a]);
    need(membersCreated, written(tools, posted, await group?.read(), hasMembers(a)));
    if (group === undefined) return;

    const added = await group.patch({ op: 'add', path: 'members', value: membersOf([b, c]) });
    check(membersAdded, written(tools, added, await group.read(), includes(membersOf([a, b, c]), 'members')));
    const again = await group.patch({ op: 'add', path: 'members', value: membersOf([b]) });
    check(membersAddedTwice, written(tools, again, await group.read(), hasMembers(a, b, c)));
    const turned = await group.patch({
      op: 'replace',
      path: `members[value eq ${JSON.stringify(a)}].value`,
      value: stranger,
    });
    check(memberImmutable, written(tools, turned, await group.read(), without({ value: stranger }, 'members')));

    const removed = await group.patch({ op: 'remove', path: `members[value eq ${JSON.stringify(a)}]` });
    const left = [without({ value: a }, 'members'), includes(membersOf([b, c]), 'members')];
    check(memberRemoved, written(tools, removed, await group.read(), ...left));
    const replaced = await group.patch({ op: 'replace', path: 'members', value: membersOf([a]) });
    check(membersReplaced, written(tools, replaced, await group.read(), hasMembers(a)));

    await group.patch({ op: 'add', path: 'members', value: membersOf([b]) });
    const listed = await group.patch({ op: 'remove', path: 'members', value: membersOf([a]) });
    check(membersRemovedByList, written(tools, listed, await group.read(), hasMembers(b)));
    const put = await group.put({ ...group.sent, members: membersOf([a]) });
    check(membersPut, written(tools, put, await group.read(), hasMembers(a)));

    const renamed = { op: 'replace', path: 'displayName', value: 'Bea Married' };
    const moved = { op: 'replace', path: 'userName', value: newAddress() };
    const changed = await member.patch(renamed, ...(behaviour.emailChange === 'at-once' ? [moved] : []));
    check(membersSurviveChange, written(tools, changed, await group.read(), hasMembers(a)));
  },
});
