import { attribute, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import type { ProvisioningAction } from '../../intent.ts';
import type { Moment } from '../../mapping/administered.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { changedBetween, mapPerson, textAt } from '../../mapping/mapping.ts';
import { oktaFullMappings, oktaMappings } from '../../mapping/okta.ts';
import { type MappedAttribute, withValue } from '../../mapping/target-path.ts';
import { readObject, succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { pushingProfile, refusal, rescheduledMs, type Undertaking, unusable } from './reactions.ts';
import { ask, patch, put } from './requests.ts';

const workAddress = 'emails[type eq "work"].value';

export const mapped = (person: Person, setting: Setting, moment?: Moment): readonly MappedAttribute[] =>
  mapPerson(setting.options.profile === 'full' ? oktaFullMappings : oktaMappings, person, setting, moment);

/**
 * `GET`, the mapped attributes changed in the body just read, `PUT`: whatever else the target showed goes back to it.
 * `active`: `as-read` since a push never carries it; `expected`: it was just set, and must be read; `sent`: goes along.
 * D20, D22, C30
 */
export function* pushProfile(
  id: string,
  person: Person,
  action: ProvisioningAction,
  active: 'as-read' | 'expected' | 'sent',
  setting: Setting,
): Conversation {
  const change = (held: JsonObject): JsonObject => {
    const body = echoOf(held, person, setting);
    return active === 'sent' ? withValue(body, 'active', true) : body;
  };
  return yield* rewrite(id, pushingProfile(person, action), change, active === 'expected' ? person : undefined);
}

/** `GET`, then `PUT` of what was read with a change in it. `reactivated`: who must read as active by now. C25 */
export function* rewrite(
  id: string,
  undertaking: Undertaking,
  change: (held: JsonObject) => JsonObject,
  reactivated?: Person,
): Conversation {
  const { action } = undertaking;
  const read = yield ask(resourcePath('/Users', id));
  if (!succeeded(read)) return refusal(undertaking, read);
  const held = readObject(read);
  if (held.kind === 'fault') return unusable(undertaking, read.status, held.reason);
  if (reactivated !== undefined && attribute(held.value, 'active') === false) {
    const reason = `Automatic provisioning of user ${reactivated.displayName} to app failed due to delay in reactivating remote User. Rescheduling provision job.`;
    return { kind: 'retry', action, code: 'delay in reactivating remote User', reason, afterMs: rescheduledMs };
  }
  const answer = yield put(resourcePath('/Users', id), change(held.value));
  return succeeded(answer) ? { kind: 'done', action, resourceId: id } : refusal(undertaking, answer);
}

/** The shape is not published: a path-less replace of what changed, by analogy with the other PATCHes. Never the default. */
export function* patchProfile(id: string, person: Person, before: Person, setting: Setting): Conversation {
  const changes = changedBetween(mapped(before, setting, 'update'), mapped(person, setting, 'update')).filter(
    ({ path }) => isPushed(path, setting),
  );
  if (changes.length === 0) return { kind: 'done', action: 'none', resourceId: id };
  const value = withElements(
    withMapped(
      {},
      changes.map((change) => ({ ...change, value: change.value ?? '' })),
    ),
    'emails',
    emailOf,
  );
  const answer = yield patch(resourcePath('/Users', id), [{ op: 'replace', value }]);
  return succeeded(answer)
    ? { kind: 'done', action: 'update', resourceId: id }
    : refusal(pushingProfile(person, 'update'), answer);
}

/** As the documented create request spells it. D20 */
export const emailOf = ({ value, type }: JsonObject): JsonObject => ({ primary: true, value, type });

/** The enterprise URN is listed where such a value is sent. Remembered. */
export function listingEnterprise(body: JsonObject): JsonObject {
  const { schemas } = body;
  if (!(enterpriseSchema in body) || !Array.isArray(schemas) || schemas.includes(enterpriseSchema)) return body;
  return { ...body, schemas: [...schemas, enterpriseSchema] };
}

/** A push carries no `active` (D22), and no user name where "Exclude username updates" is ticked (D24). */
const isPushed = (path: string, { options }: Setting): boolean =>
  path !== 'active' && !(path === 'userName' && options.userNameUpdates === 'excluded');

/** "Pushed as empty" is documented (C9337 in D27), the shape is not: option `emptyStyle`. */
function echoOf(held: JsonObject, person: Person, setting: Setting): JsonObject {
  const empty = setting.options.emptyStyle === 'empty' ? '' : undefined;
  const all = mapped(person, setting, 'update');
  const profile = all.filter(({ path }) => path !== workAddress && isPushed(path, setting));
  const body = withMapped(
    held,
    profile.map((attribute) => ({ ...attribute, value: attribute.value ?? empty })),
  );
  return listingEnterprise(withAddress(body, textAt(all, workAddress, person.email)));
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
