import { answerOf } from '../../checks/answer.ts';
import { entraUnknownMember } from '../../checks/entra/groups.ts';
import { hasMembers as hasAll } from '../../checks/groups/members.ts';
import { memberRemoved } from '../../checks/members/members.ts';
import { includes, without } from '../../checks/wish.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { hasMembers, membersOf, postGroup } from '../../probe/group-subject.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

const stranger = '7c0f5e3a-5f0d-4f6b-9a55-000000000000';

export const entraGroupsCompliant = defineScenario({
  id: 'entra-groups-compliant',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Members leave by a value path, as Entra ID has it with its flag',
  needs: ['groups-endpoint'],
  dialects: ['entra-rfc'],
  after: ['create-and-read-back'],
  story: [
    'A group is created and two people are added to it in one request.',
    'Somebody is removed who is no member, which changes nothing; then one of the two.',
  ],
  checks: [entraUnknownMember, memberRemoved],
  async play(tools) {
    const { check, skip } = tools;
    const asEntra = asIdp(tools);
    const { posted, group } = await postGroup(asEntra);
    if (group === undefined) return skip(`the group could not be created: ${answerOf(posted)}`);
    const [{ id: a }, { id: b }] = [await createSubject(asEntra), await createSubject(asEntra)];
    const added = await group.patch({ op: 'add', path: 'members', value: membersOf([a, b]) });
    if (!hasAll([a, b], [])(await group.read())) return skip(`the members could not be added: ${answerOf(added)}`);
    const remove = (id: string) => group.patch({ op: 'remove', path: `members[value eq ${JSON.stringify(id)}]` });
    const unknown = await remove(stranger);
    check(entraUnknownMember, written(tools, unknown, await group.read(), hasMembers(a, b)));
    const removed = await remove(a);
    const left = [without({ value: a }, 'members'), includes(membersOf([b]), 'members')];
    check(memberRemoved, written(tools, removed, await group.read(), ...left));
  },
});
