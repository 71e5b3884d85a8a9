import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import {
  attribute,
  isObject,
  isResource,
  type JsonObject,
  type Resource,
} from '../../../target-adapter/scim/resource.ts';
import { shortened } from '../../../target-adapter/scim/shortened.ts';

/** What a client makes of a body: what it expected, or why it cannot. */
export type Reading<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'fault'; readonly reason: string };

const reasonLength = 300;
const longestRetryMs = 86_400_000;

export const succeeded = ({ status }: ScimResponse): boolean => status >= 200 && status < 300;

/** The resources of a ListResponse, each with an id. RFC 7644 §3.4.2 */
export function readList(response: ScimResponse): Reading<readonly Resource[]> {
  const object = readObject(response);
  if (object.kind === 'fault') return object;
  const total = attribute(object.value, 'totalResults');
  if (total !== undefined && typeof total !== 'number') return fault('totalResults is not a number');
  const resources = attribute(object.value, 'Resources');
  if (resources === undefined && total === 0) return { kind: 'read', value: [] };
  if (!Array.isArray(resources))
    return fault('the answer to a query is not a ListResponse: it has no list of Resources');
  if (!resources.every(isResource)) return fault('a resource in the ListResponse has no id');
  return { kind: 'read', value: resources };
}

/** One resource with an id. RFC 7643 §3.1 */
export function readResource(response: ScimResponse): Reading<Resource> {
  const object = readObject(response);
  if (object.kind === 'fault') return object;
  return isResource(object.value)
    ? { kind: 'read', value: object.value }
    : fault('the answer has no id, or one that is not a text');
}

/** Any JSON object. */
export function readObject({ status, body, text }: ScimResponse): Reading<JsonObject> {
  if (isObject(body)) return { kind: 'read', value: body };
  if (text === '') return fault(`the ${status} has no body`);
  return fault(
    body === undefined
      ? `the body of the ${status} is not JSON: ${cut(text)}`
      : `the body of the ${status} is not a JSON object`,
  );
}

/** What the target says of its refusal: `detail` of its Error, else the beginning of its text; empty where it says nothing. */
export function detailOf({ body, text }: ScimResponse): string {
  const detail = attribute(body, 'detail');
  return cut(typeof detail === 'string' ? detail : text);
}

/** `409 Conflict: the userName is taken` */
export function told(response: ScimResponse): string {
  const detail = detailOf(response);
  return `${response.status} ${statusName(response.status)}`.trimEnd() + (detail === '' ? '' : `: ${detail}`);
}

/** Milliseconds of a Retry-After in whole seconds; a date, or anything else, is not understood. RFC 9110 §10.2.3 */
export function retryAfterMs({ headers }: ScimResponse): number | undefined {
  const value = headers['retry-after']?.trim() ?? '';
  return /^\d{1,9}$/.test(value) ? Math.min(Number(value) * 1000, longestRetryMs) : undefined;
}

/** `Conflict`, or nothing for a status without a name. RFC 9110 §15 */
export const statusName = (status: number): string => statusNames[status] ?? '';

const statusNames: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const fault = (reason: string): { readonly kind: 'fault'; readonly reason: string } => ({ kind: 'fault', reason });

const cut = (text: string): string => shortened(text, reasonLength);
