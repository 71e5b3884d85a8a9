import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { groupSchema } from '../../target-adapter/scim/urns.ts';
import { type Conversation, defineDialect, type Setting } from '../dialect.ts';
import type { Group, Person } from '../directory/person.ts';
import { steadyCycles } from '../job-habits.ts';
import { genericMappings } from '../mapping/generic.ts';
import { changedBetween, mapPerson, textAt } from '../mapping/mapping.ts';
import { pingfederateFacts } from './pingfederate/facts.ts';
import { probe, probed } from './pingfederate/probe.ts';
import { type Client, converseAs } from './wire/client.ts';
import { equals, percentEncoded, resourcePath } from './wire/filter.ts';
import { findBy } from './wire/find-by.ts';
import { groupsOf } from './wire/groups.ts';
import { asList, byValuePath } from './wire/member-operations.ts';
import { putUsers } from './wire/put-users.ts';
import { passing, plainReactions } from './wire/reactions.ts';
import { dressedIn, speechOf } from './wire/speech.ts';
import { userBody } from './wire/user-body.ts';

const accept = { Accept: 'application/scim+json' };
const dress = dressedIn(accept, { ...accept, 'Content-Type': 'application/scim+json' });
const speech = speechOf(dress);
/** Remembered: the next cycle. */
const nextCycleMs = 60_000;
const reactions = plainReactions({ statuses: passing, afterMs: nextCycleMs });
/** What a deletion sends is the setting `removeAction`. */
const job = steadyCycles(nextCycleMs);
const disables = 'PingFederate disables people in place of deleting them';

const mapped = (person: Person, setting: Setting) => mapPerson(genericMappings, person, setting);

/** PingFederate's SCIM provisioner, and PingOne's SCIM store where an option says so. */
export const pingfederate = defineDialect({
  id: 'pingfederate',
  family: 'ping',
  title: 'PingFederate',
  label: 'pingfed',
  evidence: 'fair',
  deletes: disables,
  deletesWith: ({ removeAction }) => removeAction === 'delete' || disables,
  pushesPasswords: 'PingFederate is not known to send passwords over SCIM',
  imports: 'PingFederate looks for people one by one and never reads everybody',
  matchesFirst: true,
  options: {
    match: ['userName', 'workEmail', 'pingone'],
    update: ['put', 'patch'],
    removeAction: ['disable', 'delete'],
    provisionDisabled: ['off', 'on'],
    membership: ['merge', 'overwrite'],
    probe: ['test', 'always'],
  },
  facts: pingfederateFacts,
  repeats: { attempts: 10, growth: 'steady', noAnswer: { code: 'no-answer', afterMs: nextCycleMs } },
  job,
  mapped,
  dress,
  converse(intent, setting) {
    const conversation = converseAs(clientOf(setting), intent);
    return setting.options.probe === 'always' && intent.kind !== 'test-connection'
      ? probed(conversation, speech, reactions)
      : conversation;
  },
});

function* test(): Conversation {
  return (yield* probe(speech, reactions, 'test')) ?? { kind: 'done', action: 'test' };
}

function clientOf(setting: Setting): Client {
  const { options } = setting;
  return {
    test,
    users: putUsers(
      {
        speech,
        reactions,
        body: (person) => userBody(mapped(person, setting)),
        find: (person) => findUser(person, setting),
        ...(options.update === 'patch' && {
          change: (id: string, person: Person, before?: Person) =>
            speech.patch(resourcePath('/Users', id), changesOf(person, before, setting)),
        }),
        missing: 'failure',
        blocked: options.provisionDisabled === 'on' ? 'created' : 'left-out',
        removal: options.removeAction === 'delete' ? 'delete' : 'deactivate',
      },
      setting,
    ),
    groups: groupsOf(
      {
        speech,
        reactions,
        find: ({ displayName }) =>
          findBy(query('/Groups', equals('displayName', displayName)), `displayName ${displayName}`, reactions),
        body: groupBody,
        created: 'with-members',
        empty: 'created',
        ...(options.membership === 'overwrite' && {
          whole: (id: string, group: Group, members: readonly string[]) =>
            speech.put(resourcePath('/Groups', id), groupBody(group, members)),
        }),
        add: asList('add'),
        drop: byValuePath,
        removal: 'delete',
      },
      setting,
    ),
  };
}

const query = (endpoint: '/Users' | '/Groups', filter: string) =>
  speech.ask(`${endpoint}?filter=${percentEncoded(filter)}`);

function findUser(person: Person, setting: Setting) {
  const { match } = setting.options;
  const by = match === 'workEmail' ? 'emails[type eq "work"].value' : 'userName';
  const value = textAt(mapped(person, setting), by, person.email);
  return findBy(query('/Users', filterFor(value, match)), `userName ${value}`, reactions);
}

/** D70; attribute names and operators have no case, which PingOne makes use of (D71). RFC 7644 §3.4.2.2 */
function filterFor(value: string, match: string | undefined): string {
  if (match === 'workEmail') return equals('emails', value);
  return match === 'pingone' ? `username Eq ${JSON.stringify(value)}` : equals('userName', value);
}

/** What differs from what was delivered; all of it where that is not known. */
function changesOf(person: Person, before: Person | undefined, setting: Setting): readonly JsonObject[] {
  const now = mapped(person, setting);
  const changes = before === undefined ? now : changedBetween(mapped(before, setting), now);
  return changes.map(({ path, value }) =>
    value === undefined ? { op: 'remove', path } : { op: 'replace', path, value },
  );
}

const groupBody = ({ id, displayName }: Group, members: readonly string[]): JsonObject => ({
  schemas: [groupSchema],
  externalId: id,
  displayName,
  members: members.map((value) => ({ value })),
});
