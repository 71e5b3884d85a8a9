import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { defineDialect, type Setting } from '../dialect.ts';
import type { Group } from '../directory/person.ts';
import { approvalHabits } from '../job-habits.ts';
import { textAt } from '../mapping/mapping.ts';
import { oneloginFacts } from './onelogin/facts.ts';
import { mapped, render } from './onelogin/template.ts';
import { type Client, converseAs, testByQuery } from './wire/client.ts';
import { equals, percentEncoded } from './wire/filter.ts';
import { groupsOf } from './wire/groups.ts';
import { importAll } from './wire/import.ts';
import { asList, byValuePath, requestEach } from './wire/member-operations.ts';
import { putUsers } from './wire/put-users.ts';
import { plainReactions, plainRepeats, throttled } from './wire/reactions.ts';
import { type Search, searchList, searchOne } from './wire/search.ts';
import { dressedIn, speechOf } from './wire/speech.ts';

/** A User-Agent that is there but empty. C40 */
const dress = dressedIn({ 'User-Agent': '' }, { 'Content-Type': 'application/scim+json', 'User-Agent': '' });
const speech = speechOf(dress);
/** A failed task waits for the administrator, but for one that was throttled. */
const reactions = plainReactions(throttled);

/** OneLogin's "SCIM Provisioner with SAML (SCIM v2 Enterprise)". */
export const onelogin = defineDialect({
  id: 'onelogin',
  family: 'onelogin',
  title: 'OneLogin',
  label: 'onelogin',
  evidence: 'good',
  deletes: true,
  deletesWith: ({ remove }) =>
    remove === undefined || remove === 'delete' || `OneLogin is set to ${remove} in place of a deletion`,
  pushesPasswords: 'OneLogin is not known to send passwords',
  imports: true,
  matchesFirst: true,
  options: {
    remove: ['delete', 'suspend', 'nothing'],
    schemas: ['2.0', '1.0'],
    emails: ['array', 'object'],
    activeStyle: ['boolean', 'string'],
    id: ['absent', 'null'],
    memberRemove: ['valuePath', 'valueList'],
  },
  facts: oneloginFacts,
  repeats: plainRepeats,
  job: approvalHabits,
  mapped,
  dress,
  converse: (intent, setting) => converseAs(clientOf(setting), intent),
});

function clientOf(setting: Setting): Client {
  const { options } = setting;
  return {
    test: () => testByQuery(askUser(setting.guid()), reactions, 'nobody'),
    users: putUsers(
      {
        speech,
        reactions,
        body: (person) => render(person, setting),
        find: (person) => findUser(textAt(mapped(person, setting), 'userName', person.email)),
        missing: 'failure',
        blocked: 'created',
        removal: removalOf(options.remove),
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
        add: requestEach('add'),
        drop: options.memberRemove === 'valueList' ? asList('remove') : byValuePath,
        removal: 'nothing',
      },
      setting,
    ),
    importAll: () =>
      importAll(setting, {
        page: askPage,
        refusal: (answer) => reactions.refusal('import', answer),
        unusable: ({ status }, reason) => reactions.unusable('import', status, reason),
      }),
  };
}

const removalOf = (remove: string | undefined): 'delete' | 'deactivate' | 'nothing' =>
  remove === 'suspend' ? 'deactivate' : remove === 'nothing' ? 'nothing' : 'delete';

const askUser = (userName: string) => speech.ask(`/Users?filter=${percentEncoded(equals('userName', userName))}`);

const findUser = (userName: string): Search =>
  searchOne(askUser(userName), {
    reactions,
    action: 'create',
    who: `userName ${userName}`,
    notFound: 'nobody',
    several: 'refused',
  });

/** Reads what groups there are. D40 */
const findGroup = ({ displayName }: Group): Search =>
  searchList(
    (startIndex) => askPage('/Groups', startIndex),
    { by: 'displayName', value: displayName },
    { reactions, action: 'create', who: `displayName ${displayName}`, notFound: 'nobody', several: 'refused' },
  );

/** The first page as it is; how it goes on is remembered. */
const askPage = (endpoint: '/Users' | '/Groups', startIndex: number) =>
  speech.ask(startIndex === 1 ? endpoint : `${endpoint}?startIndex=${startIndex}`);
