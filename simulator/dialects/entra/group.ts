import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import type { Settlement } from '../../intent.ts';
import { readResource, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import type { EntraSetting } from './manner.ts';
import { matchGroup } from './match.ts';
import { memberPatches, operationName } from './operations.ts';
import { incompatible, membersInSpite, refusal } from './reactions.ts';
import { ask, patch, post, remove } from './requests.ts';

/** Microsoft's own second URI in the create request. D1 */
const microsoftGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** Match; create without members; then one PATCH with those who are linked already. D1, D3 */
export function* push(group: Group, setting: EntraSetting): Conversation {
  const linked = setting.linkedId(group.id);
  const found: Match =
    linked === undefined ? yield* matchGroup(group.displayName, setting) : { kind: 'hit', resource: { id: linked } };
  if (found.kind === 'settled') return found.settlement;
  const arrived: Settlement =
    found.kind === 'none'
      ? yield* create(group, setting)
      : { kind: 'done', action: 'link', resourceId: found.resource.id };
  if (arrived.kind !== 'done' || arrived.resourceId === undefined) return arrived;
  const added = yield* send(arrived.resourceId, memberPatches(group.memberIds, [], setting), setting);
  return added.kind === 'done' ? arrived : keepingLink(arrived.resourceId, added);
}

/** Read without members, then one PATCH. D1; that the read comes first: remembered. */
export function* changeMembers(
  group: Group,
  added: readonly string[],
  removed: readonly string[],
  setting: EntraSetting,
): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  return yield* readAndSend(id, memberPatches(added, removed, setting), setting);
}

export function* rename(group: Group, setting: EntraSetting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  const named = { op: operationName('Replace', setting), path: 'displayName', value: group.displayName };
  return yield* readAndSend(id, [[named]], setting);
}

/** D1; a 404 to it is taken as done, as for users. */
export function* deleteGroup(group: Group, setting: EntraSetting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return nothingToDo;
  if (setting.options.targetDelete === 'off') return { kind: 'done', action: 'none', resourceId: id };
  const answer = yield remove(resourcePath('/Groups', id));
  if (!succeeded(answer) && answer.status !== 404) return refusal('delete', answer, setting);
  return { kind: 'done', action: 'delete', resourceId: id };
}

function* create(group: Group, setting: EntraSetting): Conversation {
  if (setting.options.targetCreate === 'off') return nothingToDo;
  const answer = yield post('/Groups', {
    schemas: [groupSchema, microsoftGroup],
    externalId: group.id,
    displayName: group.displayName,
    meta: { resourceType: 'Group' },
  });
  if (!succeeded(answer)) return refusal('create', answer, setting);
  const created = readResource(answer);
  if (created.kind === 'fault') return incompatible('create', answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

function* readAndSend(id: string, patches: readonly (readonly JsonObject[])[], setting: EntraSetting): Conversation {
  if (patches.length === 0 || setting.options.targetUpdate === 'off')
    return { kind: 'done', action: 'none', resourceId: id };
  const read = yield ask(`${resourcePath('/Groups', id)}?excludedAttributes=members`);
  if (!succeeded(read)) return refusal('update', read, setting);
  const held = readResource(read);
  if (held.kind === 'fault') return incompatible('update', read.status, held.reason);
  const members = attribute(held.value, 'members');
  if (Array.isArray(members) && members.length > 0) return membersInSpite(read.status);
  return yield* send(id, patches, setting);
}

function* send(id: string, patches: readonly (readonly JsonObject[])[], setting: EntraSetting): Conversation {
  if (setting.options.targetUpdate === 'off') return { kind: 'done', action: 'none', resourceId: id };
  for (const operations of patches) {
    const answer = yield patch(resourcePath('/Groups', id), operations);
    if (!succeeded(answer)) return refusal('update', answer, setting);
  }
  return { kind: 'done', action: 'update', resourceId: id };
}
