import type { ScimMethod, ScimRequest } from './exchange.ts';
import { attribute, idIn, isObject } from './resource.ts';

/** How one operation of a bulk job ended, as the answer has it. RFC 7644 §3.7.3 */
export type BulkResult = {
  readonly method?: string;
  readonly bulkId?: string;
  readonly location?: string;
  /** Read from a text, a number, or `code` of an object; absent: none of these. */
  readonly status?: number;
  /** How it is written: erratum 7916 and the prose differ. */
  readonly statusAs: 'text' | 'number' | 'object' | 'none';
  /** The body of the single answer. */
  readonly response?: unknown;
};

/** Whether a path is that of bulk jobs. */
export const isBulkPath = (path: string): boolean => /^\/Bulk\/?(?:\?|$)/i.test(path);

/** The single requests that a bulk job stands for, with the bulkId of each; undefined: it is no bulk job. */
export function operationsIn({
  method,
  path,
  body,
}: ScimRequest): readonly (ScimRequest & { readonly bulkId?: string })[] | undefined {
  if (method !== 'POST' || !isBulkPath(path)) return undefined;
  const operations = attribute(typeof body === 'string' ? parsed(body) : body, 'Operations');
  if (!Array.isArray(operations)) return [];
  return operations.flatMap((operation) => {
    const verb = methods.find((one) => one === textIn(operation, 'method')?.toUpperCase());
    const bulkId = textIn(operation, 'bulkId');
    const data = attribute(operation, 'data');
    if (verb === undefined) return [];
    return {
      method: verb,
      path: textIn(operation, 'path') ?? '',
      ...(data === undefined ? {} : { body: data }),
      ...(bulkId === undefined ? {} : { bulkId }),
    };
  });
}

/** In their order; undefined: the answer holds no list of results. */
export function resultsIn(body: unknown): readonly BulkResult[] | undefined {
  const results = attribute(body, 'Operations');
  return Array.isArray(results) ? results.map(readResult) : undefined;
}

/** The result of an operation: by its bulkId, or by its place where there are as many of both. */
export function resultOf(
  operation: { readonly bulkId?: string },
  at: number,
  { results, operations }: { readonly results: readonly BulkResult[]; readonly operations: number },
): BulkResult | undefined {
  const { bulkId } = operation;
  const named = bulkId === undefined ? undefined : results.find((result) => result.bulkId === bulkId);
  if (named !== undefined) return named;
  const placed = results.length === operations ? results[at] : undefined;
  return placed === undefined || (placed.bulkId !== undefined && placed.bulkId !== bulkId) ? undefined : placed;
}

/** The id of what an operation was about: of the answer within, or the end of its location. */
export function idOfResult({ response, location }: BulkResult): string | undefined {
  const last = location?.split(/[?#]/)[0]?.split('/').at(-1);
  return idIn(response) ?? (last === undefined || last === '' ? undefined : decoded(last));
}

const methods: readonly ScimMethod[] = ['POST', 'PUT', 'PATCH', 'DELETE'];

function readResult(result: unknown): BulkResult {
  const status = attribute(result, 'status');
  const [method, bulkId, location] = ['method', 'bulkId', 'location'].map((name) => textIn(result, name));
  const response = attribute(result, 'response');
  const code = Number.parseInt(String(isObject(status) ? attribute(status, 'code') : status), 10);
  return {
    ...(method === undefined ? {} : { method }),
    ...(bulkId === undefined ? {} : { bulkId }),
    ...(location === undefined ? {} : { location }),
    ...(Number.isNaN(code) ? {} : { status: code }),
    statusAs: typeof status === 'string' ? 'text' : typeof status === 'number' ? 'number' : kindOf(status),
    ...(response === undefined ? {} : { response }),
  };
}

const kindOf = (status: unknown): 'object' | 'none' => (isObject(status) ? 'object' : 'none');

function textIn(value: unknown, name: string): string | undefined {
  const text = attribute(value, name);
  return typeof text === 'string' ? text : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
