import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import {
  deletedLeaves,
  emptyGroup,
  groupNameRequired,
  groupNameTwice,
  memberUnknown,
} from '../checks/members/groups.ts';
import { absent } from '../checks/wish.ts';
import { groupNamed, membersOf, postGroup } from '../probe/group-subject.ts';
import { createSubject } from '../probe/subject.ts';
import { written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const groupRules = defineScenario({
  id: 'group-rules',
  suite: 'conformance',
  group: 'Groups',
  title: 'Groups need a name and no members',
  needs: ['groups-endpoint'],
  dialects: 'none',
  after: ['group-members'],
  story: [
    'A group without members is created by hand, and a second one with the same name.',
    'A group without a name is refused; one with a member that nobody knows is no server error.',
    'A person who is a member is deleted: the group has that member no more.',
  ],
  checks: [emptyGroup, groupNameTwice, groupNameRequired, memberUnknown, deletedLeaves],
  async play(tools) {
    const { check, need, scim, group } = tools;
    const { posted, group: empty } = await postGroup(tools);
    need(emptyGroup, written(tools, posted, await empty?.read(), absent('members')));
    if (empty === undefined) return;
    const create = (body: JsonObject): Promise<Exchange> => scim({ method: 'POST', path: '/Groups', body });
    const second = await create(empty.sent);
    check(groupNameTwice, { exchanges: [second] });
    const nameless = await create({ schemas: [groupSchema], externalId: group().id });
    check(groupNameRequired, written(tools, nameless, undefined));
    const members = membersOf(['7c0f5e3a-5f0d-4f6b-9a55-000000000000']);
    const ghost = await create({ ...groupNamed(group().displayName), members });
    check(memberUnknown, { exchanges: [ghost] });

    const subject = await createSubject(tools);
    const added = await empty.patch({ op: 'add', path: 'members', value: membersOf([subject.id]) });
    const deleted = await scim({ method: 'DELETE', path: subject.path });
    if (!isSuccess(added.response?.status) || !isSuccess(deleted.response?.status)) return;
    const left = await empty.read();
    check(deletedLeaves, { group: left, id: subject.id, exchanges: [added, deleted, ...left.exchanges] });
  },
});
