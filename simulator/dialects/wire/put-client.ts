import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import type { Setting, Undressed } from '../../dialect.ts';
import type { Person } from '../../directory/person.ts';
import { type Client, testByQuery } from './client.ts';
import { equals, percentEncoded } from './filter.ts';
import { type PutUserHabits, putUsers } from './put-users.ts';
import { never, plainReactions } from './reactions.ts';
import { searchOne } from './search.ts';
import { speechOf } from './speech.ts';

export type PutClientHabits = {
  dress(request: Undressed): ScimRequest;
  /** The account as it is sent; `id` where it is there already. */
  body(person: Person, id?: string): JsonObject;
  readonly setting: Setting;
  /** What the client does otherwise. */
  readonly users?: Partial<PutUserHabits>;
};

/**
 * The plainest client there is: it asks for the userName before it creates, replaces the whole account with PUT, deletes
 * whom the directory deletes, repeats nothing, and pushes no groups.
 */
export function putClient({ dress, body, setting, users = {} }: PutClientHabits): Client {
  const speech = speechOf(dress);
  const reactions = plainReactions(never);
  const ask = (userName: string) => speech.ask(`/Users?filter=${percentEncoded(equals('userName', userName))}`);
  const habits: PutUserHabits = {
    speech,
    reactions,
    body,
    find: ({ email }) =>
      searchOne(ask(email), {
        reactions,
        action: 'create',
        who: `userName ${email}`,
        notFound: 'refusal',
        several: 'refused',
      }),
    missing: 'failure',
    blocked: 'created',
    removal: 'delete',
    ...users,
  };
  return { test: () => testByQuery(ask(setting.guid()), reactions), users: putUsers(habits, setting) };
}
