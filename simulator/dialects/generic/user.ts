import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { ProvisioningAction } from '../../intent.ts';
import type { Moment } from '../../mapping/administered.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { genericMappings } from '../../mapping/generic.ts';
import { changedBetween, mapPerson, textAt } from '../../mapping/mapping.ts';
import { type MappedAttribute, valueAt } from '../../mapping/target-path.ts';
import { readList, readResource, succeeded } from '../wire/answer.ts';
import { equals, percentEncoded, resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { patchBody } from '../wire/patch.ts';
import { refusal, unreadable } from './reactions.ts';
import { ask, remove, write } from './requests.ts';

export const mapped = (person: Person, setting: Setting, moment?: Moment): readonly MappedAttribute[] =>
  mapPerson(genericMappings, person, setting, moment);

const userNameOf = (person: Person, setting: Setting): string =>
  textAt(mapped(person, setting), 'userName', person.email);

/** Finds the person, or creates them; one who is there already gets what differs. */
export function* assign(person: Person, setting: Setting): Conversation {
  const linked = setting.linkedId(person.id);
  if (linked !== undefined) {
    const read = yield ask(resourcePath('/Users', linked));
    if (succeeded(read)) return yield* bringUpToDate(linked, read.body, person, 'none', setting);
    if (read.status !== 404) return refusal('update', read);
  }
  if (setting.options.match === 'never') return yield* create(person, setting);
  const found = yield* match(userNameOf(person, setting), 'create');
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return yield* create(person, setting);
  return yield* bringUpToDate(found.resource.id, found.resource, person, 'link', setting);
}

/** Sends what changed; asks for nothing first. */
export function* update(person: Person, before: Person, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return yield* assign(person, setting);
  const changes = changedBetween(mapped(before, setting, 'update'), mapped(person, setting, 'update'));
  return yield* patch(id, changes.map(operationOf), 'update');
}

/** Sets `active` of a person who is linked, or is found. */
export function* setActive(person: Person, active: boolean, setting: Setting): Conversation {
  const action = active ? 'enable' : 'disable';
  const found = yield* linkedOrFound(person, setting, action);
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return active ? yield* assign(person, setting) : nothingToDo;
  return yield* patch(found.resource.id, [{ op: 'replace', path: 'active', value: active }], action);
}

/** RFC 7643 §4.1.1: writeOnly, so nothing of it can be read back. */
export function* setPassword(person: Person, password: string, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  return yield* patch(id, [{ op: 'replace', path: 'password', value: password }], 'update');
}

/** RFC 7644 §3.6; one that is gone already is as it should be. */
export function* deleteUser(person: Person, setting: Setting): Conversation {
  const found = yield* linkedOrFound(person, setting, 'delete');
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return nothingToDo;
  const answer = yield remove(resourcePath('/Users', found.resource.id));
  if (!succeeded(answer) && answer.status !== 404) return refusal('delete', answer);
  return { kind: 'done', action: 'delete', resourceId: found.resource.id };
}

/** RFC 7644 §3.4.2.2 */
function* match(address: string, action: ProvisioningAction): Generator<ScimRequest, Match, ScimResponse> {
  const answer = yield ask(`/Users?filter=${percentEncoded(equals('userName', address))}`);
  if (!succeeded(answer)) return { kind: 'settled', settlement: refusal(action, answer) };
  const list = readList(answer);
  if (list.kind === 'fault') return { kind: 'settled', settlement: unreadable(action, answer.status, list.reason) };
  const [hit, ...others] = list.value;
  if (hit === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'hit', resource: hit };
  const reason = `${list.value.length} resources answer to userName ${address}; nothing was written`;
  return {
    kind: 'settled',
    settlement: { kind: 'failed', action, code: 'several-matches', reason, status: answer.status },
  };
}

function* linkedOrFound(
  person: Person,
  setting: Setting,
  action: ProvisioningAction,
): Generator<ScimRequest, Match, ScimResponse> {
  const id = setting.linkedId(person.id);
  if (id !== undefined) return { kind: 'hit', resource: { id } };
  if (setting.options.match === 'never') return { kind: 'none' };
  return yield* match(userNameOf(person, setting), action);
}

function* create(person: Person, setting: Setting): Conversation {
  const answer = yield write('POST', '/Users', bodyOf(person, setting));
  if (!succeeded(answer)) return refusal('create', answer);
  const created = readResource(answer);
  if (created.kind === 'fault') return unreadable('create', answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

function* bringUpToDate(
  id: string,
  held: unknown,
  person: Person,
  otherwise: 'link' | 'none',
  setting: Setting,
): Conversation {
  if (!isObject(held)) return unreadable('update', 200, 'the user that was read is not a JSON object');
  const differing = mapped(person, setting, 'update').filter(
    ({ path, value }) => value !== undefined && valueAt(held, path) !== value,
  );
  if (differing.length === 0) return { kind: 'done', action: otherwise, resourceId: id };
  const action = otherwise === 'link' ? 'link' : differing.some(({ path }) => path === 'active') ? 'enable' : 'update';
  return keepingLink(id, yield* patch(id, differing.map(operationOf), action));
}

function* patch(id: string, operations: readonly JsonObject[], action: ProvisioningAction): Conversation {
  if (operations.length === 0) return { kind: 'done', action: 'none', resourceId: id };
  const answer = yield write('PATCH', resourcePath('/Users', id), patchBody(operations));
  return succeeded(answer) ? { kind: 'done', action, resourceId: id } : refusal(action, answer);
}

const operationOf = ({ path, value }: MappedAttribute): JsonObject =>
  value === undefined ? { op: 'remove', path } : { op: 'replace', path, value };

function bodyOf(person: Person, setting: Setting): JsonObject {
  const body = withMapped({}, mapped(person, setting));
  const schemas = enterpriseSchema in body ? [userSchema, enterpriseSchema] : [userSchema];
  return { schemas, ...withElements(body, 'emails', ({ value, type }) => ({ value, type, primary: true })) };
}
