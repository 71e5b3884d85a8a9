import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import type { ProvisioningAction } from '../../intent.ts';
import { readResource, succeeded } from './answer.ts';
import { resourcePath } from './filter.ts';
import { keepingLink, type Match, nothingToDo } from './match.ts';
import { linkedMembers } from './members.ts';
import type { Reactions } from './reactions.ts';
import type { Search } from './search.ts';
import type { Speech } from './speech.ts';

/** How an identity provider treats groups. Members are ids of the target. */
export type GroupHabits = {
  readonly speech: Speech;
  readonly reactions: Reactions;
  /** Looks for a group before it creates one; absent: it does not. */
  find?(group: Group): Search;
  /** The group as it is created. */
  body(group: Group, members: readonly string[]): JsonObject;
  /** Whether `body` holds the members, or they are added afterwards. */
  readonly created: 'with-members' | 'without-members';
  /** Whether a group without a linked member is created. */
  readonly empty: 'created' | 'left-out';
  /** The one request that carries the whole group at every change; absent: changes go out one by one. */
  whole?(id: string, group: Group, members: readonly string[]): ScimRequest;
  /** Operations that add and remove members, by request. */
  add(members: readonly string[]): readonly (readonly JsonObject[])[];
  drop(members: readonly string[]): readonly (readonly JsonObject[])[];
  /** Whether a group that is deleted in the directory is deleted in the target. */
  readonly removal: 'delete' | 'nothing';
};

export type Groups = {
  push(group: Group): Conversation;
  rename(group: Group): Conversation;
  changeMembers(group: Group, added: readonly string[], removed: readonly string[]): Conversation;
  replaceMembers(group: Group): Conversation;
  remove(group: Group): Conversation;
};

type Requests = readonly ScimRequest[];

export function groupsOf(habits: GroupHabits, setting: Setting): Groups {
  const { speech, reactions, whole } = habits;
  const idsOf = (directoryIds: readonly string[]): readonly string[] =>
    linkedMembers(directoryIds, setting).map(({ id }) => id);
  const patches = (id: string, batches: readonly (readonly JsonObject[])[]): Requests =>
    batches
      .filter(({ length }) => length > 0)
      .map((operations) => speech.patch(resourcePath('/Groups', id), operations));

  function* push(group: Group): Conversation {
    const members = idsOf(group.memberIds);
    const linked = setting.linkedId(group.id);
    const found: Match = linked === undefined ? yield* search(group) : { kind: 'hit', resource: { id: linked } };
    if (found.kind === 'settled') return found.settlement;
    if (found.kind === 'hit') {
      const { id } = found.resource;
      const requests = whole === undefined ? patches(id, habits.add(members)) : [whole(id, group, members)];
      return keepingLink(id, yield* send(id, requests, linked === undefined ? 'link' : 'update'));
    }
    if (members.length === 0 && habits.empty === 'left-out') return nothingToDo;
    const answer = yield speech.post('/Groups', habits.body(group, members));
    if (!succeeded(answer)) return reactions.refusal('create', answer);
    const created = readResource(answer);
    if (created.kind === 'fault') return reactions.unusable('create', answer.status, created.reason);
    const { id } = created.value;
    const additions = habits.created === 'with-members' ? [] : patches(id, habits.add(members));
    return keepingLink(id, yield* send(id, additions, 'create'));
  }

  function* search(group: Group): Search {
    return habits.find === undefined ? { kind: 'none' } : yield* habits.find(group);
  }

  function* rename(group: Group): Conversation {
    const id = setting.linkedId(group.id);
    if (id === undefined) return yield* push(group);
    const operation = { op: 'replace', path: 'displayName', value: group.displayName };
    const requests = whole === undefined ? patches(id, [[operation]]) : [whole(id, group, idsOf(group.memberIds))];
    return yield* send(id, requests, 'update');
  }

  function* changeMembers(group: Group, added: readonly string[], removed: readonly string[]): Conversation {
    const id = setting.linkedId(group.id);
    if (id === undefined) return yield* push(group);
    if (whole !== undefined) return yield* send(id, [whole(id, group, idsOf(group.memberIds))], 'update');
    const requests = patches(id, [...habits.add(idsOf(added)), ...habits.drop(idsOf(removed))]);
    return requests.length === 0
      ? { kind: 'done', action: 'none', resourceId: id }
      : yield* send(id, requests, 'update');
  }

  function* replaceMembers(group: Group): Conversation {
    const id = setting.linkedId(group.id);
    if (id === undefined) return yield* push(group);
    const members = idsOf(group.memberIds);
    const operation = { op: 'replace', path: 'members', value: members.map((value) => ({ value })) };
    return yield* send(id, whole === undefined ? patches(id, [[operation]]) : [whole(id, group, members)], 'update');
  }

  function* remove(group: Group): Conversation {
    const id = setting.linkedId(group.id);
    if (id === undefined || habits.removal === 'nothing') return nothingToDo;
    const answer = yield speech.remove(resourcePath('/Groups', id));
    if (!succeeded(answer) && answer.status !== 404) return reactions.refusal('delete', answer);
    return { kind: 'done', action: 'delete', resourceId: id };
  }

  function* send(id: string, requests: Requests, action: ProvisioningAction): Conversation {
    for (const request of requests) {
      const answer = yield request;
      if (!succeeded(answer)) return reactions.refusal('update', answer);
    }
    return { kind: 'done', action, resourceId: id };
  }

  return { push, rename, changeMembers, replaceMembers, remove };
}
