import { isObject, type JsonObject } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderRequest } from '../http.ts';
import type { ScimPolicies } from './policies.ts';

export type BodyLimits = { readonly maxCharacters: number; readonly maxDepth: number };

const usual: BodyLimits = { maxCharacters: 1024 * 1024, maxDepth: 16 };

/** The JSON object in a request's body. Throws ScimError 400 invalidSyntax, 413, 415. RFC 7644 §3.8, §3.12 */
export function parseRequestBody(
  { headers, text }: ProviderRequest,
  policies: Pick<ScimPolicies, 'reads'>,
  { maxCharacters, maxDepth }: BodyLimits = usual,
): JsonObject {
  const contentType = headers['content-type'];
  if (!policies.reads(contentType)) {
    throw new ScimError(415, `the body must be application/scim+json, not ${contentType}`);
  }
  if (text.length > maxCharacters) {
    throw new ScimError(413, `the body has ${text.length} characters, at most ${maxCharacters} are read`);
  }
  const body = parseJson(text);
  if (!isObject(body)) throw new ScimError(400, 'the body must be a JSON object', 'invalidSyntax');
  if (isDeeperThan(body, maxDepth)) {
    throw new ScimError(400, `the body is nested deeper than ${maxDepth} levels`, 'invalidSyntax');
  }
  return body;
}

function parseJson(text: string): unknown {
  if (text.trim() === '') throw new ScimError(400, 'the request has no body', 'invalidSyntax');
  try {
    return JSON.parse(text);
  } catch {
    throw new ScimError(400, 'the body is not JSON', 'invalidSyntax');
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
