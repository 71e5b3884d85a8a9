import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { decoded } from '../../target-adapter/scim/location.ts';
import { attribute, isObject, type JsonObject, simpleText } from '../../target-adapter/scim/resource.ts';

/** One request of a recorded identity provider, and its answer where there was one. `path` is below the base URL. */
export type Turn = { readonly request: ScimRequest; readonly response?: ScimResponse | undefined };

/** What an identity provider can be seen to do. */
export type Deed =
  | 'test'
  | 'match-person'
  | 'read-person'
  | 'create-person'
  | 'update-person'
  | 'deactivate-person'
  | 'reactivate-person'
  | 'delete-person'
  | 'match-group'
  | 'read-group'
  | 'create-group'
  | 'rename-group'
  | 'add-members'
  | 'remove-members'
  | 'replace-members'
  | 'change-group'
  | 'delete-group'
  | 'page'
  | 'discovery'
  | 'other';

export type Recognised = {
  readonly deed: Deed;
  readonly endpoint: 'Users' | 'Groups' | undefined;
  /** Decoded. */
  readonly id?: string;
  /** What a matching query looks for. */
  readonly sought?: { readonly by: string; readonly value: string };
};

/** In the words of a person. */
export const deedWords: Readonly<Record<Deed, string>> = {
  test: 'tests the connection',
  'match-person': 'looks for a person',
  'read-person': 'reads a person',
  'create-person': 'creates a person',
  'update-person': 'updates a person',
  'deactivate-person': 'deactivates a person',
  'reactivate-person': 'reactivates a person',
  'delete-person': 'deletes a person',
  'match-group': 'looks for a group',
  'read-group': 'reads a group',
  'create-group': 'creates a group',
  'rename-group': 'renames a group',
  'add-members': 'adds members',
  'remove-members': 'removes members',
  'replace-members': 'replaces all members',
  'change-group': 'changes a group',
  'delete-group': 'deletes a group',
  page: 'reads a page of all',
  discovery: 'reads what the target says of itself',
  other: 'does something else',
};

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What a request is for, from itself, its answer, and what is known of the resource that it names. Pure. */
export function recognise({ request, response }: Turn, held?: JsonObject): Recognised {
  const { method, body } = request;
  const [path = '', query = ''] = request.path.split('?');
  const [, endpoint = '', rawId] = /^\/([^/]+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  if (/^(ServiceProviderConfigs?|ResourceTypes|Schemas)$/i.test(endpoint))
    return { deed: 'discovery', endpoint: undefined };
  const type = /^users$/i.test(endpoint) ? 'Users' : /^groups$/i.test(endpoint) ? 'Groups' : undefined;
  if (type === undefined) return { deed: 'other', endpoint: undefined };
  if (rawId === undefined) return ofCollection(type, { method, query, response });
  const id = decoded(rawId);
  return { deed: type === 'Users' ? ofPerson(method, body, held) : ofGroup(method, body), endpoint: type, id };
}

type Asked = Pick<ScimRequest, 'method'> & { readonly query: string; readonly response: Turn['response'] };

function ofCollection(endpoint: 'Users' | 'Groups', { method, query, response }: Asked): Recognised {
  const person = endpoint === 'Users';
  if (method === 'POST') return { deed: person ? 'create-person' : 'create-group', endpoint };
  if (method !== 'GET') return { deed: 'other', endpoint };
  const parameters = new URLSearchParams(query);
  const filter = [...parameters].find(([name]) => name.toLowerCase() === 'filter')?.[1];
  // Two at most are no page of all: that is how a connection is tried.
  if (filter === undefined) return { deed: Number(parameters.get('count') ?? 100) <= 2 ? 'test' : 'page', endpoint };
  const [, by = '', quoted = '""'] = /^\s*([\w$.:[\]" -]+?)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(filter) ?? [];
  const value = unquoted(quoted);
  if (by === '') return { deed: 'other', endpoint };
  const sought = { by, value };
  const isTrial = person && guid.test(value) && /^userName$/i.test(by) && hits(response) === 0;
  return { deed: isTrial ? 'test' : person ? 'match-person' : 'match-group', endpoint, sought };
}

function ofPerson(method: string, body: unknown, held: JsonObject | undefined): Deed {
  switch (method) {
    case 'GET':
      return 'read-person';
    case 'DELETE':
      return 'delete-person';
    case 'PUT': {
      const [after, before] = [booleanOf(attribute(body, 'active')), booleanOf(attribute(held, 'active'))];
      if (after === false && before === true) return 'deactivate-person';
      return after === true && before === false ? 'reactivate-person' : 'update-person';
    }
    case 'PATCH': {
      const changes = operationsIn(body).flatMap(changesOf);
      const [only] = changes;
      if (changes.length !== 1 || only?.name.toLowerCase() !== 'active') return 'update-person';
      return booleanOf(only.value) === false ? 'deactivate-person' : 'reactivate-person';
    }
    default:
      return 'other';
  }
}

function ofGroup(method: string, body: unknown): Deed {
  if (method === 'GET') return 'read-group';
  if (method === 'DELETE') return 'delete-group';
  if (method === 'PUT') return 'change-group';
  if (method !== 'PATCH') return 'other';
  const deeds = new Set(operationsIn(body).flatMap((operation) => changesOf(operation).map(deedOfChange)));
  const [only] = deeds;
  return deeds.size === 1 && only !== undefined ? only : 'change-group';
}

function deedOfChange({ op, name }: Change): Deed {
  if (/^displayName$/i.test(name)) return 'rename-group';
  if (!/^members/i.test(name)) return 'change-group';
  return op === 'add' ? 'add-members' : op === 'remove' ? 'remove-members' : 'replace-members';
}

/** One attribute that an operation changes. `op` in lower case. */
export type Change = { readonly op: string; readonly name: string; readonly value: unknown };

/** What an operation changes: its path, or each member of its value where it has none but the id. RFC 7644 §3.5.2 */
export function changesOf(operation: JsonObject): readonly Change[] {
  const op = simpleText(attribute(operation, 'op')).toLowerCase();
  const path = attribute(operation, 'path');
  const value = attribute(operation, 'value');
  if (typeof path === 'string' && path !== '') return [{ op, name: path, value }];
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([name]) => !/^(id|schemas)$/i.test(name))
    .map(([name, each]) => ({ op, name, value: each }));
}

export function operationsIn(body: unknown): readonly JsonObject[] {
  const operations = attribute(body, 'Operations');
  return Array.isArray(operations) ? operations.filter(isObject) : [];
}

/** A boolean, or what stands for one as a text: `"False"`. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? /^true$/i.test(value) : undefined;
}

function hits(response: Turn['response']): number | undefined {
  const total = attribute(response?.body, 'totalResults');
  return typeof total === 'number' ? total : undefined;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return text.slice(1, -1);
    throw error;
  }
}
