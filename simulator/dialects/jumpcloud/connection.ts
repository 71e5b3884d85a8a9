import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { groupSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { Settlement } from '../../intent.ts';
import { readResource, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { userBody } from '../wire/user-body.ts';
import { mapped, reactions, speech } from './requests.ts';

type Step<Value> = Generator<ScimRequest, Value, ScimResponse>;

/**
 * Creates a test user with the address that the administrator typed in, and a test group where groups are managed, then
 * deletes both; where a target deletes nobody, the test user is deactivated and stays. D50. Its order is remembered, and so
 * is that it ends with the first failure: what stays then is claimed, and removed with the rest of the run.
 */
export function* testConnection(setting: Setting): Conversation {
  const person = testPerson(setting.testAddress());
  const user = yield* create('/Users', userBody(mapped(person, setting)));
  if ('kind' in user) return user;
  const failure = setting.groups === 'endpoint' ? yield* tryGroup(person.email) : undefined;
  return failure ?? (yield* leave(user.id, person, setting)) ?? { kind: 'done', action: 'test' };
}

/** The reason why it did not work; undefined: it did. */
function* tryGroup(address: string): Step<Settlement | undefined> {
  const group = yield* create('/Groups', { schemas: [groupSchema], displayName: `SCIM test ${address}`, members: [] });
  if ('kind' in group) return group;
  const deleted = yield speech.remove(resourcePath('/Groups', group.id));
  return succeeded(deleted) ? undefined : reactions.refusal('test', deleted);
}

function* leave(id: string, person: Person, setting: Setting): Step<Settlement | undefined> {
  const path = resourcePath('/Users', id);
  const deleted = yield speech.remove(path);
  if (succeeded(deleted)) return undefined;
  if (!deletesNobody.includes(deleted.status)) return reactions.refusal('test', deleted);
  const off = yield speech.put(path, userBody(mapped({ ...person, enabled: false }, setting)));
  return succeeded(off) ? undefined : reactions.refusal('test', off);
}

/** How a target says that it deletes nobody; which answers JumpCloud takes so is not documented. RFC 7644 §3.12 */
const deletesNobody: readonly number[] = [403, 405, 501];

function* create(
  endpoint: '/Users' | '/Groups',
  body: Parameters<typeof speech.post>[1],
): Step<{ readonly id: string } | Settlement> {
  const answer = yield speech.post(endpoint, body);
  if (!succeeded(answer)) return reactions.refusal('test', answer);
  const created = readResource(answer);
  return created.kind === 'fault'
    ? reactions.unusable('test', answer.status, created.reason)
    : { id: created.value.id };
}

const testPerson = (address: string): Person => ({
  id: address,
  givenName: 'SCIM',
  familyName: 'Test',
  displayName: 'SCIM Test',
  email: address,
  enabled: true,
});
