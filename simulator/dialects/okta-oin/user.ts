import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { ProvisioningAction } from '../../intent.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { changedBetween, mapPerson } from '../../mapping/mapping.ts';
import { oktaFullMappings, oktaMappings } from '../../mapping/okta.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';
import { readObject, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { createdOf, hitsOf } from './answers.ts';
import { creating, matching, pushingProfile, refusal, rescheduledMs, settingActive, unusable } from './reactions.ts';
import { ask, find, patch, post, put } from './requests.ts';

const workAddress = 'emails[type eq "work"].value';

export const mapped = (person: Person, setting: Setting): readonly MappedAttribute[] =>
  mapPerson(setting.options.profile === 'full' ? oktaFullMappings : oktaMappings, person, setting);

/** Find, then create; or reactivate where that is needed, and push the profile. Who is deactivated is not assigned. D20 */
export function* assign(person: Person, setting: Setting): Conversation {
  if (!person.enabled) return nothingToDo;
  const found = yield* match(person);
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return yield* create(person, setting);

  const { resource } = found;
  const inactive = attribute(resource, 'active') === false;
  const action = setting.linkedId(person.id) !== resource.id ? 'link' : inactive ? 'enable' : 'update';
  if (inactive) {
    const answer = yield patch(resourcePath('/Users', resource.id), [{ op: 'replace', value: { active: true } }]);
    if (!succeeded(answer)) return keepingLink(resource.id, refusal(settingActive(person, 'enable'), answer));
  }
  const expected = inactive ? 'active' : 'any';
  return keepingLink(resource.id, yield* pushProfile(resource.id, person, action, expected, setting));
}

/** `GET`, the mapped attributes changed in the body just read, `PUT`. D20; option `userPatch`: D28 */
export function* update(person: Person, before: Person, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return yield* assign(person, setting);
  if (setting.options.userPatch === 'on') return yield* patchProfile(id, person, before, setting);
  return yield* pushProfile(id, person, 'update', 'any', setting);
}

/** Deactivated, or unassigned: one PATCH without a path; a 501 to it is not followed by a PUT. D20, C20 */
export function* deactivate(person: Person, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  const answer = yield patch(resourcePath('/Users', id), [{ op: 'replace', value: { active: false } }]);
  if (!succeeded(answer)) return refusal(settingActive(person, 'disable'), answer);
  return { kind: 'done', action: 'disable', resourceId: id };
}

/** That it is a PATCH: D20. Its shape is not published: by analogy with the one that deactivates. */
export function* setPassword(person: Person, password: string, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  const answer = yield patch(resourcePath('/Users', id), [{ op: 'replace', value: { password } }]);
  if (!succeeded(answer)) return refusal(pushingProfile(person, 'update'), answer);
  return { kind: 'done', action: 'update', resourceId: id };
}

/** More than one hit, or a body that is no list, ends before any POST. C28 */
function* match(person: Person): Generator<ScimRequest, Match, ScimResponse> {
  const answer = yield find('/Users', 'userName', person.email);
  const undertaking = matching(person);
  if (!succeeded(answer) && answer.status !== 404) return { kind: 'settled', settlement: refusal(undertaking, answer) };
  const hits = hitsOf(answer);
  if (hits.kind === 'fault') return { kind: 'settled', settlement: unusable(undertaking, answer.status, hits.reason) };
  const [hit, ...others] = hits.value;
  if (hit === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'hit', resource: hit };
  const cause = `${hits.value.length} users answer to userName ${person.email}`;
  return { kind: 'settled', settlement: unusable(undertaking, answer.status, cause) };
}

function* create(person: Person, setting: Setting): Conversation {
  const answer = yield post('/Users', bodyOf(person, setting));
  if (!succeeded(answer)) return refusal(creating(person), answer);
  const created = createdOf(answer, 'Create new user returned empty user.');
  if (created.kind === 'fault') return unusable(creating(person), answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

/** Whatever the target showed goes back to it, literally; `active` as it was read, since a push never carries it. D20, D22, C30 */
function* pushProfile(
  id: string,
  person: Person,
  action: ProvisioningAction,
  expected: 'active' | 'any',
  setting: Setting,
): Conversation {
  const read = yield ask(resourcePath('/Users', id));
  const undertaking = pushingProfile(person, action);
  if (!succeeded(read)) return refusal(undertaking, read);
  const held = readObject(read);
  if (held.kind === 'fault') return unusable(undertaking, read.status, held.reason);
  if (expected === 'active' && attribute(held.value, 'active') === false) {
    const reason = `Automatic provisioning of user ${person.displayName} to app failed due to delay in reactivating remote User. Rescheduling provision job.`; // C25
    return { kind: 'retry', action, code: 'delay in reactivating remote User', reason, afterMs: rescheduledMs };
  }
  const answer = yield put(resourcePath('/Users', id), echoOf(held.value, person, setting));
  return succeeded(answer) ? { kind: 'done', action, resourceId: id } : refusal(undertaking, answer);
}

/** The shape is not published: a path-less replace of what changed, by analogy with the other PATCHes. Never the default. */
function* patchProfile(id: string, person: Person, before: Person, setting: Setting): Conversation {
  const changes = changedBetween(mapped(before, setting), mapped(person, setting)).filter(
    ({ path }) => path !== 'active',
  );
  if (changes.length === 0) return { kind: 'done', action: 'none', resourceId: id };
  const value = withElements(
    withMapped(
      {},
      changes.map((change) => ({ ...change, value: change.value ?? '' })),
    ),
    'emails',
    elementOf,
  );
  const answer = yield patch(resourcePath('/Users', id), [{ op: 'replace', value }]);
  return succeeded(answer)
    ? { kind: 'done', action: 'update', resourceId: id }
    : refusal(pushingProfile(person, 'update'), answer);
}

/** "Pushed as empty" is documented (C9337 in D27), the shape is not: option `emptyStyle`. */
function echoOf(held: JsonObject, person: Person, setting: Setting): JsonObject {
  const empty = setting.options.emptyStyle === 'empty' ? '' : undefined;
  const profile = mapped(person, setting).filter(({ path }) => path !== 'active' && path !== workAddress);
  const body = withMapped(
    held,
    profile.map(({ path, value }) => ({ path, value: value ?? empty })),
  );
  return listingEnterprise(withAddress(body, person.email));
}

/** The primary address, else the first, else a new one. */
function withAddress(body: JsonObject, address: string): JsonObject {
  // As the target spells it: names of attributes have no case. RFC 7643 §2.1
  const name = Object.keys(body).find((key) => key.toLowerCase() === 'emails') ?? 'emails';
  const held = body[name];
  const emails: readonly unknown[] = Array.isArray(held) ? held : [];
  const primary = emails.findIndex((email) => attribute(email, 'primary') === true);
  if (emails.length === 0) return { ...body, [name]: [{ primary: true, value: address, type: 'work' }] };
  const chosen = Math.max(primary, 0);
  let index = -1;
  return withElements(body, name, (email) => {
    index += 1;
    return index === chosen ? { ...email, value: address } : email;
  });
}

/** The documented create request, member by member: `groups: []` and a password always. D20, D24 */
function bodyOf(person: Person, setting: Setting): JsonObject {
  const { active, ...profile } = withElements(withMapped({}, mapped(person, setting)), 'emails', elementOf);
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

/** The enterprise URN is listed where such a value is sent. Remembered. */
function listingEnterprise(body: JsonObject): JsonObject {
  const { schemas } = body;
  if (!(enterpriseSchema in body) || !Array.isArray(schemas) || schemas.includes(enterpriseSchema)) return body;
  return { ...body, schemas: [...schemas, enterpriseSchema] };
}

const elementOf = ({ value, type }: JsonObject): JsonObject => ({ primary: true, value, type });
