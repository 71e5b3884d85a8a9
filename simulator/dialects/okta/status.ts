import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Conversation } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { withValue } from '../../mapping/target-path.ts';
import { succeeded } from '../wire/answer.ts';
import { resourcePath } from '../wire/filter.ts';
import { nothingToDo } from '../wire/match.ts';
import type { OktaSetting } from './application.ts';
import { rewrite } from './profile.ts';
import { pushingProfile, refusal, settingActive, type Undertaking } from './reactions.ts';
import { patch } from './requests.ts';

/** Deactivated, or unassigned: one PATCH without a path, a 501 to it not followed by a PUT; or GET and PUT. D20, C20 */
export function* deactivate(person: Person, setting: OktaSetting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined) return nothingToDo;
  return yield* change(id, settingActive(person, 'disable'), { active: false }, setting);
}

/** The shape of the PATCH; an application of the wizard sends `active` with the profile. D20, C25 */
export const reactivate = (id: string, person: Person): Conversation =>
  patchUser(id, settingActive(person, 'enable'), { active: true });

/**
 * That it is a PATCH, or stands in the PUT: D20. The PATCH's shape is not published: by analogy with the one that
 * deactivates. Nothing where "Sync password" is off.
 */
export function* setPassword(person: Person, password: string, setting: OktaSetting): Conversation {
  const id = setting.linkedId(person.id);
  if (id === undefined || setting.options.passwordSync === 'off') return nothingToDo;
  return yield* change(id, pushingProfile(person, 'update'), { password }, setting);
}

const change = (
  id: string,
  undertaking: Undertaking,
  value: Readonly<Record<string, string | boolean>>,
  { writes }: OktaSetting,
): Conversation => (writes === 'patch' ? patchUser(id, undertaking, value) : putUser(id, undertaking, value));

function* patchUser(id: string, undertaking: Undertaking, value: JsonObject): Conversation {
  const answer = yield patch(resourcePath('/Users', id), [{ op: 'replace', value }]);
  if (!succeeded(answer)) return refusal(undertaking, answer);
  return { kind: 'done', action: undertaking.action, resourceId: id };
}

const putUser = (
  id: string,
  undertaking: Undertaking,
  value: Readonly<Record<string, string | boolean>>,
): Conversation =>
  rewrite(id, undertaking, (held) =>
    Object.entries(value).reduce((body, [name, given]) => withValue(body, name, given), held),
  );
