import { memberIdsIn, noLostMember } from '../checks/concurrency/members.ts';
import { membersOf, postGroup } from '../probe/group-subject.ts';
import { createSubject } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const concurrencyMembers = defineScenario({
  id: 'concurrency-members',
  suite: 'conformance',
  tags: ['concurrency'],
  group: 'Concurrency',
  title: 'Members who come at the same time are all in the group',
  needs: ['groups-endpoint'],
  dialects: 'none',
  after: ['group-members'],
  story: [
    'Three people and an empty group are created by hand.',
    'Three requests at the same time add one of the people each, and a read shows all of them.',
  ],
  checks: [noLostMember],
  async play(tools) {
    const { check, discovery, skip, readId } = tools;
    if (discovery.patch === false) skip('the target does not support PATCH');
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await createSubject(tools)).id);
    const { group } = await postGroup(tools);
    if (group === undefined) return skip('an empty group is refused');
    // The run may write to what it has seen to be its own: it looks once, not in the middle of the changes.
    await group.read();
    const exchanges = await Promise.all(
      ids.map((id) => group.patch({ op: 'add', path: 'members', value: membersOf([id]) })),
    );
    const seen = await readId('Groups', group.id, ({ resource }) =>
      ids.every((id) => memberIdsIn(resource).includes(id)),
    );
    check(noLostMember, { ...seen, ids, exchanges: [...exchanges, ...seen.exchanges] });
  },
});
