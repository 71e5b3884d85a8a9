import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import { answerOf, isSuccess } from '../../checks/answer.ts';
import {
  entraGroupAnyCase,
  entraGroupCreated,
  entraGroupMatched,
  entraGroupTwice,
  entraListRemoved,
  entraMembersAdded,
  entraUnknownSchema,
} from '../../checks/entra/groups.ts';
import { answersTo } from '../../checks/filter-answer.ts';
import { hasMembers as hasAll } from '../../checks/groups/members.ts';
import { membersAddedTwice } from '../../checks/members/members.ts';
import { membersExcluded } from '../../checks/projection/members.ts';
import { includes, shows } from '../../checks/wish.ts';
import { asIdp, askAsEntra } from '../../probe/as-idp.ts';
import { quoted } from '../../probe/ask.ts';
import { createdId } from '../../probe/created-id.ts';
import { hasMembers, membersOf } from '../../probe/group-subject.ts';
import { createSubject, patchBody } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario, type Tools } from '../../scenario.ts';

const microsoftGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';
const withoutMembers = 'excludedAttributes=members';

export const entraGroups = defineScenario({
  id: 'entra-groups',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Groups are matched, made and filled as Entra ID does it',
  needs: ['groups-endpoint'],
  dialects: ['entra'],
  after: ['create-and-read-back', 'entra-match'],
  story: [
    'A group is created without members, its schemas with a URI of Microsoft; where that is refused, once more without it.',
    'It is matched by its name, by its name in capitals, and created a second time.',
    'Three people become members in one request, with $ref as null, and one of them once more.',
    'The group is read and matched with its members left out; then one member is removed by a list.',
  ],
  checks: [
    entraUnknownSchema,
    entraGroupCreated,
    entraGroupMatched,
    entraGroupAnyCase,
    entraGroupTwice,
    entraMembersAdded,
    membersAddedTwice,
    membersExcluded,
    entraListRemoved,
  ],
  async play(tools) {
    const { check, skip, discovery, readId, asIdp: send } = tools;
    const { id, posted, sent, displayName } = await createGroup(tools);
    if (id === undefined) return skip(`the group could not be created: ${answerOf(posted)}`);

    const path = `/Groups/${encodeURIComponent(id)}`;
    const match = (name: string) =>
      askAsEntra(tools, {
        endpoint: '/Groups',
        before: `${withoutMembers}&`,
        filter: `displayName eq ${quoted(name)}`,
        finds: [id],
      });
    check(entraGroupMatched, answersTo(discovery, [await match(displayName)]));
    check(entraGroupAnyCase, answersTo(discovery, [await match(displayName.toUpperCase())]));
    check(entraGroupTwice, { exchanges: [await send({ method: 'POST', path: '/Groups', body: sent })] });

    const asEntra = asIdp(tools);
    const people = [await createSubject(asEntra), await createSubject(asEntra), await createSubject(asEntra)];
    const [a = '', b = '', c = ''] = people.map((each) => each.id);
    const patching =
      (reference: JsonObject) =>
      (op: string, ...ids: readonly string[]): Promise<Exchange> => {
        const value = ids.map((each) => ({ ...reference, value: each }));
        return asEntra.scim({ method: 'PATCH', path, body: patchBody([{ op, path: 'members', value }]) });
      };
    const isFilled = hasAll([a, b, c], []);
    const added = await patching({ $ref: null })('Add', a, b, c);
    const filled = await readId('Groups', id);
    check(entraMembersAdded, written(tools, added, filled, includes(membersOf([a, b, c]), 'members')));
    // Some of its pages have no $ref: what takes that alone goes on with it.
    const isTaken = isSuccess(added.response?.status);
    const patch = patching(isTaken ? { $ref: null } : {});
    if (!isTaken) await patch('Add', a, b, c);
    if (!isFilled(isTaken ? filled : await readId('Groups', id))) return;
    const again = await patch('Add', b);
    check(membersAddedTwice, written(tools, again, await readId('Groups', id), hasMembers(a, b, c)));
    const whole = await send({ method: 'GET', path: `${path}?${withoutMembers}` });
    const listed = (await match(displayName)).exchange;
    check(membersExcluded, { exchanges: listed.response?.status === 200 ? [whole, listed] : [whole] });
    const removal = await patch('Remove', a);
    const left = written(tools, removal, await readId('Groups', id));
    check(entraListRemoved, { ...left, members: [b, c], removed: a });
  },
});

type Created = {
  readonly id: string | undefined;
  readonly posted: Exchange;
  readonly sent: JsonObject;
  readonly displayName: string;
};

async function createGroup(tools: Tools): Promise<Created> {
  const { asIdp: send, group, readId, check } = tools;
  const create = async (...schemas: readonly string[]): Promise<Created> => {
    const { id: externalId, displayName } = group();
    const sent = { schemas, externalId, displayName, meta: { resourceType: 'Group' } };
    const posted = await send({ method: 'POST', path: '/Groups', body: sent });
    return { id: createdId(posted), posted, sent, displayName };
  };
  const first = await create(groupSchema, microsoftGroup);
  const created = first.id === undefined ? await create(groupSchema) : first;
  const { id, posted, displayName } = created;
  const after = id === undefined ? undefined : await readId('Groups', id);
  const name = shows(displayName, 'displayName');
  check(entraUnknownSchema, written(tools, first.posted, after, name));
  check(entraGroupCreated, written(tools, posted, after, name));
  return created;
}
