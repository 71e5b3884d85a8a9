import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { answerOf } from '../checks/answer.ts';
import { answersTo, type Question } from '../checks/filter-answer.ts';
import { membersExcluded } from '../checks/projection/members.ts';
import { rootAbsent, rootFindsAll } from '../checks/root/root.ts';
import { quoted } from '../probe/ask.ts';
import { createdId } from '../probe/created-id.ts';
import { makePerson, needFound } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const groupsRead = defineScenario({
  id: 'groups-read',
  suite: 'conformance',
  group: 'Groups',
  title: 'Groups are read without their members, and found beside people',
  needs: ['groups-endpoint'],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person and a group with this person as a member are created.',
    'The group is read, and looked for, without its members.',
    'Both are looked for at the base URL, which a target need not serve.',
  ],
  checks: [membersExcluded, rootFindsAll, rootAbsent],
  async play(tools) {
    const { check, discovery, scim, group, readId, skip } = tools;
    const { id, userName } = await makePerson(tools);
    await needFound(tools, userName);
    const { displayName } = group();
    const body = { schemas: [groupSchema], displayName, members: [{ value: id }] };
    const created = await scim({ method: 'POST', path: '/Groups', body });
    const groupId = createdId(created);
    if (groupId === undefined) return skip(`the group could not be created: ${answerOf(created)}`);
    await readId('Groups', groupId, ({ resource }) => resource !== undefined);

    const get = (path: string): Promise<Exchange> => scim({ method: 'GET', path });
    const without = 'excludedAttributes=members';
    const exchanges = [await get(`/Groups/${encodeURIComponent(groupId)}?${without}`)];
    const listed = await get(
      `/Groups?filter=${encodeURIComponent(`displayName eq ${quoted(displayName)}`)}&${without}`,
    );
    if (listed.response?.status === 200) exchanges.push(listed);
    check(membersExcluded, { exchanges });

    const atRoot = async (filter: string, finds: readonly string[]): Promise<Question> => ({
      filter,
      finds,
      exchange: await get(`/?filter=${encodeURIComponent(filter)}`),
    });
    const [person, both] = [`userName eq ${quoted(userName)}`, `displayName eq ${quoted(displayName)}`];
    const all = await atRoot(`${person} or ${both}`, [id, groupId]);
    const isServed = all.exchange.response?.status === 200;
    const missing = `the target has no query at its base URL: ${answerOf(all.exchange)}`;
    check(rootFindsAll, answersTo(discovery, isServed ? [all] : [], missing));
    check(rootAbsent, answersTo(discovery, isServed ? [await atRoot(person, [id])] : [], missing));
  },
});
