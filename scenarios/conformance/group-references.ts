import { attribute, isObject } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import { partOf, valuesOf } from '../checks/kept.ts';
import { groupsReadOnly } from '../checks/references/read-only.ts';
import {
  displayAnswered,
  groupExternalId,
  groupsHoldIds,
  idsApart,
  outerIndirect,
  referenceFollowed,
  versionApart,
} from '../checks/references/references.ts';
import { includes, without } from '../checks/wish.ts';
import { follow } from '../probe/follow.ts';
import { type GroupSubject, membersOf, postGroup } from '../probe/group-subject.ts';
import { createSubject } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario, type Tools } from '../scenario.ts';

export const groupReferences = defineScenario({
  id: 'group-references',
  suite: 'conformance',
  group: 'Groups',
  title: 'Groups and people name each other by id and URL',
  needs: ['groups-endpoint'],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'Two people and a group with the first one are created; another group holds that group.',
    'The first person is read with their groups, and the URL of the member that the group shows is followed.',
    'The second person is written into the group by their own groups, which must not work.',
    'They become a member by a URL without the version, and the first one gets another display name.',
  ],
  checks: [
    groupExternalId,
    idsApart,
    groupsHoldIds,
    outerIndirect,
    referenceFollowed,
    groupsReadOnly,
    versionApart,
    displayAnswered,
  ],
  async play(tools) {
    const { check, readId, scim, discovery, skip } = tools;
    const [one, other] = [await createSubject(tools), await createSubject(tools)];
    const externalId = `AbC-${tools.newAddress()}`;
    const first = await postGroup(tools, [one.id], { externalId });
    const second = isSuccess(first.posted.response?.status) ? undefined : await postGroup(tools, [one.id]);
    const group = first.group ?? second?.group;
    const seen = await group?.read();
    const posted = [first.posted, ...(second === undefined ? [] : [second.posted])];
    check(groupExternalId, {
      posted,
      after: seen,
      externalId,
      exchanges: [...posted, ...(seen?.exchanges ?? [])],
    });
    if (group === undefined || seen === undefined) return skip('the group could not be created');

    const nested = await postGroup(tools, [group.id]);
    const groups = [group.id, ...(nested.group === undefined ? [] : [nested.group.id])];
    check(idsApart, { users: [one.id, other.id], groups, exchanges: [...posted, nested.posted] });

    const person = await readId('Users', one.id, ({ resource }) => valuesOf(resource, 'groups').length > 0);
    const memberships = { person, direct: group.id, outer: nested.group?.id, exchanges: person.exchanges };
    check(groupsHoldIds, { ...memberships, discovery: tools.discovery });
    check(outerIndirect, memberships);

    const member = valuesOf(seen.resource, 'members').find((each) => partOf(each, 'value') === one.id);
    const holder = `/Groups/${encodeURIComponent(group.id)}`;
    check(referenceFollowed, await follow(tools, { ref: attribute(member, '$ref'), id: one.id, holder }));

    if (discovery.patch === false) {
      check(groupsReadOnly, lacking(tools, 'the target does not support PATCH'));
      check(versionApart, lacking(tools, 'the target does not support PATCH'));
    } else {
      const joined = await other.patch({ op: 'add', path: 'groups', value: [{ value: group.id }] });
      check(groupsReadOnly, written(tools, joined, await group.read(), without({ value: other.id }, 'members')));
      await addUnversioned(tools, group, { id: other.id, shown: member });
    }

    const members = [{ value: one.id, display: `Nobody ${one.id}` }];
    check(displayAnswered, {
      exchanges: [await scim({ method: 'PUT', path: holder, body: { ...group.sent, members } })],
    });
  },
});

/** Where even the URL with its version is refused, `$ref` is not what this target takes. */
async function addUnversioned(
  tools: Tools,
  group: GroupSubject,
  { id, shown }: { readonly id: string; readonly shown: unknown },
): Promise<void> {
  const { check, connection } = tools;
  const base = connection().baseUrl;
  const bare = base.replace(/\/v\d+(?=\/|$)/i, '');
  if (bare === base || !isObject(shown) || attribute(shown, '$ref') === undefined)
    return void check(versionApart, lacking(tools, 'its base URL has no version, or its members no $ref'));
  const add = (from: string) =>
    group.patch({
      op: 'add',
      path: 'members',
      value: [{ ...membersOf([id])[0], $ref: `${from}/Users/${encodeURIComponent(id)}` }],
    });
  const patched = await add(bare);
  if (!isSuccess(patched.response?.status) && !isSuccess((await add(base)).response?.status))
    return void check(versionApart, lacking(tools, 'the target takes no $ref of a member'));
  check(versionApart, written(tools, patched, await group.read(), includes(membersOf([id]), 'members')));
}
