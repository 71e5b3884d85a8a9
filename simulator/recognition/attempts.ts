import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute, idIn, isObject, type JsonObject, simpleText } from '../../target-adapter/scim/resource.ts';
import type { Group, Person } from '../directory/person.ts';
import type { Intent } from '../intent.ts';
import { type Held, patched, personIn } from './held.ts';
import { changesOf, operationsIn, type Recognised, type Turn } from './recognise.ts';

/** What stands for a resource of the directory whose id is not known. */
const ownId = 'own';

/** An intent, and what the target holds when it is carried out. */
export type Attempt = {
  readonly intent: Intent;
  /** Target's ids by the directory's. */
  readonly links: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Person>;
  /** The resource that a GET shows; undefined: there is none yet. */
  readonly shown?: JsonObject | undefined;
};

/** What an administrator may have wanted, so that this request came of it: the likeliest first. */
export function attemptsAt(
  { request, response }: Turn,
  { deed, id, sought }: Recognised,
  held: Held,
): readonly Attempt[] {
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
        const members = listedIn(request.body);
        const group = groupOf(ownId, nameIn(request.body), members);
        return [{ ...membersKnown(members, request.body, held), intent: { kind: 'push-group', group } }];
      }
      case 'page':
        return [{ ...none, intent: { kind: 'import' } }];
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
    ...(sendsPassword(request.body) ? [{ kind: 'set-password', person, password: 'redacted' } as const] : []),
  ];
  // Created, or found, in the same conversation.
  const unlinked = {
    links: new Map(),
    people: place.people,
    intent: { kind: 'assign', person: enabled(person) },
  } as const;
  return [...intents.map((intent) => ({ ...place, intent })), unlinked, { ...unlinked, shown }];
}

function groupTries(request: ScimRequest, id: string, shown: JsonObject, held: Held): readonly Attempt[] {
  const before = groupOf(ownId, nameIn(shown), listedIn(shown));
  const { name, added, removed, members } = wantedOf(request, before);
  const known = membersKnown([...members, ...added, ...removed, ...before.memberIds], request.body, held);
  const place = { people: known.people, links: new Map([[ownId, id], ...known.links]), shown };
  const after = groupOf(ownId, name, members);
  const intents: readonly Intent[] = [
    { kind: 'change-members', group: after, added, removed },
    { kind: 'push-group', group: after },
    { kind: 'replace-members', group: after },
    { kind: 'rename-group', group: after, before },
    { kind: 'delete-group', group: before },
    // A read comes before a change: any would do.
    ...(request.method === 'GET'
      ? [{ kind: 'rename-group', group: { ...after, displayName: `${name}x` }, before } as const]
      : []),
  ];
  const unlinked = { people: known.people, links: known.links, intent: { kind: 'push-group', group: after } } as const;
  return [...intents.map((intent) => ({ ...place, intent })), unlinked, { ...unlinked, shown }];
}

type Wanted = {
  readonly name: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** All of them, once it is done. */
  readonly members: readonly string[];
};

/** What a change makes of a group; a PUT says what it shall be. */
function wantedOf({ method, body }: ScimRequest, { displayName, memberIds }: Group): Wanted {
  if (method === 'PUT') {
    const members = listedIn(body);
    return {
      name: nameIn(body),
      added: members.filter((member) => !memberIds.includes(member)),
      removed: memberIds.filter((member) => !members.includes(member)),
      members,
    };
  }
  const changes = operationsIn(body).flatMap(changesOf);
  const membersOf = (op: string): readonly string[] =>
    changes.filter((change) => change.op === op && /^members/i.test(change.name)).flatMap(membersNamed);
  const [added, removed, replaced] = [membersOf('add'), membersOf('remove'), membersOf('replace')];
  const renamed = changes.find(({ name }) => /^displayName$/i.test(name))?.value;
  return {
    name: typeof renamed === 'string' ? renamed : displayName,
    added,
    removed,
    members: [...added, ...replaced],
  };
}

const listedIn = (body: unknown): readonly string[] =>
  membersNamed({ name: 'members', value: attribute(body, 'members') ?? [] });

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

const sendsPassword = (body: unknown): boolean =>
  attribute(body, 'password') !== undefined ||
  operationsIn(body)
    .flatMap(changesOf)
    .some(({ name }) => /^password$/i.test(name));

const enabled = (person: Person): Person => ({ ...person, enabled: true });

const groupOf = (id: string, displayName: string, memberIds: readonly string[] = []): Group => ({
  id,
  displayName,
  memberIds,
});

const nameIn = (body: unknown): string => simpleText(attribute(body, 'displayName'));

/** Of a list, or of the filter of a path: `members[value eq "7"]`. */
function membersNamed({ name, value }: { readonly name: string; readonly value: unknown }): readonly string[] {
  const named = /\[\s*value\s+eq\s+"([^"\\]*)"\s*\]/i.exec(name)?.[1];
  if (named !== undefined) return [named];
  const members = Array.isArray(value) ? value : [value];
  return members.flatMap((member) => {
    const id = attribute(member, 'value');
    return typeof id === 'string' ? [id] : [];
  });
}

function displaysIn(body: unknown): ReadonlyMap<string, string> {
  const lists = [
    attribute(body, 'members'),
    ...operationsIn(body)
      .flatMap(changesOf)
      .map(({ value }) => value),
  ];
  const members = lists.flatMap((list) => (Array.isArray(list) ? list : []));
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
