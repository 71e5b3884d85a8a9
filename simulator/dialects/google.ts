import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { userSchema } from '../../target-adapter/scim/urns.ts';
import { type DialectFact, defineDialect, type Setting } from '../dialect.ts';
import type { Person } from '../directory/person.ts';
import { type JobHabits, steadyCycles } from '../job-habits.ts';
import { withElements, withMapped } from '../mapping/body.ts';
import { calendlyRows } from '../mapping/calendly.ts';
import { type Mappings, mapPerson, textAt } from '../mapping/mapping.ts';
import { type Client, converseAs, testByQuery } from './wire/client.ts';
import { equals, percentEncoded } from './wire/filter.ts';
import { findBy } from './wire/find-by.ts';
import { putUsers } from './wire/put-users.ts';
import { passing, plainReactions } from './wire/reactions.ts';
import { dressedIn, speechOf } from './wire/speech.ts';

const headers = { 'User-Agent': 'Google-Auto-Provisioning' };
/** With a body: application/json, which no setting changes. C50 */
const dress = dressedIn(headers, { 'Content-Type': 'application/json', ...headers });
const speech = speechOf(dress);
/** "Every few hours" (D60): three here. */
const nextSyncMs = 3 * 60 * 60_000;
const reactions = plainReactions({ statuses: passing, afterMs: nextSyncMs });

/** "Within 24 hours" is the shortest of the four delays: what an administrator does not change here waits a day. T8 */
const job: JobHabits = {
  ...steadyCycles(nextSyncMs),
  deprovisioning: {
    unassigned: 'disable',
    blocked: 'disable',
    deleted: 'delete',
    delayMs: 24 * 60 * 60_000,
    groups: 'leave',
  },
};

const facts: readonly DialectFact[] = [
  {
    id: 'google/headers',
    says: 'User-Agent: Google-Auto-Provisioning; Content-Type: application/json with a body, not configurable',
    evidence: 'captured',
    source: 'pond/scimitar#142',
  },
  {
    id: 'google/test',
    says: 'reads GET /Users, without a query',
    evidence: 'captured',
    source: 'grokability/snipe-it#12642: the first line of a log that may have dropped the query',
  },
  {
    id: 'google/match',
    says: 'filters by userName with %20, always with startIndex=1 and without count',
    evidence: 'captured',
    source: 'grokability/snipe-it#12642',
  },
  {
    id: 'google/create',
    says: 'POST with the URNs of SCIM 1.0 and 2.0 in schemas, userName, one primary work address, displayName, names and active',
    evidence: 'captured',
    source: 'grokability/snipe-it#12642; the log ends at active',
  },
  {
    id: 'google/update',
    says: 'PUT of the whole user, no GET before it; update and deactivation were seen nowhere',
    evidence: 'remembered',
    source: 'neither documented nor captured',
  },
  {
    id: 'google/deactivate',
    says: 'PUT with active: false for who is suspended, or for whom the application is turned off',
    evidence: 'remembered',
    source: 'the triggers: a reprint of the set-up steps for Adobe and Dropbox; the request was seen nowhere',
  },
  {
    id: 'google/delete',
    says: 'deprovisions who is deleted; here by DELETE',
    evidence: 'third-party',
    source: 'a reprint of the set-up steps for Adobe and Dropbox; the request was seen nowhere',
  },
  {
    id: 'google/delays',
    says: 'takes access away within 24 hours, or after 1, 7 or 30 days, each trigger by a setting of its own',
    evidence: 'third-party',
    source: 'a reprint of the set-up steps for Adobe and Dropbox',
  },
  {
    id: 'google/cycle',
    says: 'synchronises every few hours: active, suspended and deleted users, none that are archived',
    evidence: 'documented',
    source: 'support.google.com/a/answer/7681608',
  },
  {
    id: 'google/retry',
    says: 'tries 429 and 5xx again with the next synchronisation',
    evidence: 'remembered',
    source: 'nothing is published on retries',
  },
  {
    id: 'google/groups',
    says: 'pushes no groups: they only restrict who is provisioned',
    evidence: 'third-party',
    source: 'a reprint of the set-up steps for Adobe and Dropbox',
  },
];

/** In the order of the captured create request. C51 */
const mappings: Mappings = {
  default: [
    { from: 'email', to: 'userName' },
    { from: 'email', to: 'emails[type eq "work"].value' },
    { from: 'displayName', to: 'displayName' },
    { from: 'givenName', to: 'name.givenName' },
    { from: 'familyName', to: 'name.familyName' },
    { from: 'active', to: 'active' },
  ],
  calendly: calendlyRows,
};

const mapped = (person: Person, setting: Setting) => mapPerson(mappings, person, setting);

/** Google Workspace, automated user provisioning. Two captures and help pages are all that is known of it. */
export const google = defineDialect({
  id: 'google',
  family: 'google',
  title: 'Google Workspace',
  label: 'google',
  evidence: 'thin',
  deletes: true,
  noGroups: 'Google Workspace pushes no groups',
  pushesPasswords: 'Google Workspace is not known to send passwords',
  imports: 'Google Workspace is not known to read everybody',
  matchesFirst: true,
  options: { schemas: ['1.0+2.0', '2.0'] },
  facts,
  repeats: { attempts: 10, growth: 'steady', noAnswer: { code: 'no-answer', afterMs: nextSyncMs } },
  job,
  mapped,
  dress,
  converse: (intent, setting) => converseAs(clientOf(setting), intent),
});

const clientOf = (setting: Setting): Client => ({
  test: () => testByQuery(speech.ask('/Users'), reactions),
  users: putUsers(
    {
      speech,
      reactions,
      body: (person) => bodyOf(person, setting),
      find: (person) => findUser(textAt(mapped(person, setting), 'userName', person.email)),
      missing: 'failure',
      blocked: 'created',
      removal: 'delete',
    },
    setting,
  ),
});

const findUser = (userName: string) =>
  findBy(
    speech.ask(`/Users?filter=${percentEncoded(equals('userName', userName))}&startIndex=1`),
    `userName ${userName}`,
    reactions,
  );

function bodyOf(person: Person, setting: Setting): JsonObject {
  const body = withMapped({}, mapped(person, setting));
  const schemas = setting.options.schemas === '2.0' ? [userSchema] : ['urn:scim:schemas:core:1.0', userSchema];
  return { schemas, ...withElements(body, 'emails', ({ value, type }) => ({ primary: true, value, type })) };
}
