import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { defineDialect, type Setting } from '../dialect.ts';
import { jumpcloudHabits } from '../job-habits.ts';
import { textAt } from '../mapping/mapping.ts';
import { testConnection } from './jumpcloud/connection.ts';
import { jumpcloudFacts } from './jumpcloud/facts.ts';
import { dress, find, mapped, reactions, speech } from './jumpcloud/requests.ts';
import { type Client, converseAs } from './wire/client.ts';
import { findBy } from './wire/find-by.ts';
import { groupsOf } from './wire/groups.ts';
import { importAll } from './wire/import.ts';
import { asList } from './wire/member-operations.ts';
import { putUsers } from './wire/put-users.ts';
import { plainRepeats } from './wire/reactions.ts';
import { userBody } from './wire/user-body.ts';

const deactivates = 'JumpCloud deactivates people in place of deleting them';

/** JumpCloud's custom SCIM 2.0 connector. */
export const jumpcloud = defineDialect({
  id: 'jumpcloud',
  family: 'jumpcloud',
  title: 'JumpCloud',
  label: 'jumpcld',
  evidence: 'fair',
  deletes: deactivates,
  deletesWith: ({ remove }) => remove === 'delete' || deactivates,
  pushesPasswords: 'JumpCloud is not known to send passwords',
  imports: true,
  matchesFirst: true,
  options: { remove: ['deactivate', 'delete'] },
  facts: jumpcloudFacts,
  repeats: plainRepeats,
  job: jumpcloudHabits,
  mapped,
  dress,
  converse: (intent, setting) => converseAs(clientOf(setting), intent),
});

const search = (endpoint: '/Users' | '/Groups', by: 'userName' | 'displayName', value: string) =>
  findBy(find(endpoint, by, value), `${by} ${value}`, reactions);

const clientOf = (setting: Setting): Client => ({
  test: () => testConnection(setting),
  users: putUsers(
    {
      speech,
      reactions,
      body: (person) => userBody(mapped(person, setting)),
      find: (person) => search('/Users', 'userName', textAt(mapped(person, setting), 'userName', person.email)),
      missing: 'failure',
      blocked: 'created',
      removal: setting.options.remove === 'delete' ? 'delete' : 'deactivate',
    },
    setting,
  ),
  groups: groupsOf(
    {
      speech,
      reactions,
      find: ({ displayName }) => search('/Groups', 'displayName', displayName),
      body: ({ displayName }, members) => ({
        schemas: [groupSchema],
        displayName,
        members: members.map((value) => ({ value })),
      }),
      created: 'with-members',
      empty: 'left-out',
      add: asList('add'),
      drop: asList('remove'),
      removal: 'delete',
    },
    setting,
  ),
  importAll: () =>
    importAll(setting, {
      page: (endpoint, startIndex) => speech.ask(`${endpoint}?startIndex=${startIndex}&count=100`),
      refusal: (answer) => reactions.refusal('import', answer),
      unusable: ({ status }, reason) => reactions.unusable('import', status, reason),
    }),
});
