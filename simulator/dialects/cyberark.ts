import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { defineDialect, type Setting } from '../dialect.ts';
import type { Group } from '../directory/person.ts';
import { type JobHabits, plainHabits } from '../job-habits.ts';
import { genericMappings } from '../mapping/generic.ts';
import { mapPerson, textAt } from '../mapping/mapping.ts';
import { testConnection } from './cyberark/connection.ts';
import { cyberarkFacts } from './cyberark/facts.ts';
import { type Client, converseAs } from './wire/client.ts';
import { equals, percentEncoded } from './wire/filter.ts';
import { findBy } from './wire/find-by.ts';
import { groupsOf } from './wire/groups.ts';
import { asList, byValuePath } from './wire/member-operations.ts';
import { putUsers } from './wire/put-users.ts';
import { plainReactions, plainRepeats, throttled } from './wire/reactions.ts';
import { searchList } from './wire/search.ts';
import { dressedIn, speechOf } from './wire/speech.ts';
import { userBody } from './wire/user-body.ts';

const accept = { Accept: 'application/scim+json' };
const dress = dressedIn(accept, { ...accept, 'Content-Type': 'application/scim+json' });
const speech = speechOf(dress);
const reactions = plainReactions(throttled);

/** Each change at once; no group is deleted. */
const job: JobHabits = {
  ...plainHabits,
  deprovisioning: { ...plainHabits.deprovisioning, groups: 'leave' },
};

/** No mapping is published: everything that the directory knows. */
const mapped = (person: Parameters<typeof mapPerson>[1], setting: Setting) =>
  mapPerson(genericMappings, person, setting);

/** CyberArk Identity, once Idaptive. Its list of calls is documented, their shapes are not. */
export const cyberark = defineDialect({
  id: 'cyberark',
  family: 'cyberark',
  title: 'CyberArk Identity',
  label: 'cyberark',
  evidence: 'good',
  deletes: 'CyberArk Identity asks for no DELETE: it deactivates people',
  pushesPasswords: 'CyberArk Identity is not known to send passwords',
  imports: 'CyberArk Identity looks for people one by one and never reads everybody',
  matchesFirst: true,
  options: { discovery: ['tolerated', 'none'] },
  facts: cyberarkFacts,
  repeats: plainRepeats,
  job,
  mapped,
  dress,
  converse: (intent, setting) => converseAs(clientOf(setting), intent),
});

const clientOf = (setting: Setting): Client => ({
  test: () => testConnection(setting, speech, reactions),
  users: putUsers(
    {
      speech,
      reactions,
      body: (person) => userBody(mapped(person, setting)),
      find: (person) => findUser(textAt(mapped(person, setting), 'userName', person.email)),
      missing: 'failure',
      blocked: 'created',
      removal: 'deactivate',
    },
    setting,
  ),
  groups: groupsOf(
    {
      speech,
      reactions,
      find: findGroup,
      body: ({ displayName }) => ({ schemas: [groupSchema], displayName }),
      created: 'without-members',
      empty: 'created',
      add: asList('add'),
      drop: byValuePath,
      removal: 'nothing',
    },
    setting,
  ),
});

const findUser = (userName: string) =>
  findBy(
    speech.ask(`/Users?filter=${percentEncoded(equals('userName', userName))}`),
    `userName ${userName}`,
    reactions,
  );

const findGroup = ({ displayName }: Group) =>
  searchList(
    (startIndex) => speech.ask(startIndex === 1 ? '/Groups' : `/Groups?startIndex=${startIndex}`),
    { by: 'displayName', value: displayName },
    { reactions, action: 'create', who: `displayName ${displayName}`, notFound: 'refusal', several: 'refused' },
  );
