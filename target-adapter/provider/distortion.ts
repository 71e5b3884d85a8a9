import { attribute, isObject, type JsonObject } from '../scim/resource.ts';
import { ScimError } from '../scim/scim-error.ts';
import { userSchema } from '../scim/urns.ts';
import type { ProviderRequest, ProviderResponse } from './http.ts';

/** What faults share that distort answers: which exchange it is, and how an answer is changed. */

type Endpoint = '/Users' | '/Groups' | '/Devices';

const isBelow = (endpoint: Endpoint, path: string): boolean => path === endpoint || path.startsWith(`${endpoint}/`);

/** `POST /Users` and the like, by method and endpoint. */
export const asks = (
  { method, path }: ProviderRequest,
  methods: readonly ProviderRequest['method'][],
  endpoint: Endpoint,
): boolean => methods.includes(method) && isBelow(endpoint, path);

/** The body of a request as an object; empty where it is none. */
export function sentBody({ text }: ProviderRequest): JsonObject {
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The operations of a PATCH, as they were sent. */
export function sentOperations(request: ProviderRequest): readonly JsonObject[] {
  const operations = attribute(sentBody(request), 'Operations');
  return Array.isArray(operations) ? operations.filter(isObject) : [];
}

/** An error in place of an answer. */
export const refusing = (
  response: ProviderResponse,
  status: number,
  detail: string,
  scimType?: ScimError['scimType'],
): ProviderResponse => ({ ...response, status, body: new ScimError(status, detail, scimType).body });

/** The answer with another body, where the body is an object. */
export const withBody = (response: ProviderResponse, change: (body: JsonObject) => unknown): ProviderResponse =>
  isObject(response.body) ? { ...response, body: change(response.body) } : response;

/** The answer with each resource changed that it shows: alone, or in a list of people or groups. */
export const showing = (
  { path }: ProviderRequest,
  response: ProviderResponse,
  change: (resource: JsonObject) => JsonObject,
): ProviderResponse => {
  const isShown = response.status < 300 && (isBelow('/Users', path) || isBelow('/Groups', path));
  if (!isShown) return response;
  return withBody(response, (body) =>
    Array.isArray(body.Resources)
      ? { ...body, Resources: body.Resources.map((each) => (isObject(each) ? change(each) : each)) }
      : change(body),
  );
};

/** The same for people alone. */
export const showingPeople = (
  request: ProviderRequest,
  response: ProviderResponse,
  change: (person: JsonObject) => JsonObject,
): ProviderResponse => (isBelow('/Users', request.path) ? showing(request, response, change) : response);

/** A list of people or groups, changed. */
export const listing = (
  request: ProviderRequest,
  response: ProviderResponse,
  change: (list: JsonObject) => JsonObject,
): ProviderResponse =>
  response.status === 200 && request.method === 'GET' && /^\/(Users|Groups)$/.test(request.path)
    ? withBody(response, change)
    : response;

/** The description of one core attribute of people in /Schemas, changed or added. */
export const describing = (
  { path }: ProviderRequest,
  response: ProviderResponse,
  name: string,
  facts: JsonObject,
): ProviderResponse => {
  if (path !== '/Schemas' || response.status !== 200) return response;
  return withBody(response, (body) => ({
    ...body,
    Resources: (Array.isArray(body.Resources) ? body.Resources : []).map((schema) =>
      isObject(schema) && schema.id === userSchema ? { ...schema, attributes: described(schema, name, facts) } : schema,
    ),
  }));
};

function described(schema: JsonObject, name: string, facts: JsonObject): readonly unknown[] {
  const attributes = Array.isArray(schema.attributes) ? schema.attributes.filter(isObject) : [];
  const isThere = attributes.some((each) => each.name === name);
  if (!isThere) return [...attributes, { name, multiValued: false, required: false, ...facts }];
  return attributes.map((each) => (each.name === name ? { ...each, ...facts } : each));
}

/** Without one attribute. */
export const without = (object: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

export function countMembers(group: unknown): number {
  const members = attribute(group, 'members');
  return Array.isArray(members) ? members.length : 0;
}

/** A list with its resources in the opposite order. */
export const turnedRound = (response: ProviderResponse): ProviderResponse =>
  withBody(response, (body) =>
    Array.isArray(body.Resources) ? { ...body, Resources: body.Resources.toReversed() } : body,
  );

/** The answer to a bulk job with each of its results changed. */
export const withResults = (
  { path }: ProviderRequest,
  response: ProviderResponse,
  change: (result: JsonObject) => JsonObject,
): ProviderResponse =>
  path === '/Bulk'
    ? withBody(response, (body) =>
        Array.isArray(body.Operations)
          ? { ...body, Operations: body.Operations.map((each) => (isObject(each) ? change(each) : each)) }
          : body,
      )
    : response;
