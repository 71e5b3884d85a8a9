import type { Exchange, ScimMethod, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { lastSegment } from '../../target-adapter/scim/location.ts';
import { attribute, isObject } from '../../target-adapter/scim/resource.ts';

/** A request, and how it was answered where that is known. */
export type Single = { readonly request: ScimRequest; readonly exchange: Exchange };

/** What a request does: itself, or each operation of a bulk job. RFC 7644 §3.7 */
export function singleRequests(request: ScimRequest): readonly ScimRequest[] {
  const operations = operationsOf(request);
  return operations === undefined ? [request] : operations.map(({ single }) => single);
}

/** The same with the answers: the result of an operation is found by its bulkId, or by its place in the job. */
export function singleExchanges(request: ScimRequest, exchange: Exchange): readonly Single[] {
  const operations = operationsOf(request);
  if (operations === undefined) return [{ request, exchange }];
  const listed = attribute(exchange.response?.body, 'Operations');
  const results: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return operations.map(({ single, bulkId }, at) => {
    const named = bulkId === undefined ? undefined : results.find((result) => attribute(result, 'bulkId') === bulkId);
    // By its place only where there are as many of both: a job that stopped tells of its beginning alone.
    const placed = results.length === operations.length ? results[at] : undefined;
    const isOther = ![undefined, bulkId].includes(attribute(placed, 'bulkId'));
    return { request: single, exchange: answered(exchange, named ?? (isOther ? undefined : placed)) };
  });
}

function operationsOf({ method, path, body }: ScimRequest) {
  if (method !== 'POST' || !/^\/Bulk(?:\?|$)/i.test(path)) return undefined;
  const operations = attribute(typeof body === 'string' ? parsed(body) : body, 'Operations');
  if (!Array.isArray(operations)) return [];
  return operations.filter(isObject).flatMap((operation) => {
    const [asked, where] = [methods.find((each) => each === operation.method), operation.path];
    if (asked === undefined || typeof where !== 'string') return [];
    return [{ single: { method: asked, path: where, body: operation.data }, bulkId: operation.bulkId }];
  });
}

const methods: readonly ScimMethod[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** As if the operation had been a request of its own: the id of what was created stands at the end of its location. */
function answered(exchange: Exchange, result: unknown): Exchange {
  const { response } = exchange;
  const status = Number(attribute(result, 'status'));
  if (response === undefined || !Number.isInteger(status)) return exchange;
  const location = attribute(result, 'location');
  const id = typeof location === 'string' ? lastSegment(location) : undefined;
  const body = attribute(result, 'response') ?? (id === undefined ? undefined : { id });
  return { ...exchange, response: { ...response, status, body } };
}

/** A text is sent as it is: a job all the same where it is JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
