import type { Conversation, Setting } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { calendlyRows } from '../../mapping/calendly.ts';
import { changedBetween, type Mappings, mapPerson, textAt } from '../../mapping/mapping.ts';
import type { MappedAttribute } from '../../mapping/target-path.ts';
import { type PutUsers, putUsers } from '../wire/put-users.ts';
import { searchOne } from '../wire/search.ts';
import { userBody } from '../wire/user-body.ts';
import type { Config } from './config.ts';
import { find, reactions, speech } from './requests.ts';

/** blueprints/system/providers-scim.yaml (A1); displayName and active of newer versions are remembered. */
const mappings: Mappings = {
  default: [
    { from: 'email', to: 'userName' },
    { from: 'formattedName', to: 'name.formatted' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'displayName', to: 'displayName' },
    { from: 'locale', to: 'locale' },
    { from: 'active', to: 'active' },
    { from: 'email', to: 'emails[type eq "other"].value' },
    { from: 'id', to: 'externalId' },
  ],
  calendly: calendlyRows,
};

export const mapped = (person: Person, setting: Setting): readonly MappedAttribute[] =>
  mapPerson(mappings, person, setting);

/** POST at once; who is in the way is taken over as they are; PUT with the id inside; gone: created again. S11, S12 */
export function usersWith(config: Config, setting: Setting): PutUsers {
  const users = putUsers(
    {
      speech,
      reactions,
      body: (person, id) => ({ ...(id !== undefined && { id }), ...userBody(mapped(person, setting)) }),
      ...(config.filter && {
        findTaken(person: Person) {
          const userName = textAt(mapped(person, setting), 'userName', person.email);
          return searchOne(find('/Users', 'userName', userName), {
            reactions,
            action: 'create',
            who: `userName ${userName}`,
            notFound: 'refusal',
            several: 'first',
          });
        },
      }),
      missing: 'gone',
      blocked: 'created',
      removal: 'delete',
    },
    setting,
  );
  return { ...users, update: (person, before) => updateIfChanged(person, before, users, setting) };
}

/** What is as it was last written is not written again. Newer versions of S11 */
function* updateIfChanged(person: Person, before: Person, users: PutUsers, setting: Setting): Conversation {
  const resourceId = setting.linkedId(person.id);
  const changes = changedBetween(mapped(before, setting), mapped(person, setting));
  if (resourceId !== undefined && changes.length === 0) return { kind: 'done', action: 'none', resourceId };
  return yield* users.update(person, before);
}
