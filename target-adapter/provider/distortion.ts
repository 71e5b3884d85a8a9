import { attribute, isObject, type JsonObject } from '../scim/resource.ts';
import { ScimError } from '../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from './http.ts';

/** What faults share that distort answers: which exchange it is, and how an answer is changed. */

const isBelow = (endpoint: '/Users' | '/Groups', path: string): boolean =>
  path === endpoint || path.startsWith(`${endpoint}/`);

/** `POST /Users` and the like, by method and endpoint. */
export const asks = (
  { method, path }: ProviderRequest,
  methods: readonly ProviderRequest['method'][],
  endpoint: '/Users' | '/Groups',
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

/** Without one attribute. */
export const without = (object: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

export function countMembers(group: unknown): number {
  const members = attribute(group, 'members');
  return Array.isArray(members) ? members.length : 0;
}
