import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import { succeeded } from '../wire/answer.ts';
import { equals, resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { type LinkedMember, linkedMembers } from '../wire/members.ts';
import { createdOf, hitsOf } from './answers.ts';
import { pushingGroup, refusal, unusable } from './reactions.ts';
import { find, patch, post, remove } from './requests.ts';

/** Find by name; create without members, then add them; one that is linked or found gets the full list. D20, C31, C32 */
export function* push(group: Group, setting: Setting): Conversation {
  const members = linkedMembers(group.memberIds, setting).map(memberOf);
  const linked = setting.linkedId(group.id);
  const found: Match = linked === undefined ? yield* match(group) : { kind: 'hit', resource: { id: linked } };
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'hit') {
    const { id } = found.resource;
    const settled = yield* send(id, group, [replaceMembers(members, setting)]);
    if (settled.kind === 'done') return { ...settled, action: linked === undefined ? 'link' : 'update' };
    return keepingLink(id, settled);
  }

  const answer = yield post('/Groups', { schemas: [groupSchema], displayName: group.displayName, members: [] });
  if (!succeeded(answer)) return refusal(pushingGroup(group, 'create'), answer);
  const created = createdOf(answer, 'the answer to the new group is empty');
  if (created.kind === 'fault') return unusable(pushingGroup(group, 'create'), answer.status, created.reason);
  const { id } = created.value;
  if (members.length === 0) return { kind: 'done', action: 'create', resourceId: id };
  const added = yield* send(id, group, [{ op: 'add', path: 'members', value: members }]);
  return added.kind === 'done' ? { ...added, action: 'create' } : keepingLink(id, added);
}

/** Removals first, each by a value path; then the rename operation, which goes with every change. D20 */
export function* changeMembers(
  group: Group,
  added: readonly string[],
  removed: readonly string[],
  setting: Setting,
): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  const going = linkedMembers(removed, setting).map((member) => ({
    op: 'remove',
    path: `members[${equals('value', member.id)}]`,
  }));
  const coming = linkedMembers(added, setting).map(memberOf);
  const operations = [...going, ...(coming.length > 0 ? [{ op: 'add', path: 'members', value: coming }] : [])];
  if (operations.length === 0) return { kind: 'done', action: 'none', resourceId: id };
  const changed = yield* send(id, group, operations);
  return changed.kind === 'done' ? yield* rename(group, setting) : changed;
}

/** Without a path, the read-only id inside. D20 */
export function* rename(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  return yield* send(id, group, [{ op: 'replace', value: { id, displayName: group.displayName } }]);
}

/** "Delete in target" at unlinking. D20; a 404 to it is taken as done. */
export function* deleteGroup(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return nothingToDo;
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

function* send(id: string, group: Group, operations: readonly JsonObject[]): Conversation {
  const answer = yield patch(resourcePath('/Groups', id), operations);
  return succeeded(answer)
    ? { kind: 'done', action: 'update', resourceId: id }
    : refusal(pushingGroup(group, 'update'), answer);
}

/** The full list; a form without a path is reported too (C22): option `memberReplace`. */
const replaceMembers = (members: readonly JsonObject[], setting: Setting): JsonObject =>
  setting.options.memberReplace === 'pathless'
    ? { op: 'replace', value: { members } }
    : { op: 'replace', path: 'members', value: members };

/** As captured: neither `type` nor `$ref`. C31 */
const memberOf = ({ id, person }: LinkedMember): JsonObject => ({
  value: id,
  ...(person !== undefined && { display: person.email }),
});
