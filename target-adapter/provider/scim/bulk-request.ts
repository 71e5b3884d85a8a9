import { attribute, isObject, type JsonObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { bulkRequest, patchOp } from '../../scim/urns.ts';
import type { BulkJob, BulkMethod, BulkOperation } from './bulk-operation.ts';
import { namesMessage } from './message.ts';
import type { ScimPolicies } from './policies.ts';

/** The most that one request may hold: `bulk` in ServiceProviderConfig. RFC 7644 §3.7.4 */
export const bulkLimits = { maxOperations: 1_000, maxPayloadSize: 1024 * 1024 } as const;

/** Throws ScimError 400 where the message is none, 413 where it holds too much. */
export function parseBulkRequest(body: JsonObject, policies: Pick<ScimPolicies, 'exceedsBulkLimit'>): BulkJob {
  if (!namesMessage(body, bulkRequest)) throw new ScimError(400, `schemas must hold ${bulkRequest}`, 'invalidSyntax');
  const given = attribute(body, 'Operations');
  if (!Array.isArray(given) || given.length === 0) {
    throw new ScimError(400, 'Operations must be a list of at least one operation', 'invalidSyntax');
  }
  const { maxOperations } = bulkLimits;
  if (policies.exceedsBulkLimit(given.length, maxOperations)) {
    throw new ScimError(413, `the job has ${given.length} operations; maxOperations is ${maxOperations}`);
  }
  const operations = given.map(parseOperation);
  refuseRepeatedIds(operations);
  return { operations, failOnErrors: failOnErrorsIn(body) };
}

/** 0 asks for no limit, as absence does. */
function failOnErrorsIn(body: JsonObject): number | undefined {
  const given = attribute(body, 'failOnErrors');
  if (given === undefined || given === 0) return undefined;
  if (typeof given === 'number' && Number.isInteger(given) && given > 0) return given;
  throw new ScimError(400, `failOnErrors must be a whole number from 1, not ${JSON.stringify(given)}`, 'invalidValue');
}

function refuseRepeatedIds(operations: readonly BulkOperation[]): void {
  const seen = new Set<string>();
  for (const { method, bulkId } of operations) {
    if (method !== 'POST' || bulkId === undefined) continue;
    if (seen.has(bulkId))
      throw new ScimError(400, `two operations have the bulkId ${JSON.stringify(bulkId)}`, 'invalidValue');
    seen.add(bulkId);
  }
}

function parseOperation(given: unknown, at: number): BulkOperation {
  if (!isObject(given)) throw new ScimError(400, `operation ${at + 1} is no object`, 'invalidSyntax');
  const text = (name: string): string | undefined => {
    const value = attribute(given, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const method = (text('method') ?? '').toUpperCase();
  const data = dataIn(given, method);
  const operation = { method, bulkId: text('bulkId'), path: text('path'), data };
  const fault = faultOf(operation);
  const { bulkId, path = '' } = operation;
  const version = text('version');
  return {
    at,
    method,
    path,
    ...(bulkId === undefined ? {} : { bulkId }),
    ...(version === undefined ? {} : { version }),
    ...(data === undefined ? {} : { data }),
    ...(fault === undefined ? {} : { refusal: new ScimError(400, `operation ${at + 1} ${fault}`, 'invalidSyntax') }),
  };
}

/** A list is what the RFC's example has for PATCH: its operations alone. Erratum 5050 has the whole message. */
function dataIn(given: JsonObject, method: string): JsonObject | undefined {
  const data = attribute(given, 'data');
  if (method === 'PATCH' && Array.isArray(data)) return { schemas: [patchOp], Operations: data };
  return isObject(data) ? data : undefined;
}

function faultOf({
  method,
  bulkId,
  path,
  data,
}: {
  readonly method: string;
  readonly bulkId: string | undefined;
  readonly path: string | undefined;
  readonly data: JsonObject | undefined;
}): string | undefined {
  if (!methods.some((known) => known === method)) return `must have POST, PUT, PATCH or DELETE as its method`;
  if (path === undefined || !path.startsWith('/')) return 'needs a path such as /Users or /Users/{id}';
  if (/^\/+(?:Bulk|\.search)\b|\/\.search|\?/i.test(path)) return `cannot ask ${path}: it writes one resource`;
  if (method === 'POST' && bulkId === undefined) return 'needs a bulkId, since it is a POST';
  if (method !== 'DELETE' && data === undefined) return `needs data, since it is a ${method}`;
  return undefined;
}

const methods: readonly BulkMethod[] = ['POST', 'PUT', 'PATCH', 'DELETE'];
