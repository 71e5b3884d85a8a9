import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import type { Settlement } from '../../intent.ts';
import { readList, readResource, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { linkedMembers } from '../wire/members.ts';
import { duplicates, incompatible, refusal } from './reactions.ts';
import { ask, askGroup, patch, post, remove } from './requests.ts';

/** Microsoft's own second URI in the create request. D1 */
const microsoftGroup = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group';

/** Match; create without members; then one PATCH with those who are linked already. D1, D3 */
export function* push(group: Group, setting: Setting): Conversation {
  const linked = setting.linkedId(group.id);
  const found: Match = linked === undefined ? yield* match(group, setting) : { kind: 'hit', resource: { id: linked } };
  if (found.kind === 'settled') return found.settlement;
  const arrived: Settlement =
    found.kind === 'none'
      ? yield* create(group, setting)
      : { kind: 'done', action: 'link', resourceId: found.resource.id };
  if (arrived.kind !== 'done' || arrived.resourceId === undefined) return arrived;
  const operations = memberOperations('Add', group.memberIds, setting);
  if (operations.length === 0) return arrived;
  const added = yield* send(arrived.resourceId, operations, setting);
  return added.kind === 'done' ? arrived : keepingLink(arrived.resourceId, added);
}

/** Read without members, then one PATCH. D1; that the read comes first: remembered. */
export function* changeMembers(
  group: Group,
  added: readonly string[],
  removed: readonly string[],
  setting: Setting,
): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  const operations = [...memberOperations('Add', added, setting), ...memberOperations('Remove', removed, setting)];
  return yield* readAndSend(id, operations, setting);
}

export function* rename(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return yield* push(group, setting);
  return yield* readAndSend(id, [{ op: 'Replace', path: 'displayName', value: group.displayName }], setting);
}

/** D1; a 404 to it is taken as done, as for users. */
export function* deleteGroup(group: Group, setting: Setting): Conversation {
  const id = setting.linkedId(group.id);
  if (id === undefined) return nothingToDo;
  const answer = yield remove(resourcePath('/Groups', id));
  if (!succeeded(answer) && answer.status !== 404) return refusal('delete', answer, setting);
  return { kind: 'done', action: 'delete', resourceId: id };
}

function* match(group: Group, setting: Setting): Generator<ScimRequest, Match, ScimResponse> {
  const answer = yield askGroup(group.displayName);
  const settled = (settlement: Settlement): Match => ({ kind: 'settled', settlement });
  if (answer.status === 400 || answer.status === 404) {
    const reason = `a query without a hit is no error; it answered ${answer.status}`;
    return settled(incompatible('create', answer.status, reason));
  }
  if (!succeeded(answer)) return settled(refusal('create', answer, setting));
  const list = readList(answer);
  if (list.kind === 'fault') return settled(incompatible('create', answer.status, list.reason));
  const [hit, ...others] = list.value;
  const name = `displayName ${group.displayName}`;
  if (others.length > 0) return settled(duplicates('create', answer.status, list.value.length, name));
  return hit === undefined ? { kind: 'none' } : { kind: 'hit', resource: hit };
}

function* create(group: Group, setting: Setting): Conversation {
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

function* readAndSend(id: string, operations: readonly JsonObject[], setting: Setting): Conversation {
  if (operations.length === 0) return { kind: 'done', action: 'none', resourceId: id };
  const read = yield ask(`${resourcePath('/Groups', id)}?excludedAttributes=members`);
  if (!succeeded(read)) return refusal('update', read, setting);
  const held = readResource(read);
  if (held.kind === 'fault') return incompatible('update', read.status, held.reason);
  const members = attribute(held.value, 'members');
  if (Array.isArray(members) && members.length > 0) return membersInSpite(read.status);
  return yield* send(id, operations, setting);
}

function* send(id: string, operations: readonly JsonObject[], setting: Setting): Conversation {
  const answer = yield patch(resourcePath('/Groups', id), operations);
  return succeeded(answer) ? { kind: 'done', action: 'update', resourceId: id } : refusal('update', answer, setting);
}

/** Both directions name the members in a list. `$ref: null` in D1, absent in D2: option `memberRef`. */
function memberOperations(op: 'Add' | 'Remove', ids: readonly string[], setting: Setting): readonly JsonObject[] {
  const members = linkedMembers(ids, setting);
  if (members.length === 0) return [];
  const reference = setting.options.memberRef === 'absent' ? {} : { $ref: null };
  return [{ op, path: 'members', value: members.map(({ id }) => ({ ...reference, value: id })) }];
}

/** D13 */
const membersInSpite = (status: number): Settlement => ({
  kind: 'failed',
  action: 'update',
  code: 'SystemForCrossDomainIdentityManagementMultipleEntriesInResponse',
  reason: 'the group came with its members in spite of excludedAttributes=members',
  status,
});
