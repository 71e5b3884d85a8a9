import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { groupSchema, listResponse, userSchema } from '../../target-adapter/scim/urns.ts';
import type { Dialect, Setting } from '../dialect.ts';
import { type Attempt, attemptsAt } from './attempts.ts';
import type { Held } from './held.ts';
import type { Recognised, Turn } from './recognise.ts';

/** How a dialect is set for a comparison. */
export type Manner = Pick<Setting, 'mapping' | 'trigger' | 'options'>;

/** A request of the dialect. `readsFirst`: it has read what the request names in the same conversation. */
export type Counterpart = { readonly request: ScimRequest; readonly readsFirst: boolean };

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
): readonly Counterpart[] {
  const test = { intent: { kind: 'test-connection' }, links: new Map(), people: new Map() } as const;
  // Some create somebody to see whether they can.
  return [...attemptsAt(turn, recognised, held), test].flatMap((attempt) =>
    requestsOf(dialect, attempt, settingOf(attempt, recognised, manner), { turn, held }).filter(({ request }) =>
      isOfKind(request, turn.request, recognised),
    ),
  );
}

/** Plays one conversation: the target shows what it holds, and takes what it is sent. */
function requestsOf(dialect: Dialect, attempt: Attempt, setting: Setting, seen: Seen): readonly Counterpart[] {
  const requests: Counterpart[] = [];
  const read = new Set<string>();
  const conversation = dialect.converse(attempt.intent, setting);
  let step = conversation.next();
  while (!step.done && requests.length < turnsAtMost) {
    const [way = ''] = step.value.path.split('?');
    requests.push({ request: step.value, readsFirst: read.has(way) });
    if (step.value.method === 'GET') read.add(way);
    step = conversation.next(answerTo(step.value, attempt, seen));
  }
  return requests;
}

type Seen = { readonly turn: Turn; readonly held: Held };

function answerTo({ method, path, body }: ScimRequest, { shown, intent }: Attempt, { turn, held }: Seen): ScimResponse {
  const said = held.said(path);
  if (said !== undefined) return said;
  if (!/^\/(Users|Groups)\b/i.test(path)) return answer(404);
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
  const { members: _members, ...others } = shown ?? { id: 'new' };
  const isProjected = /[?&]excludedAttributes=members\b/i.test(path);
  return answer(200, complete(isProjected ? others : (shown ?? { id: 'new' }), { schemas, meta }));
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

function settingOf({ links, people }: Attempt, { sought }: Recognised, manner: Manner): Setting {
  return {
    ...manner,
    linkedId: (directoryId) => links.get(directoryId),
    personOf: (directoryId) => people.get(directoryId),
    groupAttribute: '',
    groups: 'endpoint',
    guid: () => sought?.value ?? 'a-guid-of-nobody',
    testAddress: () => sought?.value ?? 'nobody@example.org',
  };
}
