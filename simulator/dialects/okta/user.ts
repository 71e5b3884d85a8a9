import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { textAt } from '../../mapping/mapping.ts';
import { succeeded } from '../wire/answer.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { createdOf, hitsOf } from './answers.ts';
import type { OktaSetting } from './application.ts';
import { emailOf, listingEnterprise, mapped, patchProfile, pushProfile } from './profile.ts';
import { creating, matching, refusal, unusable } from './reactions.ts';
import { find, post } from './requests.ts';
import { reactivate } from './status.ts';

/** Find, then create; or reactivate where that is needed, and push the profile. Who is deactivated is not assigned. D20 */
export function* assign(person: Person, setting: OktaSetting): Conversation {
  if (!person.enabled) return nothingToDo;
  const found = yield* match(person, setting);
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return yield* create(person, setting);

  const { resource } = found;
  const { id } = resource;
  const inactive = attribute(resource, 'active') === false;
  const action = setting.linkedId(person.id) !== id ? 'link' : inactive ? 'enable' : 'update';
  if (inactive && setting.writes === 'patch') {
    const activated = yield* reactivate(id, person);
    if (activated.kind !== 'done') return keepingLink(id, activated);
  }
  const active = !inactive ? 'as-read' : setting.writes === 'patch' ? 'expected' : 'sent';
  return keepingLink(id, yield* pushProfile(id, person, action, active, setting));
}

/** By GET and PUT, as D20 has it; option `userPatch`: D28. */
export function* update(person: Person, before: Person, setting: OktaSetting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return yield* assign(person, setting);
  if (setting.options.userPatch === 'on') return yield* patchProfile(id, person, before, setting);
  return yield* pushProfile(id, person, 'update', 'as-read', setting);
}

/** More than one hit, or a body that is no list, ends before any POST. C28 */
function* match(person: Person, setting: Setting): Generator<ScimRequest, Match, ScimResponse> {
  const userName = textAt(mapped(person, setting), 'userName', person.email);
  const answer = yield find('/Users', 'userName', userName);
  const undertaking = matching(person);
  if (!succeeded(answer) && answer.status !== 404) return { kind: 'settled', settlement: refusal(undertaking, answer) };
  const hits = hitsOf(answer);
  if (hits.kind === 'fault') return { kind: 'settled', settlement: unusable(undertaking, answer.status, hits.reason) };
  const [hit, ...others] = hits.value;
  if (hit === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'hit', resource: hit };
  const cause = `${hits.value.length} users answer to userName ${userName}`;
  return { kind: 'settled', settlement: unusable(undertaking, answer.status, cause) };
}

function* create(person: Person, setting: Setting): Conversation {
  const answer = yield post('/Users', bodyOf(person, setting));
  if (!succeeded(answer)) return refusal(creating(person), answer);
  const created = createdOf(answer, 'Create new user returned empty user.');
  if (created.kind === 'fault') return unusable(creating(person), answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

/** The documented create request, member by member: `groups: []` and a password always. D20, D24 */
function bodyOf(person: Person, setting: Setting): JsonObject {
  const { active, ...profile } = withElements(withMapped({}, mapped(person, setting)), 'emails', emailOf);
  const { userName, name, emails, displayName, locale, externalId, ...further } = profile;
  const members = { userName, name, emails, displayName, locale, externalId, ...further };
  const present = Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
  return listingEnterprise({
    schemas: [userSchema],
    ...present,
    groups: [],
    ...(setting.mapping === 'default' && { password: setting.guid().slice(0, 8) }),
    active,
  });
}
