import type { Conversation } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { Settlement } from '../../intent.ts';
import { succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { nothingToDo } from '../wire/match.ts';
import type { EntraSetting } from './manner.ts';
import { softDelete } from './profile.ts';
import { refusal } from './reactions.ts';
import { remove } from './requests.ts';
import { assign, setActive } from './user.ts';

/**
 * Unassigned, or blocked: PATCH `active` where soft delete is mapped to it; DELETE at once for an application that knows
 * none; nothing where the mapping was taken out, or people out of scope are to be left alone. D3, D10
 */
export function* leave(person: Person, cause: 'unassigned' | 'blocked', setting: EntraSetting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  const { skipOutOfScopeDeletions, targetUpdate } = setting.options;
  const leftAlone = cause === 'unassigned' && skipOutOfScopeDeletions === 'true';
  if (leftAlone || softDelete(setting) === 'removed') return untouched(id);
  if (softDelete(setting) === 'unsupported') return yield* deleteUser(person, setting);
  return targetUpdate === 'off' ? untouched(id) : yield* setActive(id, false, setting);
}

/** Unblocked: PATCH `active`; who is not linked is assigned. D3 */
export function* comeBack(person: Person, setting: EntraSetting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return yield* assign(person, setting);
  if (softDelete(setting) !== 'mapped' || setting.options.targetUpdate === 'off') return untouched(id);
  return yield* setActive(id, true, setting);
}

/** D1, D3. That a 404 to it is no failure: not documented, concluded from what is wanted. */
export function* deleteUser(person: Person, setting: EntraSetting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  if (setting.options.targetDelete === 'off') return untouched(id);
  const answer = yield remove(resourcePath('/Users', id));
  if (!succeeded(answer) && answer.status !== 404) return refusal('delete', answer, setting);
  return { kind: 'done', action: 'delete', resourceId: id };
}

const untouched = (resourceId: string): Settlement => ({ kind: 'done', action: 'none', resourceId });
