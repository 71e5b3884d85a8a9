import { ScimError } from '../../scim/scim-error.ts';
import { bulkResponse } from '../../scim/urns.ts';
import type { ProviderRequest, ProviderResponse } from '../http.ts';
import { type BulkOutcome, carryOutJob } from './bulk-job.ts';
import type { BulkMethod } from './bulk-operation.ts';
import { bulkLimits, parseBulkRequest } from './bulk-request.ts';
import { answer, type EndpointFamily, unsupported } from './endpoint.ts';
import type { ScimPolicies } from './policies.ts';
import { parseRequestBody } from './request-body.ts';

export type BulkSetting = {
  readonly isSupported: boolean;
  readonly baseUrl: string;
  readonly policies: ScimPolicies;
  /** Answers a single request, refusals included. */
  readonly ask: (request: ProviderRequest) => ProviderResponse;
};

/** `POST /Bulk`: many writes in one request. RFC 7644 §3.7 */
export function createBulkEndpoint({ isSupported, baseUrl, policies, ask }: BulkSetting): EndpointFamily {
  const endpoint = isSupported
    ? { POST: (request: ProviderRequest) => respond(request) }
    : unsupported('/Bulk', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  return ([first, ...rest]) => (first === 'Bulk' && rest.length === 0 ? endpoint : undefined);

  function respond(request: ProviderRequest): ProviderResponse {
    const size = Buffer.byteLength(request.text);
    const { maxPayloadSize } = bulkLimits;
    if (policies.exceedsBulkLimit(size, maxPayloadSize)) {
      throw new ScimError(413, `the job has ${size} bytes; maxPayloadSize is ${maxPayloadSize}`);
    }
    const job = parseBulkRequest(parseRequestBody(request, policies, bulkBody), policies);
    const outcomes = carryOutJob(job, policies, ({ method, path, version, data }) =>
      ask({
        method: methodNamed(method),
        path,
        query: new URLSearchParams(),
        headers: version === undefined ? {} : { 'if-match': version },
        text: data === undefined ? '' : JSON.stringify(data),
      }),
    );
    return answer(200, { schemas: [bulkResponse], Operations: outcomes.map((outcome) => resultOf(outcome, baseUrl)) });
  }
}

/** Around the body of a single request stand the job, its list and the operation. */
const bulkBody = { maxDepth: 20, maxCharacters: bulkLimits.maxPayloadSize * 2 };

/** A failed POST has no location, whatever failed has its error. RFC 7644 §3.7, §3.7.3 */
function resultOf({ operation, path, response }: BulkOutcome, baseUrl: string) {
  const { method, bulkId } = operation;
  const { status, headers, body } = response;
  const hasFailed = status >= 300;
  const location = method === 'POST' ? headers.location : path === '' ? undefined : `${baseUrl}${path}`;
  return {
    method,
    ...(bulkId === undefined ? {} : { bulkId }),
    ...(headers.etag === undefined ? {} : { version: headers.etag }),
    ...(location === undefined ? {} : { location }),
    status: String(status),
    ...(hasFailed ? { response: body } : {}),
  };
}

function methodNamed(method: string): BulkMethod {
  if (method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE') return method;
  throw new Error(`${method} is no method of an operation`);
}
