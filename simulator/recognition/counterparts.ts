import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute, idIn, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { groupSchema, listResponse, userSchema } from '../../target-adapter/scim/urns.ts';
import type { Dialect, Setting } from '../dialect.ts';
import type { Group, Person } from '../directory/person.ts';
import type { Intent } from '../intent.ts';
import { type Held, patched, personIn } from './held.ts';
import { changesOf, operationsIn, type Recognised, type Turn } from './recognise.ts';

/** How a dialect is set for a comparison. */
export type Manner = { readonly mapping: Setting['mapping']; readonly options: Readonly<Record<string, string>> };

/** What stands for a resource of the directory whose id is not known. */
const ownId = 'own';

/** Requests of one conversation: more than any dialect makes of one intent. */
const turnsAtMost = 12;

/**
 * What the dialect would send where the recorded identity provider sent this: its conversations for the same intent and a
 * comparable person, played with the answers that were recorded. Several where the intent may have been one of several.
 */
export function counterparts(
  turn: Turn,
  recognised: Recognised,
  held: Held,
  dialect: Dialect,
  manner: Manner,
): readonly ScimRequest[] {
  return triesOf(turn, recognised, held).flatMap((attempt) =>
    requestsOf(dialect, attempt, settingOf(attempt, manner), turn).filter((request) =>
      isOfKind(request, turn.request, recognised),
    ),
  );
}

/** An intent, and what the target holds when it is carried out. */
type Attempt = {
  readonly intent: Intent;
  /** Target's ids by the directory's. */
  readonly links: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Person>;
  /** The resource that a GET shows; undefined: there is none yet. */
  readonly shown?: JsonObject | undefined;
};

function triesOf({ request, response }: Turn, { deed, id, sought }: Recognised, held: Held): readonly Attempt[] {
  const none = { links: new Map<string, string>(), people: new Map<string, Person>() };
  if (id === undefined) {
    switch (deed) {
      case 'test':
        return [{ ...none, intent: { kind: 'test-connection' } }];
      case 'match-person':
        return [
          { ...none, intent: { kind: 'assign', person: { ...personIn({}, ownId), email: sought?.value ?? '' } } },
        ];
      case 'create-person':
        return isObject(request.body)
          ? [{ ...none, intent: { kind: 'assign', person: enabled(personIn(request.body, ownId)) } }]
          : [];
      case 'match-group':
        return [{ ...none, intent: { kind: 'push-group', group: groupOf(ownId, sought?.value ?? '') } }];
      case 'create-group': {
        const members = memberIds({ name: 'members', value: attribute(request.body, 'members') ?? [] });
        const group = groupOf(ownId, nameIn(request.body), members);
        return [{ ...membersKnown(members, request.body, held), intent: { kind: 'push-group', group } }];
      }
      default:
        return [];
    }
  }
  const shown = held.of(id) ?? sentAs(request.body, id, deed) ?? answerAs(response, id);
  return deed.endsWith('person') ? personTries(request, id, shown) : groupTries(request, id, shown, held);
}

function personTries(request: ScimRequest, id: string, shown: JsonObject): readonly Attempt[] {
  const before = personIn(shown, ownId);
  const after = request.method === 'PUT' && isObject(request.body) ? request.body : patched(shown, request.body);
  const person = personIn(after, ownId);
  const place = {
    links: new Map([
      [before.id, id],
      [person.id, id],
    ]),
    people: new Map([[person.id, person]]),
    shown,
  };
  // A read says nothing of what comes after it: any change would do.
  const changed: Person = request.method === 'GET' ? { ...person, familyName: `${person.familyName}x` } : person;
  const intents: readonly Intent[] = [
    { kind: 'update', person: changed, before },
    { kind: 'disable', person: { ...person, enabled: false } },
    { kind: 'unassign', person },
    { kind: 'enable', person: enabled(person) },
    { kind: 'assign', person: enabled(person) },
    { kind: 'delete', person },
  ];
  return intents.map((intent) => ({ ...place, intent }));
}

function groupTries(request: ScimRequest, id: string, shown: JsonObject, held: Held): readonly Attempt[] {
  const changes = operationsIn(request.body).flatMap(changesOf);
  const membersOf = (...ops: readonly string[]): readonly string[] =>
    changes.filter(({ op, name }) => ops.includes(op) && /^members/i.test(name)).flatMap(memberIds);
  const [added, removed, replaced] = [membersOf('add'), membersOf('remove'), membersOf('replace')];
  const renamed = changes.find(({ name }) => /^displayName$/i.test(name))?.value;
  const { people, links: members } = membersKnown([...added, ...removed, ...replaced], request.body, held);
  const links = new Map([[ownId, id], ...members]);
  const before = groupOf(ownId, nameIn(shown));
  const name = typeof renamed === 'string' ? renamed : before.displayName;
  const place = { links, people, shown };
  const intents: readonly Intent[] = [
    { kind: 'change-members', group: groupOf(ownId, name), added, removed },
    { kind: 'push-group', group: groupOf(ownId, name, [...added, ...replaced]) },
    { kind: 'rename-group', group: groupOf(ownId, name), before },
    { kind: 'delete-group', group: before },
    // A read comes before a change: any would do.
    ...(request.method === 'GET' ? [{ kind: 'rename-group', group: groupOf(ownId, `${name}x`), before } as const] : []),
  ];
  return intents.map((intent) => ({ ...place, intent }));
}

/** Members as people of a directory that calls them as the target does. */
function membersKnown(
  members: readonly string[],
  body: unknown,
  held: Held,
): { readonly links: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, Person> } {
  const displays = displaysIn(body);
  const people = members.map((member): [string, Person] => {
    const person = personIn(held.of(member) ?? {}, member);
    const email = displays.get(member) ?? (person.email === '' ? member : person.email);
    return [member, { ...person, id: member, email }];
  });
  return {
    links: new Map(members.map((member): [string, string] => [member, member])),
    people: new Map(people),
  };
}

/** Plays one conversation: the target shows what it holds, and takes what it is sent. */
function requestsOf(dialect: Dialect, attempt: Attempt, setting: Setting, turn: Turn): readonly ScimRequest[] {
  const requests: ScimRequest[] = [];
  const conversation = dialect.converse(attempt.intent, setting);
  let step = conversation.next();
  while (!step.done && requests.length < turnsAtMost) {
    requests.push(step.value);
    step = conversation.next(answerTo(step.value, attempt, turn));
  }
  return requests;
}

function answerTo({ method, path, body }: ScimRequest, { shown, intent }: Attempt, turn: Turn): ScimResponse {
  const isGroup = path.startsWith('/Groups');
  const schemas = [isGroup ? groupSchema : userSchema];
  const meta = { resourceType: isGroup ? 'Group' : 'User' };
  if (method === 'DELETE') return answer(204);
  if (method === 'POST') return answer(201, { schemas, id: 'new', meta, ...(isObject(body) ? body : {}) });
  const isCollection = /^\/(Users|Groups)\/?(\?|$)/.test(path);
  if (method === 'GET' && isCollection) {
    // A test that was answered is answered the same way.
    if (intent.kind === 'test-connection' && turn.response !== undefined) return turn.response;
    const found = shown === undefined ? [] : [complete(shown, { schemas, meta })];
    const page = { totalResults: found.length, startIndex: 1, itemsPerPage: found.length, Resources: found };
    return answer(200, { schemas: [listResponse], ...page });
  }
  const { members, ...others } = shown ?? { id: 'new' };
  return answer(200, complete(isGroup || members === undefined ? others : { ...others, members }, { schemas, meta }));
}

/** As the target showed it, in its order; what no resource lacks comes behind. */
const complete = (shown: JsonObject, defaults: JsonObject): JsonObject => ({
  ...shown,
  ...Object.fromEntries(Object.entries(defaults).filter(([name]) => attribute(shown, name) === undefined)),
});

const answer = (status: number, body?: unknown): ScimResponse => ({
  status,
  headers: { 'content-type': 'application/scim+json' },
  ...(body === undefined ? { text: '' } : { body, text: JSON.stringify(body) }),
  url: '',
});

/** What is of the same kind can be compared: a query with a query, a read with a read, a change with a change. */
function isOfKind(ours: ScimRequest, theirs: ScimRequest, { deed, endpoint, id }: Recognised): boolean {
  const [path = '', query = ''] = ours.path.split('?');
  const [, type, rest] = /^\/(Users|Groups)(?:\/(.+))?$/i.exec(path) ?? [];
  if (type?.toLowerCase() !== endpoint?.toLowerCase() || (rest === undefined) !== (id === undefined)) return false;
  if (deed === 'test') return ours.method === 'GET';
  if (deed.startsWith('match')) return ours.method === 'GET' && /(^|&)filter=/i.test(query);
  if (theirs.method === 'GET' || theirs.method === 'DELETE') return ours.method === theirs.method;
  return ours.method !== 'GET' && ours.method !== 'DELETE';
}

function settingOf({ links, people, intent }: Attempt, { mapping, options }: Manner): Setting {
  return {
    linkedId: (directoryId) => links.get(directoryId),
    personOf: (directoryId) => people.get(directoryId),
    mapping,
    groupAttribute: '',
    groups: 'endpoint',
    guid: () => (intent.kind === 'test-connection' ? '00000000-0000-4000-8000-000000000000' : 'a-guid-of-nobody'),
    options,
  };
}

const enabled = (person: Person): Person => ({ ...person, enabled: true });

const groupOf = (id: string, displayName: string, memberIds: readonly string[] = []): Group => ({
  id,
  displayName,
  memberIds,
});

const nameIn = (body: unknown): string => String(attribute(body, 'displayName') ?? '');

/** Of a list, or of the filter of a path: `members[value eq "7"]`. */
function memberIds({ name, value }: { readonly name: string; readonly value: unknown }): readonly string[] {
  const named = /\[\s*value\s+eq\s+"([^"\\]*)"\s*\]/i.exec(name)?.[1];
  if (named !== undefined) return [named];
  const members = Array.isArray(value) ? value : [value];
  return members.flatMap((member) => {
    const id = attribute(member, 'value');
    return typeof id === 'string' ? [id] : [];
  });
}

function displaysIn(body: unknown): ReadonlyMap<string, string> {
  const members = operationsIn(body)
    .flatMap(changesOf)
    .flatMap(({ value }) => (Array.isArray(value) ? value : []));
  return new Map(
    members.flatMap((member): [string, string][] => {
      const [id, display] = [attribute(member, 'value'), attribute(member, 'display')];
      return typeof id === 'string' && typeof display === 'string' ? [[id, display]] : [];
    }),
  );
}

/** What a whole resource was sent as stands for what was there before it. */
const sentAs = (body: unknown, id: string, deed: string): JsonObject | undefined =>
  isObject(body) && operationsIn(body).length === 0 && deed !== 'delete-person' ? { ...body, id } : undefined;

function answerAs(response: ScimResponse | undefined, id: string): JsonObject {
  return isObject(response?.body) && idIn(response.body) === id ? response.body : { id };
}
