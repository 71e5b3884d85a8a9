import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Conversation } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { readResource, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { keepingLink } from '../wire/match.ts';
import { managerOperation } from './manager.ts';
import type { EntraSetting } from './manner.ts';
import { matchUser, probe } from './match.ts';
import { userOperations } from './operations.ts';
import { bodyOf, differences } from './profile.ts';
import { incompatible, mappingFailed, refusal } from './reactions.ts';
import { ask, patch, post } from './requests.ts';
import { roleOperations, tooManyRoles } from './roles.ts';

/** On demand the connection is tested first. D7; then as in a cycle. */
export function* assign(person: Person, setting: EntraSetting): Conversation {
  if (setting.trigger === 'on-demand') {
    const tested = yield* probe(setting);
    if (tested.kind !== 'done') return tested;
  }
  const linked = setting.linkedId(person.id);
  return yield* linked === undefined ? match(person, setting) : readAndChange(linked, person, undefined, setting);
}

/** `GET Users/{id}`, then one PATCH of what differs from the mapping. D1, D3; that only differences are sent: remembered. */
export function* update(person: Person, before: Person, setting: EntraSetting): Conversation {
  const id = setting.linkedId(person.id);
  return yield* id === undefined ? match(person, setting) : readAndChange(id, person, before, setting);
}

/** Read, then PATCH `active` alone. D3; the read: remembered. */
export function* setActive(id: string, active: boolean, setting: EntraSetting): Conversation {
  const action = active ? 'enable' : 'disable';
  const read = yield ask(resourcePath('/Users', id));
  const held = usable(read, action, setting);
  if ('kind' in held) return held;
  return yield* send(id, userOperations([{ path: 'active', value: active, held: true }], setting), action, setting);
}

/** Match, then create or link. Who is disabled in the directory is not created. D3 */
function* match(person: Person, setting: EntraSetting): Conversation {
  const found = yield* matchUser(person, setting);
  if (found.kind === 'settled') return found.settlement;
  if (found.kind === 'none') return yield* create(person, setting);
  const { resource, url } = found;
  return yield* change(resource.id, { held: resource, url }, { person, otherwise: 'link' }, setting);
}

function* readAndChange(id: string, person: Person, before: Person | undefined, setting: EntraSetting): Conversation {
  const read = yield ask(resourcePath('/Users', id));
  // Seen by some, documented nowhere.
  if (read.status === 404 && setting.options.missingAnchor === 'rematch') return yield* match(person, setting);
  const held = usable(read, 'update', setting);
  if ('kind' in held) return held;
  return yield* change(id, held, { person, ...(before !== undefined && { before }), otherwise: 'none' }, setting);
}

function* create(person: Person, setting: EntraSetting): Conversation {
  if (!person.enabled || setting.options.targetCreate === 'off') return { kind: 'done', action: 'none' };
  const wrong = tooManyRoles(person, setting);
  if (wrong !== undefined) return mappingFailed('create', wrong);
  const answer = yield post('/Users', bodyOf(person, setting));
  if (!succeeded(answer)) return refusal('create', answer, setting);
  const created = readResource(answer);
  if (created.kind === 'fault') return incompatible('create', answer.status, created.reason);
  const { id } = created.value;
  const settlement: Settlement = { kind: 'done', action: 'create', resourceId: id };
  const reference = managerOperation(created.value, { person, url: answer.url }, setting);
  if (reference === undefined || setting.options.targetUpdate === 'off') return settlement;
  const referred = yield* send(id, [reference], 'update', setting);
  return referred.kind === 'done' ? settlement : keepingLink(id, referred);
}

type Held = { readonly held: JsonObject; readonly url: string };
type Wanted = { readonly person: Person; readonly before?: Person; readonly otherwise: 'link' | 'none' };

/** One PATCH of what differs; then, in a second pass, one of the reference to the manager. D3 */
function* change(
  id: string,
  { held, url }: Held,
  { person, before, otherwise }: Wanted,
  setting: EntraSetting,
): Conversation {
  const unchanged: Settlement = { kind: 'done', action: otherwise, resourceId: id };
  if (setting.options.targetUpdate === 'off') return unchanged;
  const wrong = tooManyRoles(person, setting);
  if (wrong !== undefined) return keepingLink(id, mappingFailed('update', wrong));
  const changes = differences(held, person, setting);
  const passes = [[...userOperations(changes, setting), ...roleOperations(held, person, setting)]];
  const reference = managerOperation(held, { person, url, ...(before !== undefined && { before }) }, setting);
  if (reference !== undefined) passes.push([reference]);

  // A change of `active` is told before whatever else goes along.
  const changesActive = changes.some(({ path }) => path === 'active');
  const told = changesActive ? (person.enabled ? 'enable' : 'disable') : 'update';
  let settlement: Settlement = unchanged;
  for (const operations of passes) {
    if (operations.length === 0) continue;
    settlement = yield* send(id, operations, otherwise === 'link' ? 'link' : told, setting);
    if (settlement.kind !== 'done') break;
  }
  return keepingLink(id, settlement);
}

function* send(
  id: string,
  operations: readonly JsonObject[],
  action: ProvisioningAction,
  setting: EntraSetting,
): Conversation {
  const answer = yield patch(resourcePath('/Users', id), operations);
  return succeeded(answer) ? { kind: 'done', action, resourceId: id } : refusal(action, answer, setting);
}

function usable(read: ScimResponse, action: ProvisioningAction, setting: EntraSetting): Held | Settlement {
  if (!succeeded(read)) return refusal(action, read, setting);
  const resource = readResource(read);
  if (resource.kind === 'fault') return incompatible(action, read.status, resource.reason);
  return { held: resource.value, url: read.url };
}
