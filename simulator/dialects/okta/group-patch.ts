import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import { succeeded } from '../wire/answer.ts';
import { inBatches } from '../wire/batches.ts';
import { equals, resourcePath } from '../wire/filter.ts';
import { linkedMembers } from '../wire/members.ts';
import { memberOf } from './member.ts';
import { pushingGroup, refusal } from './reactions.ts';
import { patch } from './requests.ts';

/** After the group was created; no `type`, no `$ref`. C31 */
export const addMembers = (id: string, group: Group, setting: Setting): Conversation =>
  send(id, group, additions(group.memberIds, setting));

/** "Push now": the full list, an empty one as `[]`. C32; a form without a path is reported too (C22): `memberReplace`. */
export function replaceMembers(id: string, group: Group, setting: Setting): Conversation {
  const members = linkedMembers(group.memberIds, setting).map((member) => memberOf(member, setting));
  const [first = [], ...rest] = inBatches(members, setting.options.memberBatch);
  const whole =
    setting.options.memberReplace === 'pathless'
      ? { op: 'replace', value: { members: first } }
      : { op: 'replace', path: 'members', value: first };
  return send(id, group, [[whole], ...rest.map((value) => [{ op: 'add', path: 'members', value }])]);
}

/** One PATCH, removals first, each by a value path; then the rename operation, which goes with every change. D20 */
export function* patchMembers(
  id: string,
  group: Group,
  added: readonly string[],
  removed: readonly string[],
  setting: Setting,
): Conversation {
  const going = inBatches(linkedMembers(removed, setting), setting.options.memberBatch).map((members) =>
    members.map((member) => ({ op: 'remove', path: `members[${equals('value', member.id)}]` })),
  );
  const coming = additions(added, setting);
  const together = setting.options.memberBatch === undefined || setting.options.memberBatch === 'all';
  const changed = yield* send(id, group, together ? [[...going.flat(), ...coming.flat()]] : [...going, ...coming]);
  if (changed.kind !== 'done' || setting.options.groupRename === 'off') return changed;
  return yield* renameByPatch(id, group);
}

/** Without a path, the read-only id inside. D20 */
export const renameByPatch = (id: string, group: Group): Conversation =>
  send(id, group, [[{ op: 'replace', value: { id, displayName: group.displayName } }]]);

const additions = (ids: readonly string[], setting: Setting): readonly (readonly JsonObject[])[] =>
  inBatches(linkedMembers(ids, setting), setting.options.memberBatch).map((members) => [
    { op: 'add', path: 'members', value: members.map((member) => memberOf(member, setting)) },
  ]);

function* send(id: string, group: Group, patches: readonly (readonly JsonObject[])[]): Conversation {
  for (const operations of patches) {
    const answer = yield patch(resourcePath('/Groups', id), operations);
    if (!succeeded(answer)) return refusal(pushingGroup(group, 'update'), answer);
  }
  return { kind: 'done', action: 'update', resourceId: id };
}
