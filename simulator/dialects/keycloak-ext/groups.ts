import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import { resourcePath } from '../wire/filter.ts';
import { type Groups, groupsOf } from '../wire/groups.ts';
import type { PutUsers } from '../wire/put-users.ts';
import { reactions, speechFor } from './requests.ts';

/** The whole group at every change, with all of its members; after a change of members each of those who moved. S20 */
export function groupsWith(users: PutUsers, setting: Setting): Groups {
  const speech = speechFor(setting);
  const groups = groupsOf(
    {
      speech,
      reactions,
      body: (group, members) => bodyOf(group, members, undefined),
      created: 'with-members',
      empty: 'created',
      whole: (id, group, members): ScimRequest =>
        setting.options.groupUpdate === 'patch'
          ? speech.patch(resourcePath('/Groups', id), replacing(group, members))
          : speech.put(resourcePath('/Groups', id), bodyOf(group, members, id)),
      add: () => [],
      drop: () => [],
      removal: 'delete',
    },
    setting,
  );

  function* changeMembers(group: Group, added: readonly string[], removed: readonly string[]): Conversation {
    const changed = yield* groups.changeMembers(group, added, removed);
    if (changed.kind !== 'done') return changed;
    for (const directoryId of [...added, ...removed]) {
      const person = setting.personOf(directoryId);
      if (person === undefined || setting.linkedId(directoryId) === undefined) continue;
      const updated = yield* users.update(person, person);
      if (updated.kind !== 'done')
        return updated.kind === 'refused' ? updated : { ...updated, resourceId: idOf(group) };
    }
    return changed;
  }

  /** The link is the group's, whatever became of a person. */
  const idOf = ({ id }: Group): string => setting.linkedId(id) ?? '';

  return { ...groups, changeMembers };
}

function bodyOf(group: Group, members: readonly string[], id: string | undefined): JsonObject {
  return {
    schemas: [groupSchema],
    ...(id !== undefined && { id }),
    externalId: group.id,
    displayName: group.displayName,
    members: members.map((value) => ({ value, type: 'User', $ref: `Users/${value}` })),
  };
}

/** `remove` without a value empties the list. */
const replacing = (group: Group, members: readonly string[]): readonly JsonObject[] => [
  members.length === 0
    ? { op: 'remove', path: 'members' }
    : { op: 'replace', path: 'members', value: members.map((value) => ({ value, type: 'User' })) },
  { op: 'replace', path: 'displayName', value: group.displayName },
  { op: 'replace', path: 'externalId', value: group.id },
];
