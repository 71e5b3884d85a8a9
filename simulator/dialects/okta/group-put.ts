import { attribute } from '../../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Group } from '../../directory/person.ts';
import { readObject, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { linkedMembers } from '../wire/members.ts';
import { memberOf } from './member.ts';
import { pushingGroup, refusal, unusable } from './reactions.ts';
import { ask, put } from './requests.ts';

/** `GET` (C21), then `PUT` of name and all members, the id inside (D20, C33). Nothing of what was read goes back. */
export function* putGroup(id: string, group: Group, setting: Setting): Conversation {
  const undertaking = pushingGroup(group, 'update');
  const path = resourcePath('/Groups', id);
  const read = yield ask(path);
  if (!succeeded(read)) return refusal(undertaking, read);
  const held = readObject(read);
  if (held.kind === 'fault') return unusable(undertaking, read.status, held.reason);
  const known = attribute(held.value, 'displayName');
  const keepsName = setting.options.groupRename === 'off' && typeof known === 'string';
  const answer = yield put(path, {
    schemas: [groupSchema],
    id,
    displayName: keepsName ? known : group.displayName,
    members: linkedMembers(group.memberIds, setting).map((member) => memberOf(member, setting)),
  });
  return succeeded(answer) ? { kind: 'done', action: 'update', resourceId: id } : refusal(undertaking, answer);
}
