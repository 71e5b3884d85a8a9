import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { ProvisioningAction } from '../../intent.ts';
import { readResource, succeeded } from './answer.ts';
import { resourcePath } from './filter.ts';
import { keepingLink, nothingToDo } from './match.ts';
import type { Reactions } from './reactions.ts';
import type { Search } from './search.ts';
import type { Speech } from './speech.ts';

/** How an identity provider treats people that replaces the whole account with each change, and reads none first. */
export type PutUserHabits = {
  readonly speech: Speech;
  readonly reactions: Reactions;
  /** The account as it is sent; `id` where it is there already. */
  body(person: Person, id?: string): JsonObject;
  /** Looks for an account before it creates one; absent: it does not. */
  find?(person: Person): Search;
  /** Looks for the account that was in the way of a create, to take it over as it is; absent: it does not. */
  findTaken?(person: Person): Search;
  /** In place of PUT. `before`: as last delivered, where that is known. */
  change?(id: string, person: Person, before?: Person): ScimRequest;
  /** What a 404 to a change means: a failure, or that the account is gone and is created again. */
  readonly missing: 'failure' | 'gone';
  /** Whether somebody who is blocked in the directory is created all the same. */
  readonly blocked: 'created' | 'left-out';
  /** What is sent for somebody who is deleted in the directory. */
  readonly removal: 'delete' | 'deactivate' | 'nothing';
};

export type PutUsers = {
  assign(person: Person): Conversation;
  update(person: Person, before: Person): Conversation;
  setActive(person: Person, active: boolean): Conversation;
  remove(person: Person): Conversation;
};

export function putUsers(habits: PutUserHabits, setting: Setting): PutUsers {
  const { speech, reactions, body, find, findTaken, missing, blocked, removal } = habits;
  const change =
    habits.change ?? ((id: string, person: Person) => speech.put(resourcePath('/Users', id), body(person, id)));

  function* assign(person: Person): Conversation {
    const linked = setting.linkedId(person.id);
    if (linked !== undefined) return yield* write(linked, person, 'update');
    if (find === undefined) return yield* create(person);
    const found = yield* find(person);
    if (found.kind === 'settled') return found.settlement;
    if (found.kind === 'none') return yield* create(person);
    const { id } = found.resource;
    return keepingLink(id, yield* write(id, person, 'link'));
  }

  function* update(person: Person, before: Person): Conversation {
    const id = setting.linkedId(person.id);
    return id === undefined ? yield* assign(person) : yield* write(id, person, 'update', before);
  }

  function* setActive(person: Person, active: boolean): Conversation {
    const id = setting.linkedId(person.id);
    if (id === undefined) return active ? yield* assign(person) : nothingToDo;
    const action = active ? 'enable' : 'disable';
    return yield* write(id, { ...person, enabled: active }, action, { ...person, enabled: !active });
  }

  function* remove(person: Person): Conversation {
    const id = setting.linkedId(person.id);
    if (id === undefined || removal === 'nothing') return nothingToDo;
    if (removal === 'deactivate') return yield* setActive(person, false);
    const answer = yield speech.remove(resourcePath('/Users', id));
    if (!succeeded(answer) && answer.status !== 404) return reactions.refusal('delete', answer);
    return { kind: 'done', action: 'delete', resourceId: id };
  }

  function* create(person: Person): Conversation {
    if (!person.enabled && blocked === 'left-out') return nothingToDo;
    const answer = yield speech.post('/Users', body(person));
    if (answer.status === 409 && findTaken !== undefined) {
      const taken = yield* findTaken(person);
      if (taken.kind === 'settled') return taken.settlement;
      if (taken.kind === 'hit') return { kind: 'done', action: 'link', resourceId: taken.resource.id };
    }
    if (!succeeded(answer)) return reactions.refusal('create', answer);
    const created = readResource(answer);
    if (created.kind === 'fault') return reactions.unusable('create', answer.status, created.reason);
    return { kind: 'done', action: 'create', resourceId: created.value.id };
  }

  function* write(id: string, person: Person, action: ProvisioningAction, before?: Person): Conversation {
    const answer = yield change(id, person, before);
    if (answer.status === 404 && missing === 'gone') return yield* create(person);
    return succeeded(answer) ? { kind: 'done', action, resourceId: id } : reactions.refusal(action, answer);
  }

  return { assign, update, setActive, remove };
}
