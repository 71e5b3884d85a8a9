import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import type { Settlement } from '../../intent.ts';
import { readObject, readResource, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import type { Groups } from '../wire/groups.ts';
import { keepingLink, nothingToDo } from '../wire/match.ts';
import { linkedMembers } from '../wire/members.ts';
import { searchOne } from '../wire/search.ts';
import type { Config } from './config.ts';
import { find, reactions, speech } from './requests.ts';

/** As S12 does it, step by step: what the target says of itself decides between PATCH and PUT. */
export function groupsWith(config: Config, setting: Setting): Groups {
  const idsOf = (directoryIds: readonly string[]): readonly string[] =>
    linkedMembers(directoryIds, setting).map(({ id }) => id);

  function* push(group: Group): Conversation {
    const linked = setting.linkedId(group.id);
    return linked === undefined ? yield* create(group) : yield* write(linked, group);
  }

  /** Members go along only where PATCH is not declared, and are added afterwards in either case. */
  function* create(group: Group): Conversation {
    const members = idsOf(group.memberIds);
    const answer = yield speech.post('/Groups', bodyOf(group, undefined));
    const arrived = answer.status === 409 && config.filter ? yield* takeOver(group, answer) : createdOf(answer);
    if (arrived.kind !== 'done' || arrived.resourceId === undefined) return arrived;
    const { resourceId } = arrived;
    return keepingLink(resourceId, yield* patchAll(resourceId, eachOf('add', members), arrived));
  }

  function* takeOver(group: Group, conflict: ScimResponse): Conversation {
    const { displayName } = group;
    const found = yield* searchOne(find('/Groups', 'displayName', displayName), {
      reactions,
      action: 'create',
      who: `displayName ${displayName}`,
      notFound: 'refusal',
      several: 'first',
    });
    if (found.kind === 'settled') return found.settlement;
    if (found.kind === 'none') return reactions.refusal('create', conflict);
    return { kind: 'done', action: 'link', resourceId: found.resource.id };
  }

  /** The whole group, then the difference of its members; one that is gone is created again. */
  function* write(id: string, group: Group): Conversation {
    const whole = bodyOf(group, id);
    if (!config.patch) {
      const replaced = yield speech.put(resourcePath('/Groups', id), whole);
      if (replaced.status === 404) return yield* create(group);
      if (succeeded(replaced)) return yield* compare(id, group);
      if (replaced.status === 401) return reactions.refusal('update', replaced);
    }
    const changed = yield speech.patch(resourcePath('/Groups', id), changesOf(whole));
    if (changed.status === 404) return yield* create(group);
    return succeeded(changed) ? yield* compare(id, group) : reactions.refusal('update', changed);
  }

  const changesOf = (whole: JsonObject): readonly JsonObject[] =>
    setting.options.groupPatch === 'aws'
      ? ['displayName', 'externalId'].map((path) => ({ op: 'replace', path, value: whole[path] }))
      : [{ op: 'replace', value: whole }];

  /** Reads the group with its members; where it shows no list of them, nobody is added. */
  function* compare(id: string, group: Group): Conversation {
    const read = yield speech.ask(resourcePath('/Groups', id));
    if (!succeeded(read)) return reactions.refusal('update', read);
    const held = readObject(read);
    if (held.kind === 'fault') return reactions.unusable('update', read.status, held.reason);
    const members = attribute(held.value, 'members');
    const there = Array.isArray(members) ? members.map((member) => attribute(member, 'value')) : [];
    const wanted = idsOf(group.memberIds);
    const coming = Array.isArray(members) ? wanted.filter((member) => !there.includes(member)) : [];
    const going = there.filter((member) => typeof member === 'string').filter((member) => !wanted.includes(member));
    return yield* patchAll(id, [...eachOf('add', coming), ...eachOf('remove', going)], updated(id));
  }

  function* changeMembers(group: Group, added: readonly string[], removed: readonly string[]): Conversation {
    const id = setting.linkedId(group.id);
    if (id === undefined) return yield* create(group);
    const changes = [...eachOf('add', idsOf(added)), ...eachOf('remove', idsOf(removed))];
    if (config.patch) return yield* patchAll(id, changes, updated(id));
    const written = yield* write(id, group);
    return written.kind === 'failed' && config.isFallback ? yield* patchAll(id, changes, updated(id)) : written;
  }

  function* replaceMembers(group: Group): Conversation {
    const id = setting.linkedId(group.id);
    return id === undefined ? yield* create(group) : yield* compare(id, group);
  }

  function* remove(group: Group): Conversation {
    const id = setting.linkedId(group.id);
    if (id === undefined) return nothingToDo;
    const answer = yield speech.remove(resourcePath('/Groups', id));
    if (!succeeded(answer) && answer.status !== 404) return reactions.refusal('delete', answer);
    return { kind: 'done', action: 'delete', resourceId: id };
  }

  /** As many operations in one request as `bulk.maxOperations` says. */
  function* patchAll(
    id: string,
    operations: readonly JsonObject[],
    otherwise: Settlement,
  ): Generator<ScimRequest, Settlement, ScimResponse> {
    const size = config.mostOperations < 1 ? operations.length : Math.floor(config.mostOperations);
    for (let from = 0; from < operations.length; from += size) {
      const answer = yield speech.patch(resourcePath('/Groups', id), operations.slice(from, from + size));
      if (!succeeded(answer)) return reactions.refusal('update', answer);
    }
    return otherwise;
  }

  function bodyOf(group: Group, id: string | undefined): JsonObject {
    const members = config.patch ? [] : idsOf(group.memberIds);
    return {
      ...(id !== undefined && { id }),
      schemas: [groupSchema],
      externalId: group.id,
      displayName: group.displayName,
      ...(members.length > 0 && { members: members.map((value) => ({ value })) }),
    };
  }

  return { push, rename: push, changeMembers, replaceMembers, remove };
}

const updated = (resourceId: string): Settlement => ({ kind: 'done', action: 'update', resourceId });

function createdOf(answer: ScimResponse): Settlement {
  if (!succeeded(answer)) return reactions.refusal('create', answer);
  const created = readResource(answer);
  if (created.kind === 'fault') return reactions.unusable('create', answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

/** One operation for each member. */
const eachOf = (op: 'add' | 'remove', members: readonly string[]): readonly JsonObject[] =>
  members.map((value) => ({ op, path: 'members', value: [{ value }] }));
