import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import { succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { linkedMembers } from '../wire/members.ts';
import { createdOf, hitsOf } from './answers.ts';
import type { OktaSetting } from './application.ts';
import { addMembers, patchMembers, renameByPatch, replaceMembers } from './group-patch.ts';
import { putGroup } from './group-put.ts';
import { pushingGroup, refusal, unusable } from './reactions.ts';
import { find, post, remove } from './requests.ts';

/** Find by name; create without members, then add them; one that is linked or found gets the full list. D20, C31, C32 */
export function* push(group: Group, setting: OktaSetting): Conversation {
  const linked = setting.linkedId(group.id);
  const found: Match = linked === undefined ? yield* match(group) : { kind: 'hit', resource: { id: linked } };
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'hit') {
    const { id } = found.resource;
    const settled = yield* setting.writes === 'patch'
      ? replaceMembers(id, group, setting)
      : putGroup(id, group, setting);
    if (settled.kind === 'done') return { ...settled, action: linked === undefined ? 'link' : 'update' };
    return keepingLink(id, settled);
  }

  const answer = yield post('/Groups', { schemas: [groupSchema], displayName: group.displayName, members: [] });
  if (!succeeded(answer)) return refusal(pushingGroup(group, 'create'), answer);
  const created = createdOf(answer, 'the answer to the new group is empty');
  if (created.kind === 'fault') return unusable(pushingGroup(group, 'create'), answer.status, created.reason);
  const { id } = created.value;
  if (linkedMembers(group.memberIds, setting).length === 0) return { kind: 'done', action: 'create', resourceId: id };
  const added = yield* setting.writes === 'patch' ? addMembers(id, group, setting) : putGroup(id, group, setting);
  return added.kind === 'done' ? { ...added, action: 'create' } : keepingLink(id, added);
}

export function* changeMembers(
  group: Group,
  added: readonly string[],
  removed: readonly string[],
  setting: OktaSetting,
): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  if (linkedMembers([...added, ...removed], setting).length === 0)
    return { kind: 'done', action: 'none', resourceId: id };
  if (setting.writes === 'put') return yield* putGroup(id, group, setting);
  return yield* patchMembers(id, group, added, removed, setting);
}

/** Nothing where "rename groups" is off in the push settings. D27 */
export function* rename(group: Group, setting: OktaSetting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  if (setting.options.groupRename === 'off') return { kind: 'done', action: 'none', resourceId: id };
  return yield* setting.writes === 'patch' ? renameByPatch(id, group) : putGroup(id, group, setting);
}

/** Unlinked: "delete in target", or with "leave" nothing. D20, D27; a 404 is taken as done. */
export function* deleteGroup(group: Group, setting: OktaSetting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined || setting.options.unlink === 'leave') return nothingToDo;
  const answer = yield remove(resourcePath('/Groups', id));
  if (!succeeded(answer) && answer.status !== 404) return refusal(pushingGroup(group, 'delete'), answer);
  return { kind: 'done', action: 'delete', resourceId: id };
}

function* match(group: Group): Generator<ScimRequest, Match, ScimResponse> {
  const answer = yield find('/Groups', 'displayName', group.displayName);
  const undertaking = pushingGroup(group, 'create');
  if (!succeeded(answer) && answer.status !== 404) return { kind: 'settled', settlement: refusal(undertaking, answer) };
  const hits = hitsOf(answer);
  if (hits.kind === 'fault') return { kind: 'settled', settlement: unusable(undertaking, answer.status, hits.reason) };
  const [hit, ...others] = hits.value;
  if (hit === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'hit', resource: hit };
  const cause = `${hits.value.length} groups answer to displayName ${group.displayName}`;
  return { kind: 'settled', settlement: unusable(undertaking, answer.status, cause) };
}
