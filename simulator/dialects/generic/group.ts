import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import { readList, readResource, succeeded } from '../wire/answer.ts';
import { equals, percentEncoded, resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { linkedMembers } from '../wire/members.ts';
import { patchBody } from '../wire/patch.ts';
import { refusal, unreadable } from './reactions.ts';
import { ask, remove, write } from './requests.ts';

/** Finds the group by its name, or creates it with its members. */
export function* push(group: Group, setting: Setting): Conversation {
  const members = linkedMembers(group.memberIds, setting).map(({ id }) => ({ value: id }));
  const linked = setting.linkedId(group.id);
  const found: Match = linked === undefined ? yield* match(group) : { kind: 'hit', resource: { id: linked } };
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'hit') {
    if (members.length === 0) return { kind: 'done', action: 'link', resourceId: found.resource.id };
    const add = { op: 'add', path: 'members', value: members };
    return keepingLink(found.resource.id, yield* patch(found.resource.id, [add]));
  }
  const answer = yield write('POST', '/Groups', {
    schemas: [groupSchema],
    externalId: group.id,
    displayName: group.displayName,
    members,
  });
  if (!succeeded(answer)) return refusal('create', answer);
  const created = readResource(answer);
  if (created.kind === 'fault') return unreadable('create', answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

export function* rename(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  return yield* patch(id, [{ op: 'replace', path: 'displayName', value: group.displayName }]);
}

/** One PATCH: those who come as one list, those who go one by one. RFC 7644 §3.5.2.1, §3.5.2.2 */
export function* changeMembers(
  group: Group,
  added: readonly string[],
  removed: readonly string[],
  setting: Setting,
): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  const coming = linkedMembers(added, setting).map((member) => ({ value: member.id }));
  const going = linkedMembers(removed, setting).map((member) => ({
    op: 'remove',
    path: `members[${equals('value', member.id)}]`,
  }));
  return yield* patch(id, [...(coming.length > 0 ? [{ op: 'add', path: 'members', value: coming }] : []), ...going]);
}

/** The whole list at once. RFC 7644 §3.5.2.3 */
export function* replaceMembers(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  const members = linkedMembers(group.memberIds, setting).map((member) => ({ value: member.id }));
  return yield* patch(id, [{ op: 'replace', path: 'members', value: members }]);
}

export function* deleteGroup(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return nothingToDo;
  const answer = yield remove(resourcePath('/Groups', id));
  if (!succeeded(answer) && answer.status !== 404) return refusal('delete', answer);
  return { kind: 'done', action: 'delete', resourceId: id };
}

function* match(group: Group): Generator<ScimRequest, Match, ScimResponse> {
  const answer = yield ask(`/Groups?filter=${percentEncoded(equals('displayName', group.displayName))}`);
  if (!succeeded(answer)) return { kind: 'settled', settlement: refusal('create', answer) };
  const list = readList(answer);
  if (list.kind === 'fault') return { kind: 'settled', settlement: unreadable('create', answer.status, list.reason) };
  const [hit, ...others] = list.value;
  if (hit === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'hit', resource: hit };
  const reason = `${list.value.length} groups answer to displayName ${group.displayName}; nothing was written`;
  return {
    kind: 'settled',
    settlement: { kind: 'failed', action: 'create', code: 'several-matches', reason, status: answer.status },
  };
}

function* patch(id: string, operations: readonly JsonObject[]): Conversation {
  if (operations.length === 0) return { kind: 'done', action: 'none', resourceId: id };
  const answer = yield write('PATCH', resourcePath('/Groups', id), patchBody(operations));
  return succeeded(answer) ? { kind: 'done', action: 'update', resourceId: id } : refusal('update', answer);
}
