import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { withElements, withMapped } from '../../mapping/body.ts';
import { calendlyRows } from '../../mapping/calendly.ts';
import { type Mappings, mapPerson } from '../../mapping/mapping.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';
import { resourcePath } from '../wire/filter.ts';
import { type PutUsers, putUsers } from '../wire/put-users.ts';
import { reactions, speechFor } from './requests.ts';

const workAddress = 'emails[type eq "work"].value';

/** UserAdapter.java. S20 */
const mappings: Mappings = {
  default: [
    { from: 'id', to: 'externalId' },
    { from: 'email', to: 'userName' },
    { from: 'displayName', to: 'displayName' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'email', to: workAddress },
    { from: 'active', to: 'active' },
  ],
  calendly: calendlyRows,
};

/** The address has no type: it is told by its value. */
export const mapped = (person: Person, setting: Setting): readonly MappedAttribute[] =>
  mapPerson(mappings, person, setting).map(({ path, value }) => {
    const isPlain = path === workAddress && typeof value === 'string' && !/["\\]/.test(value);
    return { path: isPlain ? `emails[value eq "${value}"].value` : path, value };
  });

/** POST at once; PUT of the whole user, or three replaced values and never the address. S20 */
export function usersOf(setting: Setting): PutUsers {
  const speech = speechFor(setting);
  return putUsers(
    {
      speech,
      reactions,
      body: (person, id) => bodyOf(person, id, setting),
      ...(setting.options.userUpdate === 'patch' && {
        change: (id: string, person: Person) => speech.patch(resourcePath('/Users', id), threeOf(person)),
      }),
      missing: 'failure',
      blocked: 'created',
      removal: 'delete',
    },
    setting,
  );
}

const threeOf = ({ enabled, email, displayName }: Person): readonly JsonObject[] => [
  { op: 'replace', path: 'active', value: String(enabled) },
  { op: 'replace', path: 'userName', value: email },
  { op: 'replace', path: 'displayName', value: displayName },
];

/** Addresses without type or primary; roles always, even where there are none. */
function bodyOf(person: Person, id: string | undefined, setting: Setting): JsonObject {
  const body = withElements(withMapped({}, mapped(person, setting)), 'emails', ({ value }) => ({ value }));
  const roles = (person.roles ?? []).map(({ value }) => ({ value }));
  return { schemas: [userSchema], ...(id !== undefined && { id }), ...body, roles };
}
