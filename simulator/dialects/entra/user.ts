import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { entraMappings } from '../../mapping/entra.ts';
import { mapPerson } from '../../mapping/mapping.ts';
import { type MappedAttribute, valueAt } from '../../mapping/target-path.ts';
import { readList, readResource, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { keepingLink, type Match, nothingToDo } from '../wire/match.ts';
import { duplicates, incompatible, refusal } from './reactions.ts';
import { ask, askUser, patch, post, remove } from './requests.ts';

export const mapped = (person: Person, setting: Setting): readonly MappedAttribute[] =>
  mapPerson(entraMappings, person, setting);

/** Linked: read, then the differences. Else match, then create or link. Who is disabled in the directory is not created. D3 */
export function* assign(person: Person, setting: Setting): Conversation {
  const linked = setting.linkedId(person.id);
  if (linked !== undefined) return yield* update(person, setting);
  const found = yield* match(person, 'create', setting);
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'hit') return yield* sendDifferences(found.resource.id, found.resource, person, 'link', setting);
  return person.enabled ? yield* create(person, setting) : nothingToDo;
}

/** `GET Users/{id}`, then one PATCH of what differs from the mapping. D1, D3; that only differences are sent: remembered. */
export function* update(person: Person, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return yield* assign(person, setting);
  const read = yield ask(resourcePath('/Users', id));
  if (read.status === 404 && setting.options.missingAnchor === 'rematch') return yield* rematch(person, setting);
  const held = usable(read, 'update', setting);
  if (held.kind === 'settled') return held.settlement;
  return yield* sendDifferences(id, held.resource, person, 'none', setting);
}

/** Unassigned, blocked, or unblocked: read, then PATCH `active`. D3; the read: remembered. */
export function* setActive(person: Person, active: boolean, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return active ? yield* assign(person, setting) : nothingToDo;
  const action = active ? 'enable' : 'disable';
  const held = usable(yield ask(resourcePath('/Users', id)), action, setting);
  if (held.kind === 'settled') return held.settlement;
  return yield* send(id, [replaced('active', active, setting)], action, setting);
}

/** D1, D3. That a 404 to it is no failure: not documented, concluded from what is wanted. */
export function* deleteUser(person: Person, setting: Setting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  const answer = yield remove(resourcePath('/Users', id));
  if (!succeeded(answer) && answer.status !== 404) return refusal('delete', answer, setting);
  return { kind: 'done', action: 'delete', resourceId: id };
}

function* match(
  person: Person,
  action: ProvisioningAction,
  setting: Setting,
): Generator<ScimRequest, Match, ScimResponse> {
  const answer = yield askUser(person.email);
  const settled = (settlement: Settlement): Match => ({ kind: 'settled', settlement });
  if (answer.status === 400 || answer.status === 404) {
    return settled(
      incompatible(action, answer.status, `a query without a hit is no error; it answered ${answer.status}`),
    );
  }
  if (!succeeded(answer)) return settled(refusal(action, answer, setting));
  const list = readList(answer);
  if (list.kind === 'fault') return settled(incompatible(action, answer.status, list.reason));
  const [hit, ...others] = list.value;
  if (others.length > 0)
    return settled(duplicates(action, answer.status, list.value.length, `userName ${person.email}`));
  return hit === undefined ? { kind: 'none' } : { kind: 'hit', resource: hit };
}

function* create(person: Person, setting: Setting): Conversation {
  const answer = yield post('/Users', bodyOf(person, setting));
  if (!succeeded(answer)) return refusal('create', answer, setting);
  const created = readResource(answer);
  if (created.kind === 'fault') return incompatible('create', answer.status, created.reason);
  return { kind: 'done', action: 'create', resourceId: created.value.id };
}

/** Seen by some, documented nowhere: option `missingAnchor`. */
function* rematch(person: Person, setting: Setting): Conversation {
  const found = yield* match(person, 'create', setting);
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return yield* create(person, setting);
  return yield* sendDifferences(found.resource.id, found.resource, person, 'link', setting);
}

function* sendDifferences(
  id: string,
  held: JsonObject,
  person: Person,
  otherwise: 'link' | 'none',
  setting: Setting,
): Conversation {
  const operations: JsonObject[] = [];
  for (const { path, value } of mapped(person, setting)) {
    if (value === undefined) continue; // an empty source is skipped, never cleared. D8
    const there = valueAt(held, path);
    if (there === undefined) operations.push({ op: 'Add', path, value: sentValue(value, setting) });
    else if (!same(path, there, value)) operations.push(replaced(path, value, setting));
  }
  if (operations.length === 0) return { kind: 'done', action: otherwise, resourceId: id };
  const action = otherwise === 'link' ? 'link' : actionOf(operations, person);
  return keepingLink(id, yield* send(id, operations, action, setting));
}

/** A change of `active` is told before whatever else goes along. */
function actionOf(operations: readonly JsonObject[], person: Person): ProvisioningAction {
  if (!operations.some(({ path }) => path === 'active')) return 'update';
  return person.enabled ? 'enable' : 'disable';
}

function* send(
  id: string,
  operations: readonly JsonObject[],
  action: ProvisioningAction,
  setting: Setting,
): Conversation {
  const answer = yield patch(resourcePath('/Users', id), operations);
  return succeeded(answer) ? { kind: 'done', action, resourceId: id } : refusal(action, answer, setting);
}

function usable(
  read: ScimResponse,
  action: ProvisioningAction,
  setting: Setting,
):
  | { readonly kind: 'read'; readonly resource: JsonObject }
  | { readonly kind: 'settled'; readonly settlement: Settlement } {
  if (!succeeded(read)) return { kind: 'settled', settlement: refusal(action, read, setting) };
  const resource = readResource(read);
  if (resource.kind === 'fault')
    return { kind: 'settled', settlement: incompatible(action, read.status, resource.reason) };
  return { kind: 'read', resource: resource.value };
}

const replaced = (path: string, value: string | boolean, setting: Setting): JsonObject => ({
  op: 'Replace',
  path,
  value: sentValue(value, setting),
});

/** Booleans go as strings in a PATCH. D2, C13; D1 prints them as booleans: option `activeStyle`. */
function sentValue(value: string | boolean, setting: Setting): string | boolean {
  if (typeof value === 'string' || setting.options.activeStyle === 'boolean') return value;
  return value ? 'True' : 'False';
}

/** userName and addresses are compared without regard to case (RFC 7643 §4.1), and so are booleans as strings. */
function same(path: string, there: unknown, value: string | boolean): boolean {
  if (there === value) return true;
  const foldsCase = typeof value === 'boolean' || path === 'userName' || path.startsWith('emails');
  return foldsCase && String(there).toLowerCase() === String(value).toLowerCase();
}

/**
 * The Create User sample of D1, member by member. What the sample lacks stands where the older sample of that page has
 * it: by the alphabet. The enterprise URN is listed whether or not there is such a value.
 */
function bodyOf(person: Person, setting: Setting): JsonObject {
  const { externalId, userName, active, emails, displayName, name, title, ...others } = withElements(
    withMapped({}, mapped(person, setting)),
    'emails',
    ({ type, value }) => ({ primary: true, type, value }),
  );
  const body = {
    schemas: [userSchema, enterpriseSchema],
    externalId,
    userName,
    active,
    addresses: undefined,
    displayName,
    emails,
    meta: { resourceType: 'User' },
    name,
    phoneNumbers: undefined,
    preferredLanguage: undefined,
    roles: [],
    title,
    ...others,
  };
  const empty = setting.options.nullStyle === 'null' ? null : undefined;
  const members = Object.entries(body).map(([key, value]) => [key, value ?? empty] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}
