import { isObject } from '../../target-adapter/scim/resource.ts';

/** By RFC 7644 §3.5.2.2 a remove heeds its path alone. */
export const removeByList = 'a remove that names its members in value';

/**
 * What in this request is an identity provider's habit and not RFC 7644: refusing it is right by the RFC, so it is never
 * more than a warning. RFC 7644 §3.5.2, README of the catalogue, traps 32 and 33.
 */
export function quirksOf(request: {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}): readonly string[] {
  const found = new Set<string>();
  if ((request.method === 'POST' || request.method === 'PUT') && isObject(request.body)) {
    for (const uri of strangers(request.body)) found.add(`${uri} in schemas`);
  }
  if (request.method === 'PATCH' && isObject(request.body)) {
    const operations = request.body.Operations;
    if (Array.isArray(operations))
      for (const operation of operations) if (isObject(operation)) inspect(operation, found);
  }
  if (/\]\.\w+\s*(eq|co|sw|pr)/i.test(decodedQuery(request.url)))
    found.add('a filter on a sub-attribute behind a value path');
  return [...found];
}

/**
 * What `schemas` names beside the RFC's own without a value for it: only what the resource type lists may stand there.
 *
 * RFC 7643 §3
 */
function strangers(body: Record<string, unknown>): readonly string[] {
  const { schemas } = body;
  if (!Array.isArray(schemas)) return [];
  return schemas.filter((uri) => typeof uri === 'string' && !/^urn:ietf:params:scim:/i.test(uri) && !(uri in body));
}

function inspect(operation: Record<string, unknown>, found: Set<string>): void {
  const { op, path, value } = operation;
  if (typeof op === 'string' && op !== op.toLowerCase()) found.add(`op “${op}” with a capital`);
  if (path === 'active' && typeof value === 'string') found.add(`active as the string “${value}”`);
  if (path === undefined && isObject(value)) {
    for (const [name, entry] of Object.entries(value)) {
      if (isPath(name) && !isObject(entry)) found.add(`the path “${name}” as a key`);
      if (name === 'active' && typeof entry === 'string') found.add(`active as the string “${entry}”`);
      if (name === 'id') found.add('the read-only id inside a value');
    }
  }
  if (typeof path === 'string' && /(^|:)manager$/i.test(path)) {
    if (typeof value === 'string') found.add('manager as a text');
    if (Array.isArray(value)) found.add('manager as a list');
  }
  if (String(op).toLowerCase() === 'remove' && Array.isArray(value)) found.add(removeByList);
  if (typeof path === 'string' && /\[.*\]\.\w+$/.test(path) && /^(add|replace)$/i.test(String(op))) {
    found.add('a value path that may match nothing yet');
  }
}

/** Paths that stand as keys where names of attributes are due: by the RFC's letter a target may pass them over. */
export function pathKeysOf({ method, body }: { readonly method: string; readonly body?: unknown }): readonly string[] {
  const operations = isObject(body) ? body.Operations : undefined;
  if (method !== 'PATCH' || !Array.isArray(operations)) return [];
  return operations.flatMap((operation) =>
    isObject(operation) && operation.path === undefined && isObject(operation.value)
      ? Object.keys(operation.value).filter(isPath)
      : [],
  );
}

/** `name.givenName`, `emails[type eq "work"].value`, `urn:…:User:department`: what a key of a resource never is. */
const isPath = (name: string): boolean => /^urn:.*:[a-z]+$/i.test(name) || /[.[]/.test(name.replace(/^urn:.*:/i, ''));

function decodedQuery(url: string): string {
  const query = url.split('?')[1] ?? '';
  try {
    return decodeURIComponent(query.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return query;
    throw error;
  }
}
