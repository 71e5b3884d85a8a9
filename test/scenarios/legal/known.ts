import type { ProviderRequest } from '../../../target-adapter/provider/http.ts';
import { attribute, isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { answering, bodyOf, instead, type ScimAnswer, showing } from '../external/around.ts';
import type { Around } from '../external/served-target.ts';

/** Answers some requests itself, but only those whose credential is good; what it leaves (undefined) goes on. */
export const insteadForKnown =
  (answer: (request: ProviderRequest) => ScimAnswer | undefined): Around =>
  async (request, next) => {
    const { authorization } = request.headers;
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const query = new URLSearchParams({ count: '0' });
    const { status } = await next({ method: 'GET', path: '/scim/v2/Users', query, headers, text: '' });
    return status === 401 ? next() : instead(answer)(request, next);
  };

export const isWrite = ({ method }: Pick<ProviderRequest, 'method'>): boolean =>
  method === 'POST' || method === 'PUT' || method === 'PATCH';

/** The body that was sent, or `{}` where it is no JSON. */
export function sentBody(request: ProviderRequest): JsonObject {
  try {
    return bodyOf(request);
  } catch {
    return {};
  }
}

/** The operations of a PATCH. */
export function sentOperations(request: ProviderRequest): readonly JsonObject[] {
  const operations = attribute(sentBody(request), 'Operations');
  return request.method === 'PATCH' && Array.isArray(operations) ? operations.filter(isObject) : [];
}

/** Each person in an answer, as a resource or in a list. */
export const showingPeople = (change: (person: JsonObject) => JsonObject): Around =>
  showing((resource, path) => (path.startsWith('/Users') ? change(resource) : resource));

/** Each group in an answer. */
export const showingGroups = (change: (group: JsonObject) => JsonObject): Around =>
  showing((resource, path) => (path.startsWith('/Groups') ? change(resource) : resource));

/** The answers of one discovery endpoint, below it too. */
export const discovering = (
  endpoint: 'ServiceProviderConfig' | 'ResourceTypes' | 'Schemas',
  change: (resource: JsonObject) => JsonObject,
): Around =>
  answering((answer, { path }) => {
    if (!path.startsWith(`/${endpoint}`) || answer.status !== 200 || !isObject(answer.body)) return answer;
    const { Resources } = answer.body;
    const body = Array.isArray(Resources)
      ? { ...answer.body, Resources: Resources.map((each) => (isObject(each) ? change(each) : each)) }
      : change(answer.body);
    return { ...answer, body };
  });

/** Every attribute of every schema, sub-attributes too. `path`: `urn:…:User:name.givenName`. */
export const describing = (change: (attribute: JsonObject, path: string) => JsonObject | undefined): Around =>
  discovering('Schemas', (schema) => ({
    ...schema,
    attributes: described(schema.attributes, `${String(schema.id)}:`, change),
  }));

function described(
  attributes: unknown,
  prefix: string,
  change: (attribute: JsonObject, path: string) => JsonObject | undefined,
): unknown {
  if (!Array.isArray(attributes)) return attributes;
  return attributes.filter(isObject).flatMap((each) => {
    const path = `${prefix}${String(each.name)}`;
    const changed = change(each, path);
    if (changed === undefined) return [];
    return changed.subAttributes === undefined
      ? [changed]
      : [{ ...changed, subAttributes: described(changed.subAttributes, `${path}.`, change) }];
  });
}

/** A list of people or groups, changed. */
export const listing = (change: (list: JsonObject, request: ProviderRequest) => JsonObject): Around =>
  answering((answer, request) =>
    isObject(answer.body) && answer.status === 200 && Array.isArray(answer.body.Resources)
      ? { ...answer, body: change(answer.body, request) }
      : answer,
  );

/** `meta` of a resource, changed. */
export const withMeta = (resource: JsonObject, change: (meta: JsonObject) => JsonObject): JsonObject =>
  isObject(resource.meta) ? { ...resource, meta: change(resource.meta) } : resource;

export const without = (object: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
