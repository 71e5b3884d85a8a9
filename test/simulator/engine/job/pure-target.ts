import { valueAt, withValue } from '../../../../simulator/mapping/target-path.ts';
import type { Exchange, ScimRequest, ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, type JsonObject, type Resource } from '../../../../target-adapter/scim/resource.ts';
import { aList, anAnswer, anError, anExchange } from '../../build.ts';

/** What goes wrong with one request; `after`: the target has committed first. */
export type Misfortune =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly when: 'before' | 'after';
    }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' };

/** A target without I/O: a state machine of users and groups as the dialects' requests need it. */
export function createPureTarget(fate: (request: ScimRequest) => Misfortune | undefined = () => undefined) {
  const users = new Map<string, Resource>();
  const groups = new Map<string, Resource>();
  const names = new Map<string, string>();
  const requests: ScimRequest[] = [];
  let serial = 0;

  const setUser = (user: Resource): void => {
    const before = users.get(user.id);
    if (before !== undefined) names.delete(keyOf(before.userName));
    users.set(user.id, user);
    names.set(keyOf(user.userName), user.id);
  };

  function answer({ method, path, body }: ScimRequest): ScimResponse {
    const [, endpoint = '', id = '', query = ''] = /^\/(Users|Groups)(?:\/([^?]*))?(?:\?(.*))?$/.exec(path) ?? [];
    if (path === '/ServiceProviderConfig') return anAnswer(200, declared);
    const store = endpoint === 'Users' ? users : groups;
    const held = id === '' ? undefined : store.get(decodeURIComponent(id));
    if (id === '' && method === 'GET') return anAnswer(200, aList(...listed(endpoint, query)));
    if (id === '' && method === 'POST' && isObject(body)) {
      if (endpoint === 'Users' && names.has(keyOf(body.userName)))
        return anAnswer(409, anError(409, 'taken', 'uniqueness'));
      serial += 1;
      const created: Resource = { ...body, id: `${endpoint[0]}${serial}` };
      if (endpoint === 'Users') setUser(created);
      else groups.set(created.id, created);
      return anAnswer(201, created);
    }
    if (held === undefined) return anAnswer(404, anError(404, 'nobody'));
    if (method === 'GET') {
      const { members: _, ...without } = held;
      return anAnswer(200, query.includes('excludedAttributes=members') ? without : held);
    }
    if (method === 'DELETE') {
      store.delete(held.id);
      if (endpoint === 'Users') names.delete(keyOf(held.userName));
      return anAnswer(204);
    }
    const next = method === 'PATCH' ? patched(held, body) : isObject(body) ? { ...body, id: held.id } : held;
    const owner = endpoint === 'Users' ? names.get(keyOf(next.userName)) : undefined;
    if (owner !== undefined && owner !== held.id) return anAnswer(409, anError(409, 'taken', 'uniqueness'));
    if (endpoint === 'Users') setUser(next);
    else groups.set(held.id, next);
    return anAnswer(200, next);
  }

  function listed(endpoint: string, query: string): readonly Resource[] {
    const parameters = new URLSearchParams(query);
    const [, name = '', value = ''] = /^(\w+) eq "(.*)"$/.exec(parameters.get('filter') ?? '') ?? [];
    if (endpoint === 'Users' && name === 'userName') {
      const hit = users.get(names.get(keyOf(value)) ?? '');
      return hit === undefined ? [] : [hit];
    }
    const all = [...(endpoint === 'Users' ? users : groups).values()];
    if (name !== '') return all.filter((resource) => keyOf(attribute(resource, name)) === keyOf(value));
    const start = Number(parameters.get('startIndex') ?? '1') - 1;
    return all.slice(start, start + Number(parameters.get('count') ?? all.length));
  }

  return {
    users,
    groups,
    requests,
    held: () => ({ users: [...users.values()], groups: [...groups.values()] }),
    send(request: ScimRequest): Promise<Exchange> {
      requests.push(request);
      const id = `x${requests.length}`;
      const misfortune = fate(request);
      if (misfortune === undefined) return Promise.resolve(anExchange(id, request, answer(request)));
      if (misfortune.when === 'after') answer(request);
      if (misfortune.kind === 'drop') return Promise.resolve(anExchange(id, request));
      const { status, retryAfter } = misfortune;
      const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      return Promise.resolve(anExchange(id, request, anAnswer(status, anError(status, 'misfortune'), headers)));
    },
  };
}

const declared = {
  patch: { supported: true },
  filter: { supported: true, maxResults: 100 },
  bulk: { supported: false },
};

const keyOf = (name: unknown): string => String(name).toLowerCase();

function patched(resource: Resource, body: unknown): Resource {
  const operations = isObject(body) && Array.isArray(body.Operations) ? body.Operations : [];
  const next = operations.reduce((held: JsonObject, operation: unknown) => applied(held, operation), resource);
  return { ...next, id: resource.id };
}

function applied(held: JsonObject, operation: unknown): JsonObject {
  const op = keyOf(attribute(operation, 'op'));
  const path = attribute(operation, 'path');
  const value = attribute(operation, 'value');
  if (typeof path !== 'string') return isObject(value) ? withAll(held, value) : held;
  const one = /^members\[value eq "(.*)"\]$/.exec(path)?.[1];
  if (path === 'members' || one !== undefined) return { ...held, members: membersAfter(held, op, one, value) };
  if (op === 'remove') return withValue(held, path, undefined);
  const sent = value === 'True' ? true : value === 'False' ? false : value;
  return typeof sent === 'string' || typeof sent === 'boolean' ? withValue(held, path, sent) : held;
}

/** A path-less operation: whole values, or dotted and URN keys as Entra ID folds them. */
function withAll(held: JsonObject, values: JsonObject): JsonObject {
  let next = held;
  for (const [name, value] of Object.entries(values)) {
    const isPlain = typeof value === 'string' || typeof value === 'boolean';
    next = isPlain ? withValue(next, name, value) : { ...next, [name]: value };
  }
  return next;
}

function membersAfter(held: JsonObject, op: string, one: string | undefined, value: unknown): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(held.members) ? held.members : [];
  const named = one !== undefined ? [{ value: one }] : Array.isArray(value) ? value : [];
  const ids = new Set(named.map((member: unknown) => valueAt(member, 'value')));
  const others = before.filter((member) => !ids.has(valueAt(member, 'value')));
  if (op === 'replace') return named;
  return op === 'add' ? [...others, ...named] : others;
}
