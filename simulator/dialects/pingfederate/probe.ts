import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Conversation } from '../../dialect.ts';
import type { ProvisioningAction, Settlement } from '../../intent.ts';
import { succeeded } from '../wire/answer.ts';
import type { Reactions } from '../wire/reactions.ts';
import type { Speech } from '../wire/speech.ts';

/** Asks for a user that nobody is, and wants a 404; undefined: the target is there. D73 */
export function* probe(
  speech: Speech,
  reactions: Reactions,
  action: ProvisioningAction,
): Generator<ScimRequest, Settlement | undefined, ScimResponse> {
  const answer = yield speech.ask('/Users/0');
  return nobody.includes(answer.status) || succeeded(answer) ? undefined : reactions.refusal(action, answer);
}

/** 404 is documented; whatever else says that there is no such user is taken too. RFC 9110 §15.5.11 */
const nobody: readonly number[] = [400, 404, 410];

/** The same before a conversation that says something. */
export function* probed(conversation: Conversation, speech: Speech, reactions: Reactions): Conversation {
  const first = conversation.next();
  if (first.done) return first.value;
  const failure = yield* probe(speech, reactions, 'none');
  if (failure !== undefined) return failure;
  let turn: ReturnType<Conversation['next']> = first;
  while (!turn.done) turn = conversation.next(yield turn.value);
  return turn.value;
}
